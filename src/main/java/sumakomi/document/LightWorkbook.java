package sumakomi.document;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook whose rows are plain objects until it is written. As parts of an XML document, the library's other way, the rows of a
 * study of 200 measures take several times the processor time and the memory. All stays in memory; the library's own would go by
 * files in the folder for temporary ones.
 */
final class LightWorkbook extends SXSSFWorkbook {

    private static final int ALL_ROWS = -1;

    LightWorkbook() {
        super(new XSSFWorkbook(), ALL_ROWS);
    }

    @Override
    protected SheetDataWriter createSheetDataWriter() throws IOException {
        return new Rows(new ByteArrayOutputStream());
    }

    /** The rows of a sheet as they will stand in the file. */
    private static final class Rows extends SheetDataWriter {

        private final ByteArrayOutputStream written;

        Rows(ByteArrayOutputStream written) throws IOException {
            super(new BufferedWriter(new OutputStreamWriter(written, StandardCharsets.UTF_8)));
            this.written = written;
        }

        @Override
        public InputStream getWorksheetXMLInputStream() {
            return new ByteArrayInputStream(written.toByteArray());
        }
    }
}
