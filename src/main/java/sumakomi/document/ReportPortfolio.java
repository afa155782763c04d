package sumakomi.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import sumakomi.diagram.chart.Unit;
import sumakomi.document.paper.Block;
import sumakomi.document.paper.Chapter;
import sumakomi.document.paper.Chapter.Turn;
import sumakomi.programme.meetings.Cooperation;
import sumakomi.programme.report.ProgrammeReport;
import sumakomi.programme.report.ProgrammeReport.Line;
import sumakomi.programme.report.ProgrammeReport.Portfolio;
import sumakomi.programme.report.ProgrammeReport.Together;
import sumakomi.programme.report.StudyFigures.Span;
import sumakomi.programme.report.StudyFigures.Worked;

/** What the chosen studies of a year come to, and who could work together. */
final class ReportPortfolio {

    /** Columns that stand beside each other on one scale. */
    private static final int MOST_COLUMNS = 7;

    private final ProgrammeWords words;
    private final ProgrammeReport report;

    ReportPortfolio(ProgrammeWords words, ProgrammeReport report) {
        this.words = words;
        this.report = report;
    }

    List<Chapter> chapters() {
        return List.of(money(report.portfolio()), cooperation());
    }

    private Chapter money(Portfolio all) {
        List<Block> blocks = new ArrayList<>();
        if (all.lines().isEmpty()) {
            blocks.add(new Block.Paragraph(words.say("no-studies")));
            return new Chapter(words.say("money"), Turn.UPRIGHT, blocks);
        }
        blocks.add(new Block.Paragraph(words.say("money-told", all.lines().size(), all.unfinished())));
        all.cost().ifPresent(cost -> {
            TextTable sums = TextTable.ofFacts(words).row("sum/cost", words.say("cost"), words.yen(cost));
            sums.row("sum/tonnes", words.say("tonnes"), words.tonnes(all.tonnes().orElseThrow()));
            blocks.add(sums.under(""));
            blocks.add(new Block.Note(words.say("sum-how", cost.unranged())));
            chart(all, "cost", Worked::costYen, Unit.yen("")).forEach(blocks::add);
            chart(all, "tonnes", Worked::tonnesPerYear, Unit.of(words.say("tonnes.unit"))).forEach(blocks::add);
        });
        TextTable table = new TextTable(words).column("municipality", 6).column("archetype", 8).titled("study", words.say("study"), 9)
                .titled(
                        "cost", words.say("cost-one"), 9)
                .titled("tonnes", words.say("tonnes-one"), 9);
        for (int i = 0; i < all.lines().size(); i++) {
            Line line = all.lines().get(i);
            table.row("study/" + i, words.town(line.municipality()), words.labels().archetype(line.theme()), words.title(line),
                    words.cost(line
                            .state()),
                    words.tonnes(line.state()));
        }
        blocks.add(table.under(words.say("studies-table")));
        return new Chapter(words.say("money"), Turn.UPRIGHT, blocks);
    }

    /** The studies side by side, the greatest first; none where a value is below zero, which a column cannot show. */
    private List<Block> chart(Portfolio all, String what, Function<Worked, Span> figure, Unit unit) {
        ToDoubleFunction<Line> value = line -> figure.apply(line.state().worked().orElseThrow()).value();
        List<Line> worked = all.lines().stream().filter(line -> line.state().worked().isPresent()).sorted(Comparator.comparingDouble(value)
                .reversed()).limit(MOST_COLUMNS).toList();
        if (worked.size() < 2 || worked.stream().anyMatch(line -> value.applyAsDouble(line) < 0)) {
            return List.of();
        }
        String title = words.say(all.lines().size() > MOST_COLUMNS ? what + "-chart.most" : what + "-chart", MOST_COLUMNS);
        return List.of(new ReportCharts(words).columns(title, unit, List.of(words.say(what + "-one")),
                worked.stream().map(line -> ReportCharts
                        .bar(words.town(line.municipality()) + " " + words.labels().archetype(line.theme()), value.applyAsDouble(line)))
                        .toList(),
                number -> what.equals("cost") ? words.yen(number) : words.tonnes(number)));
    }

    private Chapter cooperation() {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Paragraph(words.say("cooperation-about"))));
        if (report.together().isEmpty() && report.alike().isEmpty()) {
            blocks.add(new Block.Paragraph(words.say("cooperation-none")));
        }
        if (!report.alike().isEmpty()) {
            blocks.add(new Block.Section(words.say("alike")));
            blocks.add(new Block.Bullets(report.alike().stream().map(one -> words.say("alike-of", words.labels().archetype(one.archetype()),
                    words.towns(one.municipalities()))).toList()));
        }
        report.together().forEach(one -> kind(blocks, one));
        if (!report.together().isEmpty()) {
            blocks.add(new Block.Note(words.say("basis.how")));
        }
        return new Chapter(words.say("cooperation"), Turn.UPRIGHT, blocks);
    }

    private void kind(List<Block> blocks, Together one) {
        Cooperation kind = one.kind();
        blocks.add(new Block.Section(words.in(kind.title())));
        blocks.add(new Block.Paragraph(words.marked(kind.why(), kind.basis()) + "\n" + words.ground(kind.source())));
        TextTable table = TextTable.ofFacts(words);
        if (one.pairs().isEmpty()) {
            side(table, kind, "giving", one.giving());
            side(table, kind, "using", one.using());
        } else {
            table.row(kind.id() + "/pairs", words.say("pairs"), one.pairs().stream().map(pair -> words.say("pair", words.town(pair.giver()),
                    words.town(pair.user()))).collect(Collectors.joining("\n")));
        }
        side(table, kind, "joining", one.joining());
        blocks.add(table.under(""));
    }

    private void side(TextTable table, Cooperation kind, String side, List<String> towns) {
        if (!towns.isEmpty()) {
            table.row(kind.id() + "/" + side, words.say("side." + side), words.towns(towns));
        }
    }
}
