package sumakomi.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import sumakomi.document.paper.Days;
import sumakomi.document.sheet.Page;
import sumakomi.economics.formula.Origin;
import sumakomi.economics.study.Declared;
import sumakomi.economics.study.PartyNames;
import sumakomi.economics.study.StudyResults;
import sumakomi.economics.study.Uncertainty;

/**
 * The study on one page, in the words and the order in which a finance section reads: what is asked, what it brings, by fiscal year, who
 * pays, how sure it is. Amounts are formulas; what only the program can work out stands as it was when the workbook was made.
 */
final class BudgetSheet extends Writing {

    private static final int COLUMNS = 7;
    private static final int YEARS = 4;
    private static final int BARS = 5;
    /** What goes out of the project, and all that makes its net flow. */
    private static final List<String> FLOW_OUT = List.of("flow-investment", "flow-renewal", "flow-upkeep", "flow-extra-cost");
    private static final List<String> FLOW = Stream.concat(FLOW_OUT.stream(), Stream.of("flow-residual", "flow-eb", "flow-net-i")).toList();
    /** Draws tell no more digits of an amount. */
    private static final MathContext DRAWN = new MathContext(3);
    /** Stand for rates in a text that becomes a formula. */
    private static final String SOCIAL = "\uE000";
    private static final String FINANCIAL = "\uE001";

    private final StudyResults results;
    private final Optional<Uncertainty> uncertainty;
    private final Page page;
    private int row;

    BudgetSheet(Book book, StudyResults results, Optional<Uncertainty> uncertainty) {
        super(book);
        this.results = results;
        this.uncertainty = uncertainty;
        this.page = sheet(words.say("paper"), false, 34, 14, 14, 14, 14, 14, 14);
    }

    void write() {
        page.title(study.document().title(), look.title());
        row = 1;
        wide(words.say("paper.about", study.document().asOf().toString(), Integer.toString(study.document().priceYear()),
                words.in(knowledge.scenarios().get(study.document().scenario()))));
        conclusion();
        measures();
        effects();
        years();
        parties();
        certainty();
        premises();
        PrintSetup setup = page.sheet().getPrintSetup();
        setup.setFitHeight((short) 1);
        page.print(COLUMNS - 1, row - 1);
    }

    private void conclusion() {
        section("paper.conclusion");
        HeadlineFormulas said = new HeadlineFormulas(results, words, money, cell -> address(cell, 0), words.provisos(knowledge));
        wide(said.verdict(), look.text());
        said.provisos(study.document().scenario()).forEach(one -> wide(one, look.note()));
        row++;
    }

    private void measures() {
        section("paper.measures", "paper.owner", "paper.initial", "paper.upkeep", "paper.saving", "paper.tonnes");
        study.document().measures().forEach(measure -> {
            page.text(row, 0, measure.title(), look.text());
            page.text(row, 1, words.in(knowledge.owners().get(measure.owner()).title()), look.text());
            amount(2, measure.id() + ".initial-cost");
            amount(3, measure.id() + ".upkeep");
            amount(4, measure.id() + ".saving");
            page.formula(row, 5, ifPossible(address(measure.id() + ".co2-reduction", 0)), look.number(formats.tonnes()));
            next();
        });
        row++;
    }

    private void effects() {
        section("paper.effects", "case-i", "case-iii", "case-ii");
        ratios("ratio-discounted", "discounted-ratio-");
        ratios("ratio", "ratio-");
        results.project().chances().ifPresent(found -> {
            page.text(row, 0, words.say("chances"), look.text());
            page.text(row, 1, words.chance(found.ratio().i()), look.number("@"));
            page.text(row, 2, words.chance(found.ratio().iii()), look.number("@"));
            page.text(row, 3, words.chance(found.ratio().ii()), look.number("@"));
            next();
        });
        for (String cell : List.of("project-net-initial-cost", "project-subsidy", "financial-npv", "social-npv")) {
            page.text(row, 0, words.in(study.model().cell(cell).title()), look.text());
            amount(1, cell);
            next();
        }
        page.text(row, 0, words.say("return"), look.text());
        page.wideFormula(row, 1, COLUMNS - 1, ifPossible(new ReturnFormula(study, results.project().internalReturn(), words)
                .of(layout.places().range("flow-net-i", 0, study.model().years(), page.sheet().getSheetName()), address("flow-turns", 0))),
                words.returns().say(results.project().internalReturn()), look.note(formats.rate()));
        row++;
        payback("");
        payback("-discounted");
        row++;
    }

    private void payback(String suffix) {
        page.text(row, 0, words.say("payback" + suffix), look.text());
        page.wideFormula(row, 1, COLUMNS - 1, ifPossible(new PaybackFormula(words, cell -> address(cell, study.model().years())).of(
                suffix)), words.returns().notLasting(words.say("years-of", "12.3")), look.note());
        row++;
    }

    private void ratios(String title, String cells) {
        page.text(row, 0, words.say(title), look.text());
        List<String> cases = List.of("i", "iii", "ii");
        for (int i = 0; i < cases.size(); i++) {
            page.formula(row, i + 1, ifPossible(address(cells + cases.get(i), 0)), look.number(formats.ratio()));
        }
        next();
    }

    /** The municipality's budget by fiscal year; where it neither owns nor has the building, the flow of the project. */
    private void years() {
        int last = Math.min(YEARS, study.model().years());
        List<String> cells = results.budget().map(budget -> budget.rows().stream().map(StudyResults.BudgetRow::cell).toList())
                .orElse(FLOW);
        section(results.budget().isPresent() ? "paper.budget" : "paper.flow");
        Optional<Integer> first = results.budget().flatMap(StudyResults.Budget::firstFiscalYear)
                .or(() -> study.document().declared().fiscalYearOfWorks());
        IntStream.rangeClosed(0, last).forEach(year -> page.text(row - 1, year + 1, first
                .map(from -> Days.fiscalYear(from + year, words.locale()).replace("（", "\n（"))
                .orElseGet(() -> words.say("paper.nth-year", Integer.toString(year))), look.header()));
        page.text(row - 1, last + 2, words.say("paper.all-years"), look.header());
        page.fit(row - 1);
        cells.stream().filter(study::has).forEach(cell -> {
            page.text(row, 0, words.in(study.model().cell(cell).title()), look.text());
            String sign = FLOW_OUT.contains(cell) ? "-" : "";
            IntStream.rangeClosed(0, last).forEach(year -> page.formula(row, year + 1, ifPossible(money.in(sign + address(cell, year))),
                    look.number(formats.amount(money))));
            page.formula(row, last + 2, ifPossible(money.in(sign + "SUM(" + layout.places().range(cell, 0, study.model().years(),
                    page.sheet().getSheetName()) + ")")), look.number(formats.amount(money)));
            next();
        });
        wide(words.say(first.isPresent() ? "paper.years-note" : "paper.years-open"));
        if (results.budget().isEmpty()) {
            wide(words.say("paper.flow-note"));
        }
        row++;
    }

    private void parties() {
        section("paper.parties", "total-cost", "benefit-i", "benefit-ii", "case-i", "case-ii");
        PartyNames names = new PartyNames(knowledge, study.document());
        knowledge.parties().stream().filter(party -> results.fundings().get(study.document().scenario()).parties().stream()
                .anyMatch(one -> one.id().equals(party.id()) && !one.untouched())).forEach(party -> {
                    page.text(row, 0, words.in(names.of(party)), look.text());
                    amount(1, party.id() + ".total-cost");
                    amount(2, party.id() + ".total-benefit-i");
                    amount(3, party.id() + ".total-benefit-ii");
                    ratio(4, party.id() + ".ratio-i");
                    ratio(5, party.id() + ".ratio-ii");
                    next();
                });
        knowledge.contractNotes(study.document()).forEach(note -> wide(words.in(note)));
        row++;
    }

    private void certainty() {
        if (uncertainty.isEmpty() || uncertainty.get().inputs().isEmpty()) {
            return;
        }
        Uncertainty found = uncertainty.get();
        section("paper.certainty", "paper.p10", "paper.p50", "paper.p90");
        found.outputs().stream().filter(output -> List.of(found.decidingRatio(), "social-npv").contains(output.cell()))
                .forEach(output -> output.spread().ifPresent(spread -> {
                    page.text(row, 0, named(output.cell(), found), look.text());
                    drawn(1, output.cell(), spread.p10());
                    drawn(2, output.cell(), spread.p50());
                    drawn(3, output.cell(), spread.p90());
                    next();
                }));
        found.tornados().stream().filter(one -> one.cell().equals(found.decidingRatio())).findFirst().ifPresent(swings -> {
            section("paper.tornado", "paper.at-p10", "paper.at-p90");
            swings.telling().stream().limit(BARS).forEach(bar -> {
                page.text(row, 0, words.in(study.model().cell(bar.input()).title()), look.text());
                page.number(row, 1, bar.atP10(), look.number(formats.ratio()));
                page.number(row, 2, bar.atP90(), look.number(formats.ratio()));
                next();
            });
        });
        wide(words.say("paper.certainty-note") + words.say("not-following"));
        row++;
    }

    /** What draws give, in the unit of the tables. */
    private void drawn(int column, String cell, double value) {
        boolean yen = study.model().cell(cell).unitName().equals("yen");
        page.number(row, column, yen ? money.in(BigDecimal.valueOf(value).round(DRAWN).doubleValue()) : value,
                look.number(yen ? formats.amount(money) : formats.ratio()));
    }

    private String named(String cell, Uncertainty found) {
        boolean yen = study.model().cell(cell).unitName().equals("yen");
        String title = words.in(study.model().cell(cell).title()) + (yen ? words.say("paper.in-money") : "");
        return cell.equals(found.decidingRatio()) ? words.say("paper.deciding", title) : title;
    }

    private void premises() {
        section("paper.premises");
        long assumed = study.model().inputs().stream().filter(cell -> cell.input().orElseThrow().origin() == Origin.ASSUMED).count();
        String rates = words.say("paper.premise", words.figure(study.value("evaluation-years"), "years"), SOCIAL, FINANCIAL);
        wide(new HeadlineFormulas.Sentence(HeadlineFormulas.text(rates).replace(SOCIAL, rate("social-rate")).replace(FINANCIAL, rate(
                "financial-rate")), rates), look.note());
        wide(words.say("paper.assumed", study.model().inputs().size(), assumed));
        wide(words.say("paper.tax." + study.document().declared().consumptionTax().orElse(Declared.Tax.EXCLUDED)));
        study.document().begun().ifPresent(begun -> begun.sizes().forEach((name, size) -> {
            var entry = knowledge.typical().sizes().get(name);
            fact(words.in(entry.title()), words.say(size.origin() == Origin.ASSUMED ? "paper.size-assumed" : "paper.size", words.figure(
                    size.value(), entry.unit())));
        }));
    }

    private void fact(String title, String value) {
        page.text(row, 0, title, look.text());
        page.wide(row, 1, COLUMNS - 1, value, look.note());
        row++;
    }

    /** A rate that follows the inputs, within a text in a formula. */
    private String rate(String cell) {
        return "\"&TEXT(" + address(cell, 0) + ",\"0.0#%\")&\"";
    }

    private void amount(int column, String cell) {
        page.formula(row, column, study.has(cell) ? ifPossible(money.in(address(cell, 0))) : "\"—\"",
                look.number(formats.amount(money)));
    }

    private void ratio(int column, String cell) {
        page.formula(row, column, study.has(cell) ? ifPossible(address(cell, 0)) : "\"—\"", look.number(formats.ratio()));
    }

    private void section(String key, String... headers) {
        page.text(row, 0, words.say(key), look.header());
        for (int i = 0; i < headers.length; i++) {
            page.text(row, i + 1, words.say(headers[i]), look.header());
        }
        next();
    }

    private void next() {
        page.fit(row);
        row++;
    }

    private void wide(HeadlineFormulas.Sentence sentence, CellStyle style) {
        page.wideFormula(row, 0, COLUMNS - 1, ifPossible(sentence.formula()), sentence.longest(), style);
        row++;
    }

    private void wide(String text) {
        page.wide(row, 0, COLUMNS - 1, text, look.note());
        row++;
    }

    private String address(String cell, int year) {
        return layout.places().address(cell, year, page.sheet().getSheetName());
    }
}
