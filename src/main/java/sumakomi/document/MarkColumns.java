package sumakomi.document;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.document.paper.Cell;
import sumakomi.document.paper.Column;
import sumakomi.document.paper.Entry;
import sumakomi.programme.Checklist;
import sumakomi.programme.Checklist.Item;
import sumakomi.programme.Checklists;
import sumakomi.programme.Checklists.Line;
import sumakomi.programme.Mark;
import sumakomi.programme.Mark.Kept;
import sumakomi.programme.Mark.State;
import sumakomi.programme.WorkDone;

/** The columns of a checklist in which is told, and filled in, what was done. */
final class MarkColumns {

    /** Begins the key of the column with the states of one theme among several. */
    static final String STATE_OF = "state.";
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final Checklists lists;
    private final ChecklistWords words;
    private final WorkDone done;

    MarkColumns(Checklists lists, ChecklistWords words, WorkDone done) {
        this.lists = lists;
        this.words = words;
        this.done = done;
    }

    List<Column> columns() {
        Stream<Column> kept = done.touched()
                ? Stream.of(new Column("kept", words.say("column.kept"), ItemColumns.NARROW + 1, new Entry.Printed()))
                : Stream.empty();
        return Stream.concat(toFillIn().stream(), kept).toList();
    }

    private List<Column> toFillIn() {
        return lists.several() ? Stream.concat(lists.lists().stream().map(this::stateOf), Stream.of(new Column("remarks",
                words.say("column.remarks"), ItemColumns.MEDIUM, new Entry.Printed()))).toList() : ofOneTheme();
    }

    private List<Column> ofOneTheme() {
        return List.of(new Column("state", words.say("column.state"), ItemColumns.NARROW, new Entry.Choice(states())),
                new Column("owner", words.say("column.owner"), ItemColumns.NARROW, new Entry.Free()),
                new Column("due", words.say("column.due"), ItemColumns.NARROW + 1, new Entry.Date()),
                new Column("note", words.say("column.note"), ItemColumns.MEDIUM, new Entry.Free()));
    }

    private List<String> states() {
        return Stream.of(State.values()).map(words::state).toList();
    }

    /** A theme that does not have the item has a word of its own, so that a state put there can be told. */
    private Column stateOf(Checklist list) {
        return new Column(STATE_OF + list.theme().archetype(), words.say("column.state-of", words.theme(list.theme().archetype())),
                ItemColumns.NARROW,
                new Entry.Choice(Stream.concat(states().stream(), Stream.of(words.say("state.none"))).toList()));
    }

    List<Cell> cells(Line line) {
        Stream<Cell> kept = done.touched() ? Stream.of(text(words.told(line, this::kept))) : Stream.empty();
        return Stream.concat(filledIn(line).stream(), kept).toList();
    }

    /** When something was last written about an item, and how much is attached. */
    private String kept(String theme, Item item) {
        int attached = done.attachments(theme, item.id()).size();
        Stream<String> changed = Optional.ofNullable(done.marks(theme).get(item.id())).filter(Kept::touched)
                .map(mark -> words.date(LocalDate.ofInstant(mark.changedAt(), JAPAN))).stream();
        return Stream.concat(changed, attached == 0 ? Stream.empty() : Stream.of(words.say("attached", attached)))
                .collect(Collectors.joining("\n"));
    }

    private List<Cell> filledIn(Line line) {
        if (!lists.several()) {
            return ofOneTheme(line.first(), mark(lists.first().theme().archetype(), line.first()));
        }
        List<Cell> cells = new ArrayList<>();
        lists.lists().forEach(list -> cells.add(new Cell.Words(state(list.theme().archetype(), line))));
        cells.add(text(words.told(line, this::remarks)));
        return cells;
    }

    private String state(String theme, Line line) {
        return line.items().containsKey(theme) ? words.state(mark(theme, line.items().get(theme)).state()) : words.say("state.none");
    }

    private List<Cell> ofOneTheme(Item item, Mark mark) {
        return List.of(text(words.state(mark.state())), text(mark.owner()),
                mark.due().<Cell>map(Cell.Day::new).orElseGet(Cell.Empty::new), text(note(item, mark)));
    }

    /** Who, until when and what else, of one theme. */
    private String remarks(String theme, Item item) {
        Mark mark = mark(theme, item);
        return Stream.of(mark.owner(), mark.due().map(words::date).orElse(""), note(item, mark)).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(words.say("separator")));
    }

    private String note(Item item, Mark mark) {
        return item.held().isPresent() && mark.note().isEmpty() ? words.say("held") : mark.note();
    }

    private Mark mark(String theme, Item item) {
        return Mark.of(item, done.marks(theme));
    }

    static Cell text(String text) {
        return text.isEmpty() ? new Cell.Empty() : new Cell.Words(text);
    }
}
