package sumakomi.document;

import java.math.BigDecimal;
import java.util.function.Function;
import sumakomi.document.paper.Cell;
import sumakomi.document.paper.Column;
import sumakomi.document.paper.Entry;
import sumakomi.programme.Checklist.Item;
import sumakomi.programme.Checklist.Work;
import sumakomi.programme.Checklists.Line;

/** The columns of a checklist that tell of its items, each with what stands in it. */
final class ItemColumns {

    static final int NUMBER = 3;
    static final int NARROW = 4;
    static final int MEDIUM = 6;
    static final int HALF = 8;
    static final int WIDE = 10;
    static final int WIDER = 13;
    static final int WIDEST = 16;

    private final ChecklistWords words;

    ItemColumns(ChecklistWords words) {
        this.words = words;
    }

    /** A column and its cells. */
    record Told(Column column, Function<Line, Cell> cell) {}

    /** A text; where themes differ in it, with their names. */
    Told text(String key, int weight, Function<Item, String> text) {
        return told(key, weight, line -> MarkColumns.text(words.told(line, (theme, item) -> text.apply(item))));
    }

    Told days() {
        return amount("column.days", work -> BigDecimal.valueOf(work.days()));
    }

    Told weeks() {
        return amount("column.weeks", work -> BigDecimal.valueOf(work.weeks()));
    }

    Told told(String key, int weight, Function<Line, Cell> cell) {
        return new Told(new Column(key, words.say(key), weight, new Entry.Printed()), cell);
    }

    /** What an item takes is the same in every theme. */
    private Told amount(String key, Function<Work, BigDecimal> of) {
        return told(key, NARROW, line -> line.first().work().<Cell>map(work -> new Cell.Amount(of.apply(work).stripTrailingZeros(), ""))
                .orElseGet(Cell.Empty::new));
    }
}
