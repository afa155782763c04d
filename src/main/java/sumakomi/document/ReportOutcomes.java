package sumakomi.document;

import java.util.ArrayList;
import java.util.List;
import sumakomi.document.paper.Block;
import sumakomi.document.paper.Chapter;
import sumakomi.document.paper.Chapter.Turn;
import sumakomi.knowledge.Entry;
import sumakomi.programme.report.ProgrammeReport;
import sumakomi.programme.report.ProgrammeReport.YearOf;

/** What came of the years, by the three results on which the programme reports. */
final class ReportOutcomes {

    /** Ids of the results in the knowledge, in the order in which they are told. */
    static final List<String> RESULTS = List.of("result-interest", "result-start", "result-cooperation");

    private final ProgrammeWords words;
    private final ProgrammeReport report;
    private final List<Entry> results;

    ReportOutcomes(ProgrammeWords words, ProgrammeReport report, List<Entry> results) {
        this.words = words;
        this.report = report;
        this.results = results;
    }

    Chapter chapter() {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Paragraph(words.say("outcomes-told"))));
        results.forEach(result -> {
            blocks.add(new Block.Section(words.say(result.id())));
            blocks.add(new Block.Paragraph(told(result)));
            blocks.add(table(result.id()).under(""));
        });
        blocks.add(new Block.Note(words.say("outcomes-how")));
        return new Chapter(words.say("outcomes"), Turn.UPRIGHT, blocks);
    }

    /** What the programme reported of it before, and where. */
    private String told(Entry result) {
        String text = Entry.text(result.tree().path("text")).map(words::in).orElse("");
        String marked = words.marked(text, result.basis());
        return words.say("reported", marked, result.sources().stream().findFirst().map(words::ground).orElse(""));
    }

    private TextTable table(String result) {
        TextTable table = new TextTable(words).column("year", 6);
        List<String> counted = switch (result) {
            case "result-interest" -> List.of("all", "meetings", "attended", "advised");
            case "result-start" -> List.of("go", "studies", "projects");
            default -> List.of("theme-groups", "proposals");
        };
        counted.forEach(one -> table.titled(one, words.say(one), 5));
        report.years()
                .forEach(year -> table.counts(result + "/" + year.fiscalYear(), words.year(year.fiscalYear()), counted.stream().mapToInt(
                        one -> count(year, one)).toArray()));
        return table;
    }

    private static int count(YearOf year, String what) {
        return switch (what) {
            case "all" -> year.participants();
            case "meetings" -> year.meetings();
            case "attended" -> year.attended();
            case "advised" -> year.advised();
            case "go" -> year.go();
            case "studies" -> year.studies();
            case "projects" -> year.projects();
            case "theme-groups" -> year.themeGroups();
            default -> year.proposals();
        };
    }
}
