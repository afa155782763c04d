package sumakomi.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.document.paper.Block;
import sumakomi.document.paper.Chapter;
import sumakomi.document.paper.Chapter.Turn;
import sumakomi.programme.meetings.Gathering;
import sumakomi.programme.report.ProgrammeReport;
import sumakomi.programme.report.ProgrammeReport.Member;
import sumakomi.programme.report.ProgrammeReport.Participation;
import sumakomi.programme.report.ProgrammeReport.Session;
import sumakomi.programme.report.ProgrammeReport.Theme;

/** What a report says of the year itself: a page for who reads no more, who takes part, what was held, the themes. */
final class ReportOfYear {

    private final ProgrammeWords words;
    private final ProgrammeReport report;
    private final ReportCharts charts;

    ReportOfYear(ProgrammeWords words, ProgrammeReport report) {
        this.words = words;
        this.report = report;
        this.charts = new ReportCharts(words);
    }

    List<Chapter> chapters() {
        return List.of(summary(), participation(), held(), themes());
    }

    private Chapter summary() {
        TextTable table = TextTable.ofFacts(words).row("participation", words.say("participation"), participants());
        table.row("sessions", words.say("sessions"), report.sessions().isEmpty() ? words.say("none-held") : lines(report.sessions().stream()
                .map(this::session)));
        thisYear().ifPresent(year -> table.row("meetings", words.say("meetings-held"), words.say("meetings-of", year.meetings(), year
                .attended())));
        table.row("themes", words.say("themes"), words.say("themes-of", report.members().stream().filter(one -> !one.themes().isEmpty())
                .count(), sum(Theme::go), sum(Theme::noGo), sum(Theme::chosen) - sum(Theme::go) - sum(Theme::noGo)));
        thisYear().ifPresent(year -> table.row("outcomes", words.say("outcomes-year"), words.say("outcomes-of", year.advised(), year
                .studies(), year.projects())));
        table.row("money", words.say("money"), report.portfolio().cost().map(cost -> words.say("money-of", words.yen(cost), words.tonnes(
                report.portfolio().tonnes().orElseThrow()), cost.studies())).orElseGet(() -> words.say("money-none")));
        table.row("cooperation", words.say("cooperation"), words.say("cooperation-of", report.alike().size(), report.together().size()));
        List<String> unknown = new ReportUnknown(words, report).said();
        List<Block> blocks = new ArrayList<>(List.of(table.under(""), new Block.Section(words.say("unknown"))));
        blocks.add(unknown.isEmpty() ? new Block.Paragraph(words.say("unknown-none")) : new Block.Bullets(unknown));
        return new Chapter(words.say("summary"), Turn.UPRIGHT, blocks);
    }

    private String session(ProgrammeReport.Session one) {
        return one.attended() + one.missed() + one.unrecorded() == 0 ? words.say("session-coming", one.number(), one.dated())
                : words.say("session-of", one.number(), one.attended(), one.missed(), one.unrecorded());
    }

    private int sum(ToIntFunction<Theme> what) {
        return report.themes().stream().mapToInt(what).sum();
    }

    private Optional<ProgrammeReport.YearOf> thisYear() {
        return report.years().stream().filter(year -> year.fiscalYear() == report.fiscalYear()).findFirst();
    }

    private String participants() {
        Participation all = report.participation();
        return all.all() == 0 ? words.say("nobody") : words.say("municipalities", all.all()) + "\n" + groups("joining", all.joining())
                + "\n" + groups("track", all.tracks()) + "\n" + groups("region", all.regions());
    }

    private String groups(String what, Map<String, Integer> counts) {
        return words.joined(counts.entrySet().stream().map(one -> words.say("group", words.say(what + "." + one.getKey()), one.getValue()))
                .toList());
    }

    private static String lines(Stream<String> texts) {
        return texts.collect(Collectors.joining("\n"));
    }

    private Chapter participation() {
        if (report.members().isEmpty()) {
            return new Chapter(words.say("participation"), Turn.UPRIGHT, List.of(new Block.Paragraph(words.say("nobody"))));
        }
        TextTable table = new TextTable(words).column("municipality", 7).column("joining", 4).column("track", 5).column("stage", 6)
                .column("themes", 14);
        report.members().forEach(one -> table.row(one.municipality(), words.town(one.municipality()), words.say("joining." + one
                .joining()), words.say("track." + one.track()), words.say("stage." + one.stage().word()), themes(one)));
        return new Chapter(words.say("participation"), Turn.UPRIGHT, List.of(charts.columns(words.say("stages-chart"), words.say(
                "municipalities.unit"), List.of(words.say("all")),
                report.participation().stages().entrySet().stream().map(one -> ReportCharts
                        .bar(words.say("stage." + one.getKey().word()), one.getValue())).toList()),
                table.under(words.say("members"))));
    }

    private String themes(Member one) {
        return one.themes().isEmpty() ? words.say("theme.none") : lines(one.themes().stream().map(theme -> words.say("theme", words.labels()
                .archetype(theme.archetype()), words.say("decision." + theme.decision()))));
    }

    private Chapter held() {
        List<Block> blocks = new ArrayList<>();
        if (report.sessions().isEmpty() && report.meetings().isEmpty()) {
            blocks.add(new Block.Paragraph(words.say("none-held")));
        }
        if (!report.sessions().isEmpty()) {
            blocks.add(new Block.Section(words.say("sessions")));
            blocks.add(new Block.Paragraph(words.say("sessions-how")));
            TextTable table = new TextTable(words).column("session", 4).titled("dated", words.say("dated"), 6).titled("came", words.say(
                    "came"), 6).titled("missed", words.say("missed"), 6).titled("unrecorded", words.say("unrecorded"), 6);
            report.sessions().forEach(one -> table.counts("session/" + one.number(), words.say("session.number", one.number()), one.dated(),
                    one.attended(), one.missed(), one.unrecorded()));
            blocks.add(table.under(""));
        }
        if (!report.meetings().isEmpty()) {
            blocks.add(new Block.Section(words.say("meetings-all")));
            TextTable table = new TextTable(words).column("day", 10).column("format", 6).column("name", 14).column("attendance", 8);
            for (int i = 0; i < report.meetings().size(); i++) {
                meeting(table, "meeting/" + i, report.meetings().get(i));
            }
            blocks.add(table.under(""));
        }
        return new Chapter(words.say("held"), Turn.UPRIGHT, blocks);
    }

    private void meeting(TextTable table, String key, Gathering one) {
        table.row(key, one.heldOn().map(words::date).orElseGet(() -> words.say("no-day")), words.say("format." + one.format().word()), one
                .title(), words.came(one));
    }

    private Chapter themes() {
        if (report.themes().isEmpty()) {
            return new Chapter(words.say("themes"), Turn.UPRIGHT, List.of(new Block.Paragraph(words.say("no-themes"))));
        }
        TextTable table = new TextTable(words).column("archetype", 10).titled("recommended", words.say("recommended"), 6).titled("chosen",
                words.say("chosen"), 6).titled("go", words.say("go"), 6).titled("no-go", words.say("no-go"), 6).titled("open", words.say(
                        "decision.open"), 6);
        report.themes().forEach(one -> table.counts(one.archetype(), words.labels().archetype(one.archetype()), one.recommended(), one
                .chosen(), one.go(), one.noGo(), one.chosen() - one.go() - one.noGo()));
        List<Block> blocks = new ArrayList<>();
        List<Theme> chosen = report.themes().stream().filter(one -> one.chosen() > 0).toList();
        if (!chosen.isEmpty()) {
            blocks.add(charts.columns(words.say("themes-chart"), words.say("themes.unit"),
                    List.of(words.say("go"), words.say("no-go"), words
                            .say("decision.open")),
                    chosen.stream().map(one -> ReportCharts.bar(words.labels().archetype(one.archetype()), one.go(),
                            one.noGo(), one.chosen() - one.go() - one.noGo())).toList()));
        }
        blocks.add(table.under(words.say("themes-table")));
        return new Chapter(words.say("themes"), Turn.UPRIGHT, blocks);
    }
}
