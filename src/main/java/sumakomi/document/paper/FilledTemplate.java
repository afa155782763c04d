package sumakomi.document.paper;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import sumakomi.document.paper.TemplateFields.Field;

/** A template being filled with a paper. Blocks are written at the end of the file, as everywhere, and moved to where they belong. */
final class FilledTemplate {

    private static final QName SECTION = new QName(WordMarkers.W, "sectPr");

    private final XWPFDocument file;
    private final TemplateFields fields;
    private final Paper paper;
    private final PaperWords words;
    private final String version;
    private final WordStyles styles;

    /** @param version of the template */
    FilledTemplate(XWPFDocument file, TemplateFields fields, Paper paper, String version) throws IOException {
        this.file = file;
        this.fields = fields;
        this.paper = paper;
        this.words = new PaperWords(paper.locale());
        this.version = version;
        this.styles = WordStyles.into(file, words);
    }

    void write() throws IOException {
        Map<String, String> texts = texts();
        for (WordMarkers.Line line : new WordMarkers(file).lines()) {
            Optional<Field> block = line.names().stream().flatMap(name -> fields.named(name).stream()).filter(Field::block).findFirst();
            if (block.isPresent()) {
                block(line, block.get().id());
            } else {
                WordMarkers.fill(line, name -> fields.named(name).map(field -> texts.getOrDefault(field.id(), "")).orElse(""));
            }
        }
        WordWriter.describe(file, paper, words);
    }

    /** What a document of the kind does not say is empty. */
    private Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>(Map.of("title", paper.title(), "subtitle", paper.subtitle(), "description", paper
                .description(), "number", paper.receipt().id(), "hash", paper.receipt().hash()));
        paper.cover().stream().filter(fact -> !fact.key().isEmpty()).forEach(fact -> texts.merge(fact.key(), fact.value(), (one,
                other) -> one + "\n" + other));
        return texts;
    }

    private void block(WordMarkers.Line line, String id) throws IOException {
        CTSectPr section = WordTemplate.section(file, line.at());
        WordText text = new WordText(file, styles, WordPage.of(section));
        try (XmlCursor before = file.createParagraph().getCTP().newCursor()) {
            write(id, text, section, line.at());
            place(before, line.at());
        }
        if (WordMarkers.holdsMore(line.at())) {
            WordMarkers.fill(line, name -> "");
        } else {
            line.at().removeXml();
        }
    }

    private void write(String id, WordText text, CTSectPr section, XmlCursor at) throws IOException {
        WordFront front = new WordFront(text, words);
        switch (id) {
            case "facts" -> {
                front.facts(paper.cover());
                text.line("TableText", "");
            }
            case "signatures" -> {
                front.signatures(paper.signatures());
                text.line("TableText", "");
            }
            case "contents" -> front.contents(paper);
            case "receipt" -> front.receipt(words.receipt(paper.receipt(), version));
            default -> content(text, section, at);
        }
    }

    private void content(WordText text, CTSectPr section, XmlCursor at) throws IOException {
        TemplateSections sections = new TemplateSections(file, section);
        sections.endAll(WordChapter.from(0, text, words, paper.chapters(), sections::end), endsWith(at));
    }

    /** Whether nothing follows a line in its section but the end of that. */
    private static boolean endsWith(XmlCursor line) {
        try (XmlCursor next = line.newCursor()) {
            return isEnd(next) || !next.toNextSibling() || SECTION.equals(next.getName())
                    || isEnd(next) && next.getTextValue().isBlank();
        }
    }

    private static boolean isEnd(XmlCursor line) {
        try (XmlCursor below = line.newCursor()) {
            return below.toChild(WordMarkers.W, "pPr") && below.toChild(SECTION);
        }
    }

    /** Moves all that was written behind a place to where it belongs, and takes the place away. */
    private static void place(XmlCursor before, XmlCursor to) {
        boolean more = true;
        while (more) {
            try (XmlCursor next = before.newCursor()) {
                more = next.toNextSibling() && !SECTION.equals(next.getName());
                if (more) {
                    next.moveXml(to);
                }
            }
        }
        before.removeXml();
    }
}
