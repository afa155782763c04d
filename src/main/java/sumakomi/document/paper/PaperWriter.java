package sumakomi.document.paper;

import java.io.IOException;
import java.io.OutputStream;

/** Writes papers in one format. */
public interface PaperWriter {

    /**
     * Writes a paper; the stream stays open.
     *
     * @throws IOException if the stream cannot be written to
     */
    void write(Paper paper, OutputStream out) throws IOException;
}
