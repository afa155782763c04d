package sumakomi.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.document.paper.Block;
import sumakomi.document.paper.Chapter;
import sumakomi.document.paper.Chapter.Turn;
import sumakomi.programme.sessions.SessionSheets.Sheet;
import sumakomi.programme.sessions.Standing;
import sumakomi.programme.sessions.Standing.Pending;

/** How one municipality stands at a session: what is left over, what it lacks, and its homework. */
final class SessionStanding {

    /** What is told, each under its words; several lines of what a municipality brings make one. */
    private static final Map<String, List<String>> TOLD = Map.of("standing.theme", List.of("theme", "recommendations"), "standing.left",
            List.of("left-over", "catch-up"), "standing.questions", List.of("questions"), "standing.data", List.of("data"),
            "standing.bodies", List.of("bodies", "funding"), "standing.published", List.of("open-data", "far-from-open-data"));
    private static final List<String> ORDER = List.of("standing.theme", "standing.left", "standing.questions", "standing.data",
            "standing.bodies", "standing.published");

    private final SessionWords words;
    private final Sheet sheet;
    private final Standing one;

    SessionStanding(SessionWords words, Sheet sheet, Standing one) {
        this.words = words;
        this.sheet = sheet;
        this.one = one;
    }

    Chapter chapter() {
        TextTable facts = TextTable.ofFacts(words);
        ORDER.forEach(key -> fact(facts, key));
        List<Block> blocks = new ArrayList<>(List.of(new Block.Section(words.say("standing.now")), facts.under("")));
        if (one.lists().isEmpty()) {
            blocks.add(new Block.Paragraph(words.say("no-list")));
        }
        homework().forEach(blocks::add);
        return new Chapter(words.say("standing", words.town(one.municipality())), Turn.UPRIGHT, blocks);
    }

    /** What is only listed is counted beside its name and told below it without being named again. */
    private void fact(TextTable facts, String key) {
        List<Pending> listed = switch (key) {
            case "standing.questions" -> one.questions();
            case "standing.data" -> one.data();
            default -> List.of();
        };
        String said = listed.isEmpty() ? words.shown(TOLD.get(key), one, sheet.of().session())
                : key.equals("standing.questions") ? words.lines(listed).collect(Collectors.joining("\n")) : words.pending(listed);
        facts.row(key, listed.isEmpty() ? words.say(key) : words.say("counted", words.say(key), listed.size()), said.isEmpty() ? words
                .say("standing.none") : said);
    }

    private Stream<Block> homework() {
        if (sheet.plan().homework().isEmpty()) {
            return Stream.of(new Block.Section(words.say("homework-until")), new Block.Paragraph(words.say("homework-none")));
        }
        TextTable table = new TextTable(words).titled("homework", words.say("homework"), 8).titled("what", words.say("homework-what"), 14)
                .titled("why", words.say("homework-why"), 10);
        sheet.plan().homework().stream().filter(home -> !one.homework(home, sheet.of().session()).isEmpty()).forEach(home -> table.row(
                "homework/" + home.id(), words.in(home.title()), one.homework(home, sheet.of().session()).stream().map(item -> words.say(
                        "item", words.pending(List.of(item)))).collect(Collectors.joining("\n")),
                words.marked(home.why(), home.basis())));
        return table.below(words.say("homework-until"));
    }
}
