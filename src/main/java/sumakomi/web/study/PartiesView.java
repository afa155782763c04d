package sumakomi.web.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sumakomi.economics.study.PartyBalance.Ask;
import sumakomi.economics.study.PartyBalance;
import sumakomi.economics.study.PartyCells.Case;
import sumakomi.economics.study.PartyCells.Sums;
import sumakomi.economics.study.PartyCells;
import sumakomi.economics.study.StudyKnowledge.Benefit;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.economics.study.StudyResults.Funding;
import sumakomi.economics.study.StudyResults.PartyResult;
import sumakomi.economics.study.StudyResults;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Text;
import sumakomi.web.Drawing;
import sumakomi.web.study.StudyWords.Figure;

/** Cost and benefit of each party: all scenarios, cases and ways of summing up at once, of which switches on the page show one. */
record PartiesView(WorkedStudy worked, StudyKnowledge knowledge, StudyWords words) {

    public StudyResults results() {
        return worked.results().orElseThrow();
    }

    public List<Funding> fundings() {
        return List.copyOf(results().fundings().values());
    }

    /** Number of the scenario that the study itself has, from 0. */
    public int own() {
        return List.copyOf(results().fundings().keySet()).indexOf(worked.document().scenario());
    }

    /** By which words own money and borrowing go: {@code bonds} where only the municipality owns equipment, {@code both} where not only. */
    public String borrowers() {
        List<String> finances = worked.document().measures().stream().map(measure -> knowledge.owners().get(measure.owner()).finance())
                .distinct().toList();
        return finances.size() > 1 ? "both" : finances.get(0);
    }

    public Optional<Drawing> chart(Funding funding) {
        return new ResultCharts(worked.study().orElseThrow(), results(), words).parties(funding);
    }

    public List<Row> rows(Funding funding) {
        boolean own = funding.scenario().equals(worked.document().scenario());
        double greatest = funding.parties().stream().flatMapToDouble(PartiesView::amounts).max().orElse(0);
        return funding.parties().stream().filter(party -> !party.untouched()).map(party -> row(party, own, greatest)).toList();
    }

    private static DoubleStream amounts(PartyResult party) {
        return Stream.of(Case.values()).flatMapToDouble(one -> DoubleStream.of(party.costYen(), party.benefitYen().in(one), party
                .presentCostYen(), party.presentBenefitYen().in(one))).map(Math::abs);
    }

    /** An amount of the table of those who own equipment. */
    public String ofHolder(Funding funding, double yen) {
        return words.value(yen, "yen", funding.holders().stream().flatMapToDouble(holder -> DoubleStream.of(holder.equityYen(), holder
                .loanYen(), holder.npvYen())).map(Math::abs).max().orElse(0));
    }

    /** The parties that the project neither costs nor gives anything. */
    public List<String> untouched(Funding funding) {
        return funding.parties().stream().filter(PartyResult::untouched).map(party -> words.titleOf(party.id())).toList();
    }

    /** What to know of the parties under the contracts of the study. */
    public List<Text> contractNotes() {
        return knowledge.contractNotes(worked.document());
    }

    private Row row(PartyResult party, boolean own, double greatest) {
        List<Entry> entries = new ArrayList<>();
        for (Sums sums : Sums.values()) {
            for (Case one : Case.values()) {
                entries.add(entry(party, sums, one, own, greatest));
            }
        }
        return new Row(words.party(party.id()), words.english() ? party.letters().replace("・", ", ") : party.letters(), entries);
    }

    private Entry entry(PartyResult party, Sums sums, Case one, boolean own, double greatest) {
        boolean plain = sums == Sums.PLAIN;
        PartyCells cells = new PartyCells(party.id());
        double cost = plain ? party.costYen() : party.presentCostYen();
        double benefit = (plain ? party.benefitYen() : party.presentBenefitYen()).in(one);
        Optional<Double> ratio = (plain ? party.ratio() : party.discountedRatio()).map(cases -> cases.in(one));
        return new Entry(one.toString(), sums.toString(), figure(cells.cost(sums), cost, "yen", own, greatest),
                figure(cells.benefit(one, sums), benefit, "yen", own, greatest), figure("", benefit - cost, "yen", false, greatest),
                ratio.map(found -> figure(cells.ratio(one, sums), found, "ratio", own, greatest)),
                ratio.map(found -> found >= 1).orElse(benefit >= cost));
    }

    /** A link to the formula where the number is that of the study itself; a plain number under another scenario. */
    private Figure figure(String cell, double value, String unit, boolean own, double greatest) {
        return own ? words.figure(cell, value, unit, greatest) : new Figure("", words.value(value, unit, greatest), "");
    }

    /** Which subsidy and fees would leave nobody worse off, for each case and way of summing up; none where it cannot be told. */
    public List<BalanceView> balances() {
        List<BalanceView> balances = new ArrayList<>();
        for (Sums sums : Sums.values()) {
            for (Case one : Case.values()) {
                balances.add(new BalanceView(one.toString(), sums.toString(), balance(one, sums), words));
            }
        }
        return balances;
    }

    private Optional<PartyBalance> balance(Case one, Sums sums) {
        try {
            return Optional.of(PartyBalance.of(worked.study().orElseThrow(), knowledge, new Ask(one, sums, false)));
        } catch (FaultyInput | IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** Years that fit beside each other on a sheet of A4. */
    private static final int ABREAST = 7;

    /**
     * Some fiscal years of the budget that fit on a sheet.
     *
     * @param years by number from that of the works, or counted where no start is given
     * @param from the place of the first of them among all, {@code to} the place after the last
     */
    public record Abreast(List<String> years, int from, int to) {}

    /** The fiscal years of the budget, as many at a time as fit on a sheet. */
    public List<Abreast> abreast(StudyResults.Budget budget) {
        int all = budget.rows().get(0).yen().size();
        return IntStream.iterate(0, from -> from < all, from -> from + ABREAST).mapToObj(from -> {
            int to = Math.min(all, from + ABREAST);
            return new Abreast(IntStream.range(from, to).mapToObj(at -> fiscalYear(budget, at)).toList(), from, to);
        }).toList();
    }

    private String fiscalYear(StudyResults.Budget budget, int at) {
        return budget.firstFiscalYear().map(first -> words.say("study.budget.fiscal-year", Integer.toString(first + at)))
                .orElseGet(() -> words.say("study.budget.nth-year", Integer.toString(at)));
    }

    /** An amount of the budget in thousand yen, rounded: all in one unit, so that a column can be added up. */
    public String thousands(double yen) {
        return String.format(Locale.ROOT, "%,d", Math.round(yen / 1000));
    }

    /** Internal rates of return in words. */
    public String returns(StudyResults.Return found) {
        return new SummaryView(worked, words).returns(found);
    }

    /** Which part of each benefit that the study counts falls to whom. */
    public Map<Benefit, Map<String, Double>> shares() {
        Map<Benefit, Map<String, Double>> shares = new LinkedHashMap<>();
        knowledge.benefits().values().stream().filter(benefit -> results().project().nebByBenefit().containsKey(benefit.id()))
                .forEach(benefit -> {
                    Map<String, Double> byParty = new LinkedHashMap<>();
                    knowledge.parties().forEach(party -> {
                        String cell = "share." + benefit.id() + "." + party.id();
                        if (worked.study().orElseThrow().has(cell)) {
                            byParty.put(party.id(), worked.study().orElseThrow().value(cell));
                        }
                    });
                    shares.put(benefit, byParty);
                });
        return shares;
    }

    /** @param letters the stakeholders of the source that the party stands for */
    record Row(String title, String letters, List<Entry> entries) {}

    /**
     * One case and way of summing up.
     *
     * @param ratio absent where the party bears no cost
     * @param served whether benefit covers cost
     */
    record Entry(String one, String sums, Figure cost, Figure benefit, Figure net, Optional<Figure> ratio, boolean served) {}
}
