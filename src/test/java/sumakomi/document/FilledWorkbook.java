package sumakomi.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as whoever received it changes it with a spreadsheet program. */
public final class FilledWorkbook {

    private FilledWorkbook() {}

    public static byte[] edited(byte[] made, Consumer<XSSFWorkbook> edit) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(made))) {
            edit.accept(workbook);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    /** The cell of an item, found as the product finds it. */
    public static Cell cell(XSSFWorkbook workbook, String item, String column) {
        for (Sheet sheet : workbook) {
            Row keys = sheet.getRow(1);
            for (Row row : sheet) {
                if (keys != null && row.getCell(0) != null && row.getCell(0).toString().equals(item)) {
                    for (Cell key : keys) {
                        if (key.toString().equals(column)) {
                            return row.getCell(key.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                        }
                    }
                }
            }
        }
        throw new AssertionError("No cell " + item + " " + column);
    }
}
