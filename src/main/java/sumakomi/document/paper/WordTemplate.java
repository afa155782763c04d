package sumakomi.document.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import sumakomi.document.paper.TemplateFields.Field;
import sumakomi.knowledge.Characters;
import sumakomi.knowledge.ContentHash;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Text;

/**
 * A Word file of somebody's own in which papers stand: its letterhead, styles, headers, footers and fixed texts stay, and fields such as
 * {@code {{title}}} are filled. It decides how a document looks, never what it says.
 */
public final class WordTemplate {

    /** The largest file that is taken; a request may hardly be larger. */
    public static final int MAX_BYTES = 1900 * 1024;

    private static final int LONGEST_SHOWN = 60;
    /** Twentieths of a point; narrower columns break every word. */
    private static final int LEAST_WIDTH = 5670;
    private static final int MILLIMETRE = 57;

    private final byte[] file;
    private final TemplateFields fields;
    private final String version;

    private WordTemplate(byte[] file, TemplateFields fields) {
        this.file = file.clone();
        this.fields = fields;
        this.version = version(file);
    }

    /** The first digits of a hash of a file, by which it is told from others. */
    public static String version(byte[] file) {
        ContentHash digest = new ContentHash();
        digest.add("template", file);
        return digest.version();
    }

    /** @throws FaultyInput with all that keeps the file from being a template of this kind */
    public static WordTemplate read(byte[] file, TemplateFields fields) {
        return WordPackage.within(file, MAX_BYTES, document -> {
            List<Fault> faults = new WordTemplate(file, fields).faults(document);
            if (!faults.isEmpty()) {
                throw new FaultyInput(faults);
            }
            return new WordTemplate(file, fields);
        });
    }

    /** The product's own form as a template, from which one of somebody's own can be made. */
    public static byte[] own(Locale locale) {
        PaperWords words = new PaperWords(locale);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument file = WordFile.empty(words)) {
            new OwnForm(file, words).write();
            file.write(out);
        } catch (IOException e) {
            throw new IllegalStateException("Nothing but memory is written to", e);
        }
        return out.toByteArray();
    }

    /** By which it is told from others, also on what is made with it. */
    public String version() {
        return version;
    }

    private List<Fault> faults(XWPFDocument document) {
        List<WordMarkers.Line> lines = new WordMarkers(document).lines();
        List<Fault> faults = new ArrayList<>();
        lines.stream().filter(WordMarkers.Line::broken).forEach(line -> faults.add(Fault.of("template.broken", "", 0, part(line),
                line.text())));
        lines.forEach(line -> line.names().stream().filter(name -> fields.named(name).isEmpty()).forEach(name -> faults.add(unknown(line,
                name))));
        lines.forEach(line -> blocks(line).filter(field -> !line.alone() || !line.ofBody()).forEach(field -> faults.add(Fault.of(
                "template.block-place", "", 0, marker(field), part(line)))));
        Map<Field, Long> counted = lines.stream().flatMap(this::blocks).collect(Collectors.groupingBy(field -> field,
                Collectors.counting()));
        fields.fields().stream().filter(Field::block).forEach(field -> {
            long times = counted.getOrDefault(field, 0L);
            if (times == 0 && field.required()) {
                faults.add(Fault.of("template.missing", "", 0, marker(field), meaning(field)));
            } else if (times > 1) {
                faults.add(Fault.of("template.twice", "", 0, marker(field), times));
            }
        });
        lines.stream().filter(line -> blocks(line).anyMatch(field -> line.alone() && line.ofBody()))
                .map(line -> section(document, line.at()))
                .flatMap(section -> unfit(section).stream()).distinct().forEach(faults::add);
        return faults;
    }

    private Stream<Field> blocks(WordMarkers.Line line) {
        return line.names().stream().flatMap(name -> fields.named(name).stream()).filter(Field::block);
    }

    private Fault unknown(WordMarkers.Line line, String name) {
        Optional<String> near = fields.near(name);
        String shown = Characters.shown(name, LONGEST_SHOWN);
        Text all = new Text(Fault.oneOf(fields.names(Locale.JAPANESE)), Fault.oneOf(fields.names(Locale.ENGLISH)));
        return near.map(right -> Fault.of("template.unknown-near", "", 0, part(line), shown, right, all))
                .orElseGet(() -> Fault.of("template.unknown", "", 0, part(line), shown, all));
    }

    private static Text part(WordMarkers.Line line) {
        return TemplateFields.said("part." + line.part().name().toLowerCase(Locale.ROOT));
    }

    private static Text marker(Field field) {
        return new Text(field.marker(Locale.JAPANESE), field.marker(Locale.ENGLISH));
    }

    private static Text meaning(Field field) {
        return new Text(field.meaning(Locale.JAPANESE), field.meaning(Locale.ENGLISH));
    }

    private static Optional<Fault> unfit(CTSectPr section) {
        if (section.isSetCols() && section.getCols().isSetNum() && section.getCols().getNum().intValue() > 1) {
            return Optional.of(Fault.of("template.columns", "", 0));
        }
        int width = WordPage.of(section).width(Chapter.Turn.UPRIGHT);
        return width < LEAST_WIDTH ? Optional.of(Fault.of("template.narrow", "", 0, width / MILLIMETRE, LEAST_WIDTH / MILLIMETRE))
                : Optional.empty();
    }

    /** The section in which a line of the text stands: the end of the first part that ends behind it. */
    static CTSectPr section(XWPFDocument document, XmlCursor line) {
        try (XmlCursor at = line.newCursor()) {
            do {
                try (XmlCursor below = at.newCursor()) {
                    if (below.toChild(WordMarkers.W, "pPr") && below.toChild(WordMarkers.W, "sectPr")) {
                        return (CTSectPr) below.getObject();
                    }
                }
            } while (at.toNextSibling());
        }
        return document.getDocument().getBody().isSetSectPr() ? document.getDocument().getBody().getSectPr()
                : document.getDocument().getBody().addNewSectPr();
    }

    /**
     * Writes a paper in this template; the stream stays open.
     *
     * @throws IOException if the stream cannot be written to
     */
    void write(Paper paper, OutputStream out) throws IOException {
        try (XWPFDocument document = WordPackage.open(file, MAX_BYTES)) {
            new FilledTemplate(document, fields, paper, version).write();
            document.write(out);
        }
    }
}
