package sumakomi.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import sumakomi.document.paper.Block;
import sumakomi.document.paper.Cell;
import sumakomi.document.paper.Column;
import sumakomi.document.paper.Entry;
import sumakomi.document.paper.Row;
import sumakomi.knowledge.Knowledge;
import sumakomi.programme.Checklist.Kind;
import sumakomi.programme.Checklist;
import sumakomi.programme.Checklist.Way;
import sumakomi.programme.Checklist.When;
import sumakomi.programme.Checklists;
import sumakomi.programme.Ways;
import sumakomi.programme.WorkDone;

/** When to begin, for each session and the study; where there are several themes, for each of them. */
final class WayTable {

    private static final int NARROW = 2;
    private static final int WIDE = 4;
    private static final int WIDEST = 7;

    private final Knowledge knowledge;
    private final WorkDone done;
    private final Checklists lists;
    private final ChecklistWords words;

    WayTable(Knowledge knowledge, Checklists lists, ChecklistWords words, WorkDone done) {
        this.knowledge = knowledge;
        this.done = done;
        this.lists = lists;
        this.words = words;
    }

    Block table() {
        List<Column> columns = new ArrayList<>(List.of(column("way.to", NARROW), column("way.items", WIDEST), column("way.weeks", NARROW),
                column("way.due", WIDE), column("way.begin", WIDE)));
        if (lists.several()) {
            columns.add(1, column("way.theme", NARROW));
        }
        Map<When, List<Row>> rows = new TreeMap<>();
        lists.lists()
                .forEach(list -> Ways.left(knowledge, list, done.marks(list.theme().archetype()))
                        .forEach(way -> rows.computeIfAbsent(way.to(), to -> new ArrayList<>())
                                .add(row(list, way))));
        return new Block.Table("", columns, rows.values().stream().flatMap(List::stream).toList());
    }

    private Column column(String key, int weight) {
        return new Column(key, words.say(key), weight, new Entry.Printed());
    }

    private Row row(Checklist list, Way way) {
        String to = way.to().session().isPresent() ? words.when(way.to()) : words.say("way.study");
        List<Cell> cells = new ArrayList<>(
                List.of(text(to), text(way.items().isEmpty() ? words.say("way.done") : items(way, words)),
                        text(words.say("weeks", way.weeks())), due(way), begin(list, way)));
        String key = "way/" + way.to().year() + "/" + way.to().session().orElse(0);
        if (lists.several()) {
            cells.add(1, text(words.theme(list.theme().archetype())));
            return new Row(key + "/" + list.theme().archetype(), cells);
        }
        return new Row(key, cells);
    }

    /** Steps, data and decisions of a way, one after the other. */
    static String items(Way way, ChecklistWords words) {
        return way.items().stream().map(id -> Kind.of(id) == Kind.DECISION ? words.say("way.decision", words.titles(List.of(id)))
                : words.titles(List.of(id))).collect(Collectors.joining(words.say("arrow")));
    }

    /** A day that is past says so: what is left must be made up for, or the year is another. */
    private Cell begin(Checklist list, Way way) {
        return way.begin().filter(day -> day.isBefore(list.asOf())).<Cell>map(day -> text(words.say("way.past", words.date(day))))
                .orElseGet(() -> way.items().isEmpty() ? new Cell.Empty() : day(way.begin()));
    }

    /** A day that is only counted with is told apart from one that is settled. */
    private Cell due(Way way) {
        return way.settled() ? day(way.due())
                : way.due().<Cell>map(day -> text(words.say("way.provisional", words.date(day)))).orElseGet(() -> day(way.due()));
    }

    private Cell day(Optional<LocalDate> day) {
        return day.<Cell>map(Cell.Day::new).orElseGet(() -> text(words.say("way.undated")));
    }

    private static Cell text(String text) {
        return new Cell.Words(text);
    }
}
