package sumakomi.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.document.paper.Block;
import sumakomi.document.paper.Cell;
import sumakomi.document.paper.Chapter;
import sumakomi.document.paper.Chapter.Turn;
import sumakomi.document.paper.Column;
import sumakomi.document.paper.Entry;
import sumakomi.document.paper.Row;
import sumakomi.programme.sessions.Matter;
import sumakomi.programme.sessions.Minutes;
import sumakomi.programme.sessions.SessionSheets.Sheet;

/** What was decided and asked for by now, and a page on which the session is written down. */
final class SessionMatters {

    private static final List<String> RECORD = List.of("day", "came", "notes", "decided", "asked-for");

    private static final int ROOM = 6;

    private final SessionWords words;
    private final Sheet sheet;

    SessionMatters(SessionWords words, Sheet sheet) {
        this.words = words;
        this.sheet = sheet;
    }

    /** With the sources at its end: a page of their own would stand empty but for a line. */
    Chapter chapter() {
        return new Chapter(words.say("chapter.record"), Turn.UPRIGHT, Stream.of(matters(), record(), words.sources()).flatMap(List::stream)
                .toList());
    }

    private List<Block> matters() {
        List<Matter.Kept> agreed = sheet.agreed();
        Block heading = new Block.Section(words.say("matters"));
        if (agreed.isEmpty()) {
            return List.of(heading, new Block.Paragraph(words.say("matters-none")));
        }
        TextTable table = new TextTable(words).column("municipality", 6).column("kind", 5).column("text", 11).column("who", 6)
                .column("due", 7)
                .column("state", 5);
        agreed.forEach(
                kept -> table.row(kept.id(), words.town(kept.matter().municipality()), words.say("kind." + kept.matter().kind().word()),
                        kept.matter().text(), words.say("who." + kept.matter().who().word()),
                        kept.matter().due().map(words::date).orElse(""), state(
                                kept.matter())));
        return List.of(heading, table.under(""));
    }

    private String state(Matter matter) {
        return matter.kind() == Matter.Kind.DECISION ? "" : matter.doneOn().map(day -> words.say("done-on", words.date(day))).orElseGet(
                () -> words.say("open"));
    }

    /** What the minutes say where there are some; whose share it is gets an empty page. */
    private List<Block> record() {
        Optional<Minutes.Held> held = sheet.only().isEmpty() ? sheet.kept().map(Minutes.Kept::held) : Optional.empty();
        List<Column> columns = List.of(new Column("field", words.say("column.fact"), 5, new Entry.Printed()),
                new Column("written", words.say(
                        "column.written"), 21, new Entry.Free()));
        List<Row> rows = new ArrayList<>();
        RECORD.forEach(field -> rows.add(new Row("record/" + field, List.of(new Cell.Words(words.say("record." + field)), written(field,
                held)))));
        return List.of(new Block.Section(words.say("record")), new Block.Paragraph(words.say("record-how")), new Block.Table("", columns,
                rows));
    }

    private Cell written(String field, Optional<Minutes.Held> held) {
        String text = held.map(minutes -> switch (field) {
            case "day" -> words.date(minutes.heldOn());
            case "came" -> words.towns(minutes.attendance().entrySet().stream().filter(one -> one.getValue()).map(one -> one.getKey())
                    .toList());
            case "notes" -> minutes.notes();
            default -> "";
        }).orElse("");
        // Room to write by hand.
        return new Cell.Words(text.isEmpty() ? "\n".repeat(field.equals("day") || field.equals("came") ? 1 : ROOM) : text);
    }
}
