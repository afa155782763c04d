package sumakomi.document.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The formats in which a paper is handed out. */
public enum PaperFormat implements PaperWriter {
    WORD("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", new WordWriter()),
    EXCEL("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", new ExcelWriter()),
    PDF("pdf", "application/pdf", new PdfWriter());

    private final String ending;
    private final String mediaType;
    private final PaperWriter writer;

    PaperFormat(String ending, String mediaType, PaperWriter writer) {
        this.ending = ending;
        this.mediaType = mediaType;
        this.writer = writer;
    }

    /** The format that the name of a file, or its ending alone, stands for. */
    public static Optional<PaperFormat> of(String file) {
        String asked = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(format -> format.ending.equals(asked)).findFirst();
    }

    /** The endings of some, for a message. */
    public static String endings(List<PaperFormat> formats) {
        return formats.stream().map(format -> "." + format.ending).collect(Collectors.joining(", "));
    }

    /** Without the point. */
    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /**
     * Writes a paper; the stream stays open.
     *
     * @param template in which a Word file stands; other formats have the product's own form
     * @throws IOException if the stream cannot be written to
     */
    public void write(Paper paper, Optional<WordTemplate> template, OutputStream out) throws IOException {
        if (this == WORD && template.isPresent()) {
            template.get().write(paper, out);
        } else {
            write(paper, out);
        }
    }

    @Override
    public void write(Paper paper, OutputStream out) throws IOException {
        writer.write(paper, out);
    }
}
