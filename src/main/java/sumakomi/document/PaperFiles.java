package sumakomi.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import sumakomi.document.paper.Paper;
import sumakomi.document.paper.PaperFormat;
import sumakomi.document.paper.WordTemplate;

/** Papers as files, and how these are called. */
final class PaperFiles {

    private PaperFiles() {}

    /** Under which name a browser stores the file. */
    static String name(PaperFormat format, String... parts) {
        return String.join("_", parts).replaceAll("[\\\\/:*?\"<>|\\s\\u3000]+", "_") + "." + format.ending();
    }

    /** @param kind of the document, by which its template is found */
    static byte[] bytes(Paper paper, PaperFormat format, String kind, Templates templates) {
        Optional<WordTemplate> template = format == PaperFormat.WORD ? templates.inForce(kind, paper.locale()) : Optional.empty();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            format.write(paper, template, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing but memory is written to", e);
        }
        return bytes.toByteArray();
    }
}
