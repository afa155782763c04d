package sumakomi.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import sumakomi.document.paper.Paper;
import sumakomi.document.paper.PaperFormat;

/** Papers as files, and how these are called. */
final class PaperFiles {

    private PaperFiles() {}

    /** Under which name a browser stores the file. */
    static String name(PaperFormat format, String... parts) {
        return String.join("_", parts).replaceAll("[\\\\/:*?\"<>|\\s\\u3000]+", "_") + "." + format.ending();
    }

    static byte[] bytes(Paper paper, PaperFormat format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            format.write(paper, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing but memory is written to", e);
        }
        return bytes.toByteArray();
    }
}
