package sumakomi.web.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.economics.analysis.CashFlow.Payback;
import sumakomi.economics.formula.Cell;
import sumakomi.economics.formula.Origin;
import sumakomi.economics.study.Caution;
import sumakomi.economics.study.Declared;
import sumakomi.economics.study.PartyCells.Case;
import sumakomi.economics.study.Proviso;
import sumakomi.economics.study.Study;
import sumakomi.economics.study.StudyDocument.Policy;
import sumakomi.economics.study.StudyKnowledge.Convention;
import sumakomi.economics.study.StudyResults.Curve;
import sumakomi.economics.study.StudyResults.Verdict;
import sumakomi.economics.study.StudyResults;
import sumakomi.economics.study.UncertaintyAnalysis;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.Text;

/** The first page of a study: its result, or what it still needs. */
record SummaryView(WorkedStudy worked, StudyWords words, Optional<UncertaintyView> uncertainty) {

    /** Without what the ranges mean. */
    SummaryView(WorkedStudy worked, StudyWords words) {
        this(worked, words, Optional.empty());
    }

    /** Faults that stand among the numbers missing. */
    private static final Set<String> ASKED_FOR = Set.of("study.missing", IntegratedWorks.OPEN);
    /** Who pays first, then what investors accept, then all of society. */
    private static final List<String> MAIN = List.of("project-cost", "project-eb", "project-neb", "ratio-i", "discounted-ratio-i",
            "discounted-ratio-ii", "financial-npv", "social-npv", "project-co2-reduction");
    private static final List<String> PROJECT = List.of("project-cost", "project-eb", "project-neb");
    private static final List<String> CASES = List.of("i", "iii", "ii");

    public Map<String, List<Missing>> missing() {
        return Missing.in(worked, words);
    }

    public long missingCount() {
        return missing().values().stream().mapToInt(List::size).sum();
    }

    /** What else stands in the way of a result. */
    public List<Fault> otherFaults() {
        return worked.faults().stream().filter(fault -> !ASKED_FOR.contains(fault.key())).toList();
    }

    /** What the study was begun with: with a budget, or with measures of which the cost is open. */
    public String begun() {
        boolean budget = worked.document().measures().stream().flatMap(measure -> measure.components().stream())
                .flatMap(component -> component.values().values().stream()).anyMatch(given -> given.origin() == Origin.DERIVED);
        return words.say(budget ? "study.begun" : "study.begun.open", worked.document().measures().size());
    }

    /** The parties under the study's own funding, as its page of the parties has them. */
    public StudyResults.Funding funding() {
        return results().fundings().get(worked.document().scenario());
    }

    /** The main figures with their formulas in words. */
    public Map<StudyWords.Figure, String> formulas() {
        Map<StudyWords.Figure, String> formulas = new LinkedHashMap<>();
        MAIN.stream().filter(study()::has).forEach(cell -> formulas.put(words.figure(cell), words.formula(study(), cell)));
        return formulas;
    }

    /** How many quantities of its typical measures nobody has given yet. */
    public long sizesToCheck() {
        return worked.document().begun().stream().flatMap(begun -> begun.sizes().values().stream())
                .filter(size -> size.origin() == Origin.ASSUMED).count();
    }

    private Study study() {
        return worked.study().orElseThrow();
    }

    public StudyResults results() {
        return worked.results().orElseThrow();
    }

    public ResultCharts charts() {
        return new ResultCharts(study(), results(), words);
    }

    public List<String> cases() {
        return CASES;
    }

    /** Whether benefit reaches cost in a case, by present values. */
    public boolean reaches(String one) {
        return results().project().discountedRatio().in(Case.valueOf(one.toUpperCase(Locale.ROOT))) >= 1;
    }

    /** How a case looks: green only where the one who pays comes out, with what falls short set apart. */
    public String look(String one) {
        return !reaches(one) ? "short-of" : green() ? "reached" : "";
    }

    /** How likely a case covers its cost by present values. */
    public Optional<String> chance(String one) {
        return results().project().chances().map(
                chances -> words.chance(chances.ratio().in(Case.valueOf(one.toUpperCase(Locale.ROOT)))));
    }

    /** Whether nothing can be said of likelihoods because no input has a range. */
    public boolean certain() {
        return results().project().chances().isEmpty()
                && study().model().inputsOf(CASES.stream().map("discounted-ratio-"::concat).toList()).stream()
                        .allMatch(cell -> cell.input().orElseThrow().spread().isFixed());
    }

    /** Whether nothing can be said of likelihoods because too many inputs have one. */
    public boolean tooMany() {
        return UncertaintyAnalysis.ranges(study()) > UncertaintyAnalysis.MOST_RANGES;
    }

    /** What belongs to the verdict. */
    public List<String> provisos() {
        return results().provisos().stream().map(one -> words.provisos().say(one, results().project().decides())).toList();
    }

    /** The non-energy benefits that count, by name; empty where none does. */
    public String counted() {
        return results().project().nebByBenefit().keySet().stream().sorted().map(id -> id + " " + words.benefit(id))
                .collect(Collectors.joining(words.say("label.comma")));
    }

    /** What differs by calendar, where works begin in different years. */
    public Optional<String> byCalendar() {
        return results().byCalendar().map(found -> words.provisos().say(found, words.returns()));
    }

    /** What the knowledge base warns of at the values of a benefit. */
    public List<Caution> cautionsOf(String benefit) {
        return Proviso.byBenefit(study()).getOrDefault(benefit, List.of()).stream().distinct().toList();
    }

    private boolean green() {
        return results().project().verdict() == Verdict.ALONE && holders().isEmpty();
    }

    /** What case I counts. */
    public String direct() {
        return words.of(results().direct());
    }

    /** What the present values of the project say together. */
    public String verdict() {
        return words.say("study.verdict." + results().project().verdict(), direct());
    }

    /** What those who own the equipment have of it, where the verdict on the project does not say so. */
    public List<String> holders() {
        StudyResults results = results();
        return results.holdersToTell(worked.document().scenario()).stream().map(holder -> words.say("study.verdict.holder."
                + holder.beside(results.project().verdict()), words.of(holder.title()), words.value(holder.npvYen(), "yen"))).toList();
    }

    /** What to know of the contracts: what they leave out, and how they are shown. */
    public List<Text> contractNotes() {
        return words.knowledge().contractNotes(worked.document());
    }

    /** In what money amounts stand: real or nominal, with or without consumption tax. */
    public String conventionsTitle(String day) {
        Declared declared = worked.document().declared();
        return words.say("study.conventions", day, Integer.toString(worked.document().priceYear()),
                words.say("study.prices." + declared.prices().orElse(Declared.Prices.REAL)),
                words.say("study.tax." + declared.consumptionTax().orElse(Declared.Tax.EXCLUDED)));
    }

    /** What holds for this study. */
    public List<Convention> conventions() {
        return words.knowledge().conventions(worked.document());
    }

    /** The table of the policies, that of the measures with the whole, and that of the benefits. */
    public StudyWords.Table policyTable() {
        return words.table(results().policies().stream().flatMap(one -> amounts(one.id())));
    }

    public StudyWords.Table measureTable() {
        return words.table(Stream.concat(results().measures().stream().flatMap(one -> amounts(one.id())), PROJECT.stream()));
    }

    public StudyWords.Table benefitTable() {
        return words.table(results().project().nebByBenefit().keySet().stream().map("neb."::concat));
    }

    private static Stream<String> amounts(String owner) {
        return Stream.of(".cost", ".eb", ".neb").map(owner::concat);
    }

    /** The inputs that are assumed rather than known, by us or by the author of the study. */
    public List<Cell> assumed() {
        return study().model().inputs().stream().filter(cell -> cell.input().orElseThrow().origin() == Origin.ASSUMED).toList();
    }

    /** The quantities left out, by the reason why. */
    public Map<String, List<Text>> undefined() {
        Map<String, List<Text>> byReason = new LinkedHashMap<>();
        study().leftOut(words.knowledge())
                .forEach(left -> byReason.computeIfAbsent(left.why().toString(), why -> new ArrayList<>()).add(left.title()));
        return byReason;
    }

    /** The benefits that may overlap, each rule once with the measures for which it speaks. */
    public List<Overlap> overlaps() {
        return study().overlapsByRule().stream().map(ones -> new Overlap(ones.get(0), ones.stream().map(one -> words.titleOf(one.where()))
                .toList(), Study.Overlap.twiceYenPerYear(ones))).toList();
    }

    /** @param yen how much may be counted twice, yen per year; 0 where the rule is not one of amounts */
    record Overlap(Study.Overlap rule, List<String> where, double yen) {}

    /** What the author counts as distinct from what a like number counts. */
    public List<Distinct> distinct() {
        return study().distinct().stream().map(one -> {
            Cell cell = study().model().cell(study().cellOf(one.field()));
            return new Distinct(words.of(cell.title()), words.fieldUrl(one.field()), words.value(one.value(), cell.unitName()), one.why());
        }).toList();
    }

    record Distinct(String title, String url, String value, String why) {}

    /** Why a benefit is shown apart. */
    public String whyApart(String benefit) {
        return words.of(words.knowledge().apart().get(benefit));
    }

    /** What the knowledge base warns of, with the value beside which it belongs. */
    public List<Warned> cautions() {
        return study().cautions().entrySet().stream().map(one -> new Warned(words.figure(one.getKey()), one.getValue())).toList();
    }

    /** What to know of the funding scenario as a whole. */
    public Optional<Caution> scenarioCaution() {
        return words.knowledge().scenarioCaution(worked.document().scenario());
    }

    record Warned(StudyWords.Figure figure, Caution caution) {}

    /** The policies of which there is something to know. */
    public List<Policy> remarked() {
        return worked.document().policies().stream().filter(policy -> !policy.remarks().isEmpty()).toList();
    }

    /** What an unfinished study holds already: given, derived from the advice, or assumed. */
    public List<Held> held() {
        return worked.fields().stream().flatMap(field -> field.path().in(worked.document()).map(given -> new Held(words.of(field.title()),
                words.fieldUrl(field.path()), words.value(given.value(), field.unit()),
                words.range(given.spread(), given.value(), field.unit()), given.origin().toString(), given.note())).stream()).toList();
    }

    record Held(String title, String url, String value, Optional<String> range, String origin, Optional<String> note) {}

    /** Measures or policies left out of the curves, for they avoid no CO2. */
    public List<String> withoutTonnes(String by) {
        return results().curves().stream().filter(curve -> curve.by().equals(by)).findFirst().map(Curve::withoutTonnes).orElse(List.of())
                .stream().map(words::titleOf).toList();
    }

    /** Whether the curve has measures that save money, whose order is not that of the cost per tonne. */
    public boolean dominance(String by) {
        return results().curves().stream().filter(curve -> curve.by().equals(by)).flatMap(curve -> curve.steps().stream())
                .anyMatch(step -> step.front().isPresent());
    }

    /** Internal rates in words, with what none or several of them mean. */
    public String returns(StudyResults.Return found) {
        return words.returns().say(found);
    }

    public String payback(Optional<Payback> found) {
        return words.returns().say(found);
    }
}
