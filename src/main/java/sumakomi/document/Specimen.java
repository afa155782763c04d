package sumakomi.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sumakomi.document.paper.Block;
import sumakomi.document.paper.Cell;
import sumakomi.document.paper.Chapter;
import sumakomi.document.paper.Column;
import sumakomi.document.paper.Entry;
import sumakomi.document.paper.Fact;
import sumakomi.document.paper.Paper;
import sumakomi.document.paper.PaperFormat;
import sumakomi.document.paper.Receipt;
import sumakomi.document.paper.Row;
import sumakomi.document.paper.TemplateFields.Field;
import sumakomi.document.paper.WordTemplate;
import sumakomi.knowledge.Phrases;

/** An example with which to look at a template: the fields of a kind and every form that its text can have, on a few pages. */
public final class Specimen {

    private static final String PICTURE = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 320 120\" width=\"320\" height=\"120\">"
            + "<rect x=\"20\" y=\"60\" width=\"60\" height=\"50\" fill=\"#1f3a5f\"/>"
            + "<rect x=\"130\" y=\"30\" width=\"60\" height=\"80\" fill=\"#1f3a5f\"/>"
            + "<rect x=\"240\" y=\"10\" width=\"60\" height=\"100\" fill=\"#1f3a5f\"/></svg>";
    private static final int ROWS = 3;
    private static final int WIDE = 7;
    private static final int HASH_DIGITS = 64;

    private final Phrases phrases;
    private final WordKind kind;

    private Specimen(WordKind kind, Locale locale) {
        this.phrases = Phrases.of(WordKind.BUNDLE, locale);
        this.kind = kind;
    }

    /**
     * The example as a Word file.
     *
     * @param template in which it stands; none for the product's own form
     */
    public static byte[] file(WordKind kind, Locale locale, Optional<WordTemplate> template) {
        return PaperFiles.bytes(new Specimen(kind, locale).paper(), PaperFormat.WORD, kind.kind(), (asked, language) -> template);
    }

    private String say(String key, Object... args) {
        return phrases.say("specimen." + key, args);
    }

    private Paper paper() {
        Locale locale = phrases.locale();
        List<Fact> facts = kind.facts().stream().map(key -> new Fact(key, new Field(key, false, false).name(locale), phrases.say("example."
                + key))).toList();
        Phrases documents = Phrases.of("documents", locale);
        return new Paper(locale, kind.title(locale), phrases.say("example.municipality"), say("description"), facts, List.of(text(),
                wide()), Stream.of("made", "checked", "approved").map(who -> documents.say("signature." + who)).toList(),
                new Receipt(kind
                        .kind(), say("number"), "0".repeat(HASH_DIGITS), List.of()));
    }

    private Chapter text() {
        List<Column> columns = List.of(new Column("item", say("item"), 3, new Entry.Printed()), new Column("amount", say("amount"), 2,
                new Entry.Printed()), new Column("open", say("open"), 2, new Entry.Free()));
        List<Row> rows = numbered(ROWS, number -> new Row("row/" + number, List.of(new Cell.Words(say("row", number)), new Cell.Amount(
                new BigDecimal(number * 1_000), say("unit")), new Cell.Empty())));
        return new Chapter(say("text"), Chapter.Turn.UPRIGHT, List.of(new Block.Section(say("section")), new Block.Paragraph(say(
                "paragraph")), new Block.Bullets(List.of(say("bullet-first"), say("bullet-second"))), new Block.Table(say("caption"),
                        columns, rows),
                new Block.Note(say("note")), new Block.Picture(say("picture"), say("picture-text"), PICTURE)));
    }

    private Chapter wide() {
        List<Column> columns = numbered(WIDE, number -> new Column("column/" + number, say("column", number), 1, new Entry.Printed()));
        List<Row> rows = numbered(ROWS, row -> new Row("wide/" + row, numbered(WIDE, number -> new Cell.Words(say("cell", row * number)))));
        return new Chapter(say("wide"), Chapter.Turn.ACROSS, List.of(new Block.Table("", columns, rows)));
    }

    private static <T> List<T> numbered(int most, IntFunction<T> made) {
        return IntStream.rangeClosed(1, most).mapToObj(made).toList();
    }
}
