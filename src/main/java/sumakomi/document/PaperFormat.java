package sumakomi.document;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.document.paper.ExcelWriter;
import sumakomi.document.paper.PaperWriter;
import sumakomi.document.paper.PdfWriter;
import sumakomi.document.paper.WordWriter;

/** The formats in which a document is handed out. */
public enum PaperFormat {
    WORD(".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", WordWriter::new),
    EXCEL(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ExcelWriter::new),
    PDF(".pdf", "application/pdf", PdfWriter::new);

    private final String ending;
    private final String mediaType;
    private final Supplier<PaperWriter> writer;

    PaperFormat(String ending, String mediaType, Supplier<PaperWriter> writer) {
        this.ending = ending;
        this.mediaType = mediaType;
        this.writer = writer;
    }

    /** The format that the ending of a file's name says. */
    public static Optional<PaperFormat> ofFile(String name) {
        return Stream.of(values()).filter(format -> name.toLowerCase(Locale.ROOT).endsWith(format.ending)).findFirst();
    }

    /** All endings, for a message. */
    public static String endings() {
        return Stream.of(values()).map(PaperFormat::ending).collect(Collectors.joining(", "));
    }

    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    public PaperWriter writer() {
        return writer.get();
    }
}
