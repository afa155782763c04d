package sumakomi.web.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import sumakomi.diagram.chart.AbatementCurveChart;
import sumakomi.diagram.chart.CashFlowChart;
import sumakomi.diagram.chart.Heading;
import sumakomi.diagram.chart.StackedBars.Pair;
import sumakomi.diagram.chart.StackedBars.Part;
import sumakomi.diagram.chart.StackedBars;
import sumakomi.diagram.chart.Unit;
import sumakomi.economics.study.Study;
import sumakomi.economics.study.StudyDocument;
import sumakomi.economics.study.StudyResults.Curve;
import sumakomi.economics.study.StudyResults.Funding;
import sumakomi.economics.study.StudyResults.PartyResult;
import sumakomi.economics.study.StudyResults.YearFlow;
import sumakomi.economics.study.StudyResults;
import sumakomi.web.Drawing;

/** The charts of a study that has a result, in the style of the source's figures. */
record ResultCharts(Study study, StudyResults results, StudyWords words) {

    /** Cost beside the energy benefit and the stacked non-energy benefits, for each policy and the whole project. */
    public Optional<Drawing> bars() {
        String title = words.say("study.chart.bars");
        return Drawing.of(title, () -> {
            List<String> benefits = results.project().nebByBenefit().keySet().stream().sorted().toList();
            List<Part> parts = new ArrayList<>(List.of(direct(Stream.of(study.document()), words)));
            benefits.forEach(benefit -> parts.add(new Part(benefit, words.benefit(benefit))));
            List<Pair> pairs = new ArrayList<>();
            results.policies().forEach(policy -> pairs.add(new Pair(words.titleOf(policy.id()), policy.costYenPerYear(),
                    stack(policy.ebYenPerYear(), benefits.stream().mapToDouble(benefit -> ofPolicy(policy.id(), benefit))))));
            pairs.add(new Pair(words.say("study.whole"), results.project().costYenPerYear(), stack(results.project().ebYenPerYear(),
                    benefits.stream().mapToDouble(benefit -> results.project().nebByBenefit().get(benefit)))));
            return new StackedBars(new Heading(title, words.locale()), Unit.yen(words.say("study.per-year")), parts, pairs);
        });
    }

    /** What each party pays and gains over the evaluation period, the saving in bills apart from the rest. */
    public Optional<Drawing> parties(Funding funding) {
        String title = words.say("study.chart.parties");
        List<PartyResult> touched = funding.parties().stream().filter(party -> !party.untouched()).toList();
        return touched.isEmpty() ? Optional.empty() : Drawing.of(title, () -> new StackedBars(new Heading(title, words.locale()),
                Unit.yen(""), List.of(new Part(words.say("study.chart.received.code"), words.say("study.chart.received")), new Part("NEB",
                        words.say("study.neb"))),
                touched.stream().map(party -> new Pair(words.party(party.id()), party.costYen(), List.of(party.benefitYen().i(),
                        party.benefitYen().ii() - party.benefitYen().i()))).toList()));
    }

    /** Two studies side by side: cost and benefit of a year. */
    static Optional<Drawing> beside(List<WorkedStudy> studies, StudyWords words) {
        String title = words.say("study.chart.compare");
        return Drawing.of(title, () -> new StackedBars(new Heading(title, words.locale()), Unit.yen(words.say("study.per-year")),
                List.of(direct(studies.stream().map(WorkedStudy::document), words), new Part("NEB", words.say("study.neb"))),
                studies.stream().map(one -> pair(one.document().title(), one.results().orElseThrow().project())).toList()));
    }

    private static Pair pair(String title, StudyResults.Project project) {
        return new Pair(title, project.costYenPerYear(), List.of(project.ebYenPerYear(), project.nebYenPerYear()));
    }

    /** What is saved in bills, together with income such as fares where a study has any. */
    private static Part direct(Stream<StudyDocument> studies, StudyWords words) {
        boolean income = studies.flatMap(study -> study.measures().stream()).flatMap(measure -> measure.terms().lines().stream())
                .anyMatch(line -> words.knowledge().lineKinds().get(line.kind()).income());
        return new Part("EB", income ? words.say("study.chart.direct") : words.benefit("eb"));
    }

    private static List<Double> stack(double eb, DoubleStream benefits) {
        return DoubleStream.concat(DoubleStream.of(eb), benefits).boxed().toList();
    }

    /** What is booked to a policy of one benefit: its part of what each measure and the district claim. */
    private double ofPolicy(String policy, String benefit) {
        Stream<String> measures = study.document().measures().stream().filter(measure -> measure.benefits().containsKey(benefit))
                .map(measure -> measure.id());
        double ofMeasures = measures.mapToDouble(id -> valueOrNone(policy + ".share." + id) * study.value(id + "." + benefit)).sum();
        return ofMeasures + study.document().districtBenefits().stream().filter(one -> one.benefit().equals(benefit))
                .mapToDouble(one -> valueOrNone(policy + ".share." + one.id()) * study.value(one.id())).sum();
    }

    private double valueOrNone(String cell) {
        return study.has(cell) ? study.value(cell) : 0;
    }

    /**
     * The abatement curves without and with non-energy benefits.
     *
     * @param by {@code measure} or {@code policy}
     */
    public Optional<Drawing> curve(String by) {
        List<Curve> curves = results.curves().stream().filter(curve -> curve.by().equals(by) && !curve.steps().isEmpty()).toList();
        if (curves.isEmpty()) {
            return Optional.empty();
        }
        String title = words.say("study.chart.curve." + by);
        return Drawing.of(title, () -> new AbatementCurveChart(new Heading(title, words.locale()), Unit.yen(words.say("study.per-tonne")),
                Unit.of(words.say("study.tonnes-per-year")), curves.stream().map(this::curve).toList()));
    }

    private AbatementCurveChart.Curve curve(Curve curve) {
        List<AbatementCurveChart.Step> steps = curve.steps().stream().map(step -> new AbatementCurveChart.Step(label(curve, step.id()),
                step.toTonnes() - step.fromTonnes(), step.yenPerTonne())).toList();
        return new AbatementCurveChart.Curve(words.say(curve.withNeb() ? "study.with-neb" : "study.without-neb"), steps,
                curve.averageYenPerTonne());
    }

    /** The title, with the id where others have the same. */
    private String label(Curve curve, String id) {
        String title = words.titleOf(id);
        boolean twice = curve.steps().stream().filter(step -> words.titleOf(step.id()).equals(title)).count() > 1;
        return twice ? words.say("study.chart.same-title", title, id) : title;
    }

    /** Money in and out year by year, with the energy benefit alone or with all benefits. */
    public Optional<Drawing> cashFlow(boolean withNeb) {
        String title = words.say(withNeb ? "study.chart.flow.ii" : "study.chart.flow.i");
        return Drawing.of(title, () -> {
            List<CashFlowChart.Year> years = new ArrayList<>();
            double sum = 0;
            for (YearFlow year : results.years()) {
                double[] flows = {-year.investmentYen(), -year.renewalYen(), -year.upkeepYen(), year.residualYen(), year.ebYen(),
                        withNeb ? year.nebYen() : 0};
                double in = DoubleStream.of(flows).filter(flow -> flow > 0).sum();
                double out = -DoubleStream.of(flows).filter(flow -> flow < 0).sum();
                sum += withNeb ? year.netIIYen() : year.netIYen();
                years.add(new CashFlowChart.Year(Integer.toString(year.year()), in, Math.max(0, out), sum));
            }
            return new CashFlowChart(new Heading(title, words.locale()), Unit.yen(""), years, lastingPayback(years));
        });
    }

    /** The first year from which on the sum stays at or above zero. */
    private static Optional<String> lastingPayback(List<CashFlowChart.Year> years) {
        int at = years.size();
        while (at > 0 && years.get(at - 1).cumulative() >= 0) {
            at--;
        }
        return at == years.size() ? Optional.empty() : Optional.of(years.get(at).label());
    }
}
