package sumakomi.economics.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sumakomi.economics.analysis.AbatementCurve.Benefits;
import sumakomi.economics.analysis.AbatementCurve;
import sumakomi.economics.analysis.CashFlow.Payback;
import sumakomi.economics.analysis.CashFlow;
import sumakomi.economics.formula.Response;
import sumakomi.economics.study.StudyResults.Apart;
import sumakomi.economics.study.StudyResults.Budget;
import sumakomi.economics.study.StudyResults.BudgetRow;
import sumakomi.economics.study.StudyResults.Cases;
import sumakomi.economics.study.StudyResults.Curve;
import sumakomi.economics.study.StudyResults.Funding;
import sumakomi.economics.study.StudyResults.Holder;
import sumakomi.economics.study.StudyResults.MeasureResult;
import sumakomi.economics.study.StudyResults.Overlapping;
import sumakomi.economics.study.StudyResults.PartyResult;
import sumakomi.economics.study.StudyResults.PolicyResult;
import sumakomi.economics.study.StudyResults.Project;
import sumakomi.economics.study.StudyResults.Return;
import sumakomi.economics.study.StudyResults.YearFlow;

/** Gathers the results of a study, under every funding scenario of the knowledge base. */
public record ResultsMaker(StudyKnowledge knowledge) {

    /** How the cells of the municipality's budget begin. */
    private static final String BUDGET = "budget-";

    /** @throws sumakomi.knowledge.FaultyInput if the study cannot be built under one of the scenarios */
    public StudyResults results(Study study) {
        Map<String, Funding> fundings = new LinkedHashMap<>();
        for (String scenario : knowledge.scenarios().keySet()) {
            boolean own = scenario.equals(study.document().scenario());
            fundings.put(scenario, funding(own ? study : new StudyBuilder(knowledge).build(study.document().withScenario(scenario))));
        }
        Project project = project(study);
        Optional<Overlapping> overlapping = overlapping(study);
        return new StudyResults(project, study.document().measures().stream().map(measure -> measure(study, measure.id())).toList(),
                policies(study).map(policy -> policy(study, policy)).toList(), curves(study), years(study), fundings, apart(study),
                overlapping, budget(study), Proviso.of(study, project, overlapping, knowledge.notEntered(study.document())),
                ByCalendar.of(study), Direct.named(study, knowledge));
    }

    private Optional<Budget> budget(Study study) {
        List<BudgetRow> rows = knowledge.templates().stream().filter(template -> template.cell().startsWith(BUDGET))
                .filter(template -> study.has(template.cell())).map(template -> row(study, template)).toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Budget(study.document().declared().fiscalYearOfWorks(), rows));
    }

    private static BudgetRow row(Study study, Template template) {
        double[] years = study.values().years(template.cell());
        return new BudgetRow(template.cell(), template.title(), Arrays.stream(years).boxed().toList(), Arrays.stream(years).sum());
    }

    /** The policies by id, and what none of them carries. */
    private static Stream<String> policies(Study study) {
        return Stream.concat(study.document().policies().stream().map(StudyDocument.Policy::id),
                Stream.of(PolicyShares.NONE).filter(none -> study.has(none + ".cost")));
    }

    /** The totals without the benefits that are shown apart; empty where the study counts none of them. */
    private Optional<Apart> apart(Study study) {
        List<String> left = knowledge.apart().keySet().stream().filter(benefit -> study.has("counted." + benefit))
                .filter(benefit -> study.value("counted." + benefit) > 0).toList();
        if (left.isEmpty()) {
            return Optional.empty();
        }
        double[] totals = new Response(study.model(), left.stream().map("counted."::concat).toList(), List.of("ratio-ii", "ratio-iii",
                "discounted-ratio-ii", "discounted-ratio-iii", "social-npv")).at(new double[left.size()]);
        return Optional.of(new Apart(left, study.value("neb-apart"), new Cases(study.value("ratio-i"), totals[0], totals[1]),
                new Cases(study.value("discounted-ratio-i"), totals[2], totals[3]), totals[4]));
    }

    /** What may be counted twice, if anything. */
    private static Optional<Overlapping> overlapping(Study study) {
        double yen = Overlaps.together(study.overlaps());
        double present = Overlaps.presentTogether(study.overlaps());
        return yen == 0 ? Optional.empty() : Optional.of(new Overlapping(yen,
                (study.value("project-eb") + study.value("project-neb") - yen) / study.value("project-cost"), present,
                (study.value("present-eb") + study.value("present-neb") - present) / study.value("present-cost")));
    }

    private Project project(Study study) {
        CashFlow flow = new CashFlow(study.values().years("flow-net-i"));
        Map<String, Double> byBenefit = new LinkedHashMap<>();
        knowledge.benefits().keySet().stream().filter(benefit -> study.has("neb." + benefit))
                .forEach(benefit -> byBenefit.put(benefit, study.value("neb." + benefit)));
        return new Project(study.value("project-cost"), study.value("project-eb"), study.value("project-neb"),
                study.value("project-neb-accepted"),
                study.value("net-benefit"), study.value("project-net-initial-cost"), study.value("project-co2-reduction"), byBenefit,
                cases(study, "ratio"), Cases.discounted(study), study.value("social-npv"), study.value("financial-npv"),
                study.document().asOf().getYear(), study.value("today-social-npv"), study.value("today-financial-npv"),
                UncertaintyAnalysis.chances(study),
                Return.of(flow, study.value("financial-rate")),
                Return.of(new CashFlow(study.values().years("flow-net-ii")), study.value("social-rate")), payback(study, ""),
                payback(study, "-discounted"), optional(study, "project-abatement-cost"),
                optional(study, "project-abatement-cost-with-neb"));
    }

    /** @param suffix of the cells that hold the flow summed up and when it is back: none where it is not discounted */
    static Optional<Payback> payback(Study study, String suffix) {
        double first = study.inLastYear("back-first" + suffix);
        boolean back = study.inLastYear("flow-sum" + suffix) >= 0;
        return back || first > 0
                ? Optional.of(new Payback(first, back ? Optional.of(study.inLastYear("back-last" + suffix)) : Optional.empty()))
                : Optional.empty();
    }

    /** A flow without the value left at the end: nobody is paid for it before, so it pays nothing back. */
    private static CashFlow before(double[] flow, double[] left) {
        double[] running = new double[flow.length];
        Arrays.setAll(running, year -> flow[year] - left[year]);
        return new CashFlow(running);
    }

    private static Cases cases(Study study, String name) {
        return new Cases(study.value(name + "-i"), study.value(name + "-ii"), study.value(name + "-iii"));
    }

    private static Optional<Cases> casesIfAny(Study study, String name) {
        return study.has(name + "-i") ? Optional.of(cases(study, name)) : Optional.empty();
    }

    private static Optional<Double> optional(Study study, String cell) {
        return study.has(cell) ? Optional.of(study.value(cell)) : Optional.empty();
    }

    private static MeasureResult measure(Study study, String id) {
        double cost = study.value(id + ".cost");
        double eb = study.value(id + ".eb");
        double neb = study.value(id + ".neb");
        return new MeasureResult(id, cost, eb, neb, study.value(id + ".allotted-neb"), study.value(id + ".co2-reduction"),
                ratio(eb, cost), ratio(eb + neb, cost), optional(study, id + ".abatement-cost"), optional(study,
                        id + ".abatement-cost-with-neb"));
    }

    private static Optional<Double> ratio(double benefit, double cost) {
        return Optional.of(benefit / cost).filter(Double::isFinite);
    }

    private static PolicyResult policy(Study study, String id) {
        Map<String, Double> shares = new LinkedHashMap<>();
        study.document().measures().forEach(measure -> shares.put(measure.id(), study.value(id + ".share." + measure.id())));
        return new PolicyResult(id, shares, study.value(id + ".cost"), study.value(id + ".eb"), study.value(id + ".neb"),
                study.value(id + ".co2-reduction"), optional(study, id + ".eb-over-c"), optional(study, id + ".b-over-c"),
                optional(study, id + ".abatement-cost"), optional(study, id + ".abatement-cost-with-neb"));
    }

    private static List<Curve> curves(Study study) {
        List<AbatementCurve.Measure> measures = study.document().measures().stream().map(measure -> measure.id())
                .map(id -> bar(study, id, study.value(id + ".neb") + study.value(id + ".allotted-neb"))).toList();
        List<AbatementCurve.Measure> policies = policies(study)
                .map(id -> bar(study, id, study.value(id + ".neb"))).toList();
        List<Curve> curves = new ArrayList<>();
        for (Benefits benefits : Benefits.values()) {
            Optional<Double> average = optional(study, "project-abatement-cost" + (benefits == Benefits.WITH_NEB ? "-with-neb" : ""));
            curves.add(curve("measure", measures, benefits, average));
            curves.add(curve("policy", policies, benefits, average));
        }
        return curves;
    }

    private static AbatementCurve.Measure bar(Study study, String id, double neb) {
        return new AbatementCurve.Measure(id, study.value(id + ".cost") - study.value(id + ".eb"), neb, study.value(id + ".co2-reduction"));
    }

    /** @param average of the whole project, in which what adds CO2 counts too */
    private static Curve curve(String by, List<AbatementCurve.Measure> all, Benefits benefits, Optional<Double> average) {
        List<AbatementCurve.Measure> saving = all.stream().filter(ResultsMaker::hasWidth).toList();
        List<String> others = all.stream().filter(one -> !hasWidth(one)).map(AbatementCurve.Measure::id).toList();
        boolean withNeb = benefits == Benefits.WITH_NEB;
        return new Curve(by, withNeb, saving.isEmpty() ? List.of() : AbatementCurve.of(saving, benefits).steps(), average, others);
    }

    /** Whether its cost per tonne is a number: tonnes above zero, and not so few that the cost per tonne has no end. */
    private static boolean hasWidth(AbatementCurve.Measure one) {
        return one.tonnesPerYear() > 0 && Double.isFinite(one.netCostYenPerYear() / one.tonnesPerYear())
                && Double.isFinite((one.netCostYenPerYear() - one.nonEnergyBenefitYenPerYear()) / one.tonnesPerYear());
    }

    private static List<YearFlow> years(Study study) {
        Function<String, double[]> flow = name -> study.values().years("flow-" + name);
        double[] investment = flow.apply("investment");
        double[] renewal = flow.apply("renewal");
        double[] upkeep = flow.apply("upkeep");
        double[] residual = flow.apply("residual");
        double[] eb = flow.apply("eb");
        double[] neb = flow.apply("neb");
        double[] netI = flow.apply("net-i");
        double[] netII = flow.apply("net-ii");
        return IntStream.range(0, investment.length).mapToObj(year -> new YearFlow(year, investment[year], renewal[year], upkeep[year],
                residual[year], eb[year], neb[year], netI[year], netII[year])).toList();
    }

    private Funding funding(Study study) {
        return new Funding(study.document().scenario(), study.value("project-subsidy"), study.value("equity"), study.value("loan"),
                knowledge.holders(study.document()).stream().map(holder -> holder(study, holder)).toList(),
                knowledge.parties().stream().map(party -> party(study, party)).toList());
    }

    private static Holder holder(Study study, StudyKnowledge.Owner owner) {
        double[] flow = study.values().years(owner.id() + ".holder-flow");
        return new Holder(owner.id(), owner.title(), study.value(owner.id() + ".equity"), study.value(owner.id() + ".loan"),
                study.value(owner.id() + ".holder-npv"), Arrays.stream(flow).boxed().toList(),
                Return.of(new CashFlow(flow), study.value(owner.rate())),
                before(flow, study.values().years(owner.id() + ".holder-residual")).payback());
    }

    private static PartyResult party(Study study, StudyKnowledge.Party party) {
        String id = party.id();
        return new PartyResult(id, party.letters(), study.value(id + ".total-cost"), cases(study, id + ".total-benefit"),
                study.value(id + ".present-cost"), cases(study, id + ".present-benefit"), casesIfAny(study, id + ".ratio"),
                casesIfAny(study, id + ".discounted-ratio"));
    }
}
