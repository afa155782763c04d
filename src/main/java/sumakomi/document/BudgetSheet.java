package sumakomi.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.PrintSetup;
import sumakomi.document.sheet.Page;
import sumakomi.economics.formula.Origin;
import sumakomi.economics.study.Declared;
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
        wide(words.say("verdict." + results.project().verdict()));
        results.holdersBelowZero(study.document().scenario())
                .forEach(holder -> wide(words.say("paper.holder", words.in(holder.title()), words.figure(holder.npvYen(), "yen"))));
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
            page.formula(row, 5, ifPossible(address(measure.id() + ".co2-reduction", 0)), look.number("#,##0.0"));
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
        fact(words.say("return"), words.returns().say(results.project().internalReturn()));
        fact(words.say("paper.payback"), words.returns().say(results.project().payback()));
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
                .orElse(List.of("flow-investment", "flow-renewal", "flow-upkeep", "flow-eb", "flow-net-i"));
        section(results.budget().isPresent() ? "paper.budget" : "paper.flow");
        Optional<Integer> first = results.budget().flatMap(StudyResults.Budget::firstFiscalYear)
                .or(() -> study.document().declared().fiscalYearOfWorks());
        IntStream.rangeClosed(0, last).forEach(year -> page.text(row - 1, year + 1, first
                .map(from -> words.say("paper.fiscal-year", Integer.toString(from + year)))
                .orElseGet(() -> words.say("paper.nth-year", Integer.toString(year))), look.header()));
        page.text(row - 1, last + 2, words.say("paper.all-years"), look.header());
        cells.stream().filter(study::has).forEach(cell -> {
            page.text(row, 0, words.in(study.model().cell(cell).title()), look.text());
            IntStream.rangeClosed(0, last).forEach(year -> page.formula(row, year + 1, ifPossible(money.in(address(cell, year))),
                    look.number(formats.oneDecimal(money))));
            page.formula(row, last + 2, ifPossible(money.in("SUM(" + layout.places().range(cell, 0, study.model().years(),
                    page.sheet().getSheetName()) + ")")), look.number(formats.oneDecimal(money)));
            next();
        });
        wide(words.say(first.isPresent() ? "paper.years-note" : "paper.years-open"));
        row++;
    }

    private void parties() {
        section("paper.parties", "total-cost", "benefit-i", "benefit-ii", "case-i", "case-ii");
        knowledge.parties().stream().filter(party -> results.fundings().get(study.document().scenario()).parties().stream()
                .anyMatch(one -> one.id().equals(party.id()) && !one.untouched())).forEach(party -> {
                    page.text(row, 0, words.in(party.title()), look.text());
                    amount(1, party.id() + ".total-cost");
                    amount(2, party.id() + ".total-benefit-i");
                    amount(3, party.id() + ".total-benefit-ii");
                    ratio(4, party.id() + ".ratio-i");
                    ratio(5, party.id() + ".ratio-ii");
                    next();
                });
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
                    String unit = study.model().cell(output.cell()).unitName();
                    page.text(row, 0, named(output.cell(), found), look.text());
                    page.text(row, 1, words.drawn(spread.p10(), unit), look.number("@"));
                    page.text(row, 2, words.drawn(spread.p50(), unit), look.number("@"));
                    page.text(row, 3, words.drawn(spread.p90(), unit), look.number("@"));
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
        wide(words.say("paper.certainty-note"));
        row++;
    }

    private String named(String cell, Uncertainty found) {
        String title = words.in(study.model().cell(cell).title());
        return cell.equals(found.decidingRatio()) ? words.say("paper.deciding", title) : title;
    }

    private void premises() {
        section("paper.premises");
        long assumed = study.model().inputs().stream().filter(cell -> cell.input().orElseThrow().origin() == Origin.ASSUMED).count();
        wide(words.say("paper.premise", words.figure(study.value("evaluation-years"), "years"),
                words.figure(study.value("social-rate"), "fraction/year"), words.figure(study.value("financial-rate"), "fraction/year"),
                study.model().inputs().size(), assumed));
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

    private void amount(int column, String cell) {
        page.formula(row, column, study.has(cell) ? ifPossible(money.in(address(cell, 0))) : "\"—\"",
                look.number(formats.oneDecimal(money)));
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

    private void wide(String text) {
        page.wide(row, 0, COLUMNS - 1, text, look.note());
        row++;
    }

    private String address(String cell, int year) {
        return layout.places().address(cell, year, page.sheet().getSheetName());
    }
}
