package sumakomi.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.document.paper.Block;
import sumakomi.document.paper.Chapter;
import sumakomi.document.paper.Chapter.Turn;
import sumakomi.programme.sessions.SessionPlan.Line;
import sumakomi.programme.sessions.SessionRules.AgendaItem;
import sumakomi.programme.sessions.SessionSheets.Sheet;

/** The agenda of a session with its time table, and what is brought along. */
final class SessionAgenda {

    private final SessionWords words;
    private final Sheet sheet;

    SessionAgenda(SessionWords words, Sheet sheet) {
        this.words = words;
        this.sheet = sheet;
    }

    Chapter chapter() {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Section(words.say("contents")), new Block.Bullets(sheet.contents().contents()
                .stream().map(words::in).toList()), new Block.Note(
                        words.marked(words.ground(sheet.contents().source()), Optional.of(sheet.contents().basis()))),
                new Block.Section(words.say("agenda")), new Block.Paragraph(words.say("agenda-about", sheet.plan()
                        .minutes()))));
        if (sheet.plan().over() > 0) {
            blocks.add(new Block.Paragraph(words.say("over", sheet.plan().over())));
        }
        TextTable table = new TextTable(words).titled("time", words.say("time-of"), 4).titled("point", words.say("point"), 11)
                .titled("leads",
                        words.say("leads"), 5)
                .titled("shown", words.say("shown"), 12);
        Set<String> told = new HashSet<>();
        for (int i = 0; i < sheet.lines().size(); i++) {
            Line line = sheet.lines().get(i);
            row(table, "point/" + i, line, told.add(line.item().id()));
        }
        blocks.add(table.under(""));
        blocks.add(new Block.Section(words.say("material")));
        TextTable material = new TextTable(words).titled("material", words.say("material"), 8).titled("why", words.say("material-why"), 20);
        sheet.plan().material()
                .forEach(one -> material.row("material/" + one.id(), words.in(one.title()), words.marked(one.why(), one.basis())));
        blocks.add(material.under(""));
        blocks.add(new Block.Note(words.say("basis.how")));
        return new Chapter(words.say("agenda"), Turn.UPRIGHT, blocks);
    }

    /** @param first whether its point comes for the first time; what is done is told then, not for each municipality */
    private void row(TextTable table, String key, Line line, boolean first) {
        AgendaItem item = line.item();
        String title = line.of().map(one -> words.say("point-of", words.town(one.municipality()), words.in(item.title())))
                .orElseGet(() -> words
                        .in(item.title()));
        String begins = sheet.plan().begins(line).map(Object::toString).orElseGet(() -> words.say("after", line.after()));
        table.row(key, begins + "\n" + words.say("minutes", item.minutes()),
                first ? title + "\n" + words.marked(item.does(), item.basis()) : title,
                words.say(
                        "who." + item.leads()),
                shown(line));
    }

    private String shown(Line line) {
        int session = sheet.of().session();
        if (line.of().isPresent()) {
            return words.shown(line.item().shows(), line.of().get(), session);
        }
        boolean homework = line.item().shows().contains("homework");
        return Stream
                .concat(homework ? Stream.of(words.say("homework-see")) : Stream.empty(), sheet.shown().stream().map(one -> words.shown(
                        line.item().shows(), one, session)).filter(text -> !text.isEmpty()))
                .collect(Collectors.joining("\n"));
    }
}
