package sumakomi.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sumakomi.advice.Advice;
import sumakomi.advice.Recommendation;
import sumakomi.advice.RoadmapStep;
import sumakomi.document.paper.Block;
import sumakomi.document.paper.Cell;
import sumakomi.document.paper.Column;
import sumakomi.document.paper.Entry;
import sumakomi.document.paper.Row;
import sumakomi.economics.study.Declared;
import sumakomi.economics.study.StudyResults;
import sumakomi.economics.study.StudyResults.BudgetRow;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Numbers;
import sumakomi.programme.BudgetStudy;

/** Cost and work by fiscal year: from a study, or that there is none yet, with the screening beside it. */
final class BudgetYears {

    private static final int YEARS = 5;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final ReportWords words;
    private final Advice advice;
    private final Recommendation theme;
    private final Optional<BudgetStudy> study;
    private final int year;

    BudgetYears(ReportWords words, Advice advice, Recommendation theme, Optional<BudgetStudy> study, int year) {
        this.words = words;
        this.advice = advice;
        this.theme = theme;
        this.study = study;
        this.year = year;
    }

    /**
     * What is done in a fiscal year.
     *
     * @param whole whether it is the theme itself, so that what that costs is spent in it
     */
    record Work(int year, String title, String what, Basis basis, Citation source, boolean whole) {}

    /** The works of the road map that concern a theme, the first of them in the year requested. */
    static List<Work> works(ReportWords words, Advice advice, Recommendation theme, int year) {
        Map<Integer, Work> works = new LinkedHashMap<>();
        advice.roadmap().stream().filter(step -> step.archetype().filter(theme.archetype()::equals).isPresent()).forEach(step -> works
                .putIfAbsent(step.year(), work(words, step, year)));
        return List.copyOf(works.values());
    }

    private static Work work(ReportWords words, RoadmapStep step, int year) {
        String what = words.in(step.why());
        return new Work(year + step.year() - 1, step.work().map(one -> words.in(one.title())).orElse(what), what, step.basis().orElse(
                Basis.INFERRED), step.source(),
                step.work().filter(one -> words.knowledge().threeYears().isCommittee(one.id())).isPresent());
    }

    /** The works of the study behind it in place of those of the road map, which leads to such a study; that it tells no year, if so. */
    List<String> scheduled() {
        BudgetStudy found = study.orElseThrow();
        Declared declared = found.document().declared();
        if (declared.start().isEmpty()) {
            return List.of(words.say("schedule.unknown"));
        }
        YearMonth start = declared.start().get();
        int years = found.results().years().size() - 1;
        List<String> lines = new ArrayList<>(List.of(
                words.say("schedule.works", words.year(declared.fiscalYearOfWorks().orElseThrow()), words.in(found.title())),
                words.say("schedule.start", words.month(start.toString())), words.say("schedule.running", years)));
        found.results().byCalendar().ifPresent(several -> lines.add(words.say("schedule.several", Integer.toString(several.firstYear()),
                Integer.toString(several.lastYear()))));
        return lines;
    }

    Stream<Block> blocks() {
        Optional<StudyResults.Budget> budget = study.flatMap(found -> found.results().budget());
        return budget.map(this::studied).orElseGet(this::unstudied);
    }

    private Stream<Block> studied(StudyResults.Budget budget) {
        int from = from(budget);
        int to = Math.min(from + YEARS, years(budget));
        List<Column> columns = new ArrayList<>(List.of(new Column("kind", words.say("column.kind"), 7, new Entry.Printed())));
        IntStream.range(from, to).forEach(at -> columns.add(new Column("year-" + at, heading(budget, at), 5, new Entry.Printed())));
        columns.add(new Column("total", words.say("column.total"), 5, new Entry.Printed()));
        BudgetStudy found = study.orElseThrow();
        AssumedFunds assumed = new AssumedFunds(words, found);
        List<Row> rows = budget.rows().stream().map(row -> row(assumed.marked(row), row, from, to)).toList();
        return Stream.of(Stream.of(new Block.Section(words.say("years.cost")),
                new Block.Paragraph(words.say("years.studied", words.in(found.title()), Integer.toString(found.priceYear())))),
                Stream.of(new BudgetNotices(words, found, theme, year).ofYear(), assumed.told()).flatMap(Optional::stream)
                        .map(Block.Paragraph::new),
                Stream.of(new Block.Table("", columns, rows), new Block.Note(words.say("years.rest") + new StudySaid(words, found).tax())))
                .flatMap(one -> one);
    }

    private static int years(StudyResults.Budget budget) {
        return budget.rows().stream().mapToInt(row -> row.yen().size()).max().orElse(0);
    }

    /** The first of the fiscal years shown, counted from that of the works: so that the one requested is among them. */
    private int from(StudyResults.Budget budget) {
        int asked = budget.firstFiscalYear().map(first -> year - first).orElse(0);
        return asked < YEARS || asked >= years(budget) ? 0 : Math.min(asked, years(budget) - YEARS);
    }

    private String heading(StudyResults.Budget budget, int at) {
        return budget.firstFiscalYear().map(first -> first + at == year ? words.say("year.requested", words.year(year)) : words.year(first
                + at)).orElseGet(() -> words.say("nth-year", at));
    }

    /** What the municipality pays in the fiscal year requested, and of that from its own general funds. */
    Optional<String> requested() {
        return study.flatMap(found -> found.results().budget()).flatMap(budget -> budget.firstFiscalYear().map(first -> year - first)
                .filter(at -> at >= 0 && at < years(budget)).map(at -> words.say("cost.requested", words.year(year), thousands(budget,
                        "budget-expenditure", at), thousands(budget, "budget-general", at))));
    }

    private static String thousands(StudyResults.Budget budget, String cell, int at) {
        return Numbers
                .fixed(BigDecimal.valueOf(budget.rows().stream().filter(row -> row.cell().equals(cell)).findFirst().orElseThrow().yen()
                        .get(at)).divide(THOUSAND), 0);
    }

    private static Row row(String title, BudgetRow row, int from, int to) {
        Stream<Cell> years = IntStream.range(from, to).mapToObj(at -> at < row.yen().size() ? thousands(row.yen().get(at))
                : new Cell.Empty());
        return new Row("budget/" + row.cell(),
                Stream.of(Stream.of((Cell) new Cell.Words(title)), years, Stream.of(thousands(
                        row.totalYen()))).flatMap(one -> one).toList());
    }

    private static Cell thousands(double yen) {
        return new Cell.Amount(BigDecimal.valueOf(yen).divide(THOUSAND, 0, RoundingMode.HALF_UP), "");
    }

    /** Where no study tells what the municipality pays: the works with what is known of their cost. */
    private Stream<Block> unstudied() {
        TextTable table = new TextTable(words).column("year", 7).column("work", 13).column("cost", 11);
        List<Work> works = study.isPresent() ? List.of() : works(words, advice, theme, year);
        works.forEach(work -> table.row("work/" + work.year(), words.year(work.year()), work.title() + "\n"
                + words.sourced(work.what(), Optional.of(work.basis()), work.source()),
                work.whole() ? estimate()
                        : words.say("cost.quote")));
        if (works.stream().noneMatch(Work::whole)) {
            table.row("work/introduction", study.flatMap(found -> found.document().declared().fiscalYearOfWorks()).map(words::year)
                    .orElseGet(() -> words.say("introduction")),
                    words.say(equipped() ? "introduction.what" : "introduction.done", words.in(
                            theme.title())),
                    study.map(found -> words.say("cost.of-project", words.yen(found.results().project()
                            .initialCostYen()), Integer.toString(found.priceYear())))
                            .orElseGet(() -> estimate() + "\n" + words.say("cost.no-years")));
        }
        String how = study.map(found -> words.say("years.no-budget", words.in(found.title())))
                .orElseGet(() -> words.say(equipped() ? "years.unstudied" : "years.no-equipment"));
        return Stream.of(new Block.Section(words.say("years.cost")), new Block.Paragraph(how), table.under(""));
    }

    private boolean equipped() {
        return words.knowledge().threeYears().putsIn(theme.archetype());
    }

    private String estimate() {
        return words.say("cost.screening", words.cost(theme), words.priceYear(theme.budget()));
    }
}
