package sumakomi.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import sumakomi.document.paper.Block;
import sumakomi.document.paper.Cell;
import sumakomi.document.paper.Column;
import sumakomi.document.paper.Entry;
import sumakomi.document.paper.Row;

/** A table of which nothing is filled in, row by row. */
final class TextTable {

    private final DocumentWords words;
    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    TextTable(DocumentWords words) {
        this.words = words;
    }

    /** What a line says under its name: two columns. */
    static TextTable ofFacts(DocumentWords words) {
        return new TextTable(words).column("fact", 5).column("said", 21);
    }

    /** A column that is called by the words of its key. */
    TextTable column(String key, int weight) {
        columns.add(new Column(key, words.say("column." + key), weight, new Entry.Printed()));
        return this;
    }

    /** A column that is called otherwise. */
    TextTable titled(String key, String title, int weight) {
        columns.add(new Column(key, title, weight, new Entry.Printed()));
        return this;
    }

    /** A row of counts behind a text. */
    TextTable counts(String key, String first, int... counts) {
        rows.add(new Row(key, Stream.concat(Stream.of((Cell) new Cell.Words(first)), Arrays.stream(counts).mapToObj(
                count -> new Cell.Amount(BigDecimal.valueOf(count), ""))).toList()));
        return this;
    }

    /** @param key of no other row of the chapter */
    TextTable row(String key, String first, String... others) {
        Stream<String> texts = Stream.concat(Stream.of(first), Stream.of(others));
        rows.add(new Row(key, texts.map(text -> text.isEmpty() ? new Cell.Empty() : (Cell) new Cell.Words(text)).toList()));
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Block.Table under(String caption) {
        return new Block.Table(caption, columns, rows);
    }

    /** Below a heading that says what it lists; nothing where it lists nothing. */
    Stream<Block> below(String heading) {
        return rows.isEmpty() ? Stream.empty() : Stream.of(new Block.Section(heading), under(""));
    }
}
