package sumakomi.economics.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sumakomi.economics.analysis.BreakEven;
import sumakomi.economics.formula.Cell;
import sumakomi.economics.formula.Response;
import sumakomi.economics.study.BreakEvenValues.Span;
import sumakomi.economics.study.StudyComparison.Condition;
import sumakomi.economics.study.StudyComparison.Duel;
import sumakomi.economics.study.StudyComparison.Point;
import sumakomi.economics.study.StudyComparison.Sensitivity;
import sumakomi.economics.study.StudyComparison.Whose;
import sumakomi.economics.study.Uncertainty.BreakEvenValue;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;

/** Compares studies. */
public final class StudyComparer {

    private static final List<String> SENSITIVE = List.of("ratio-ii", "discounted-ratio-ii", "social-npv");
    private static final String YEARS = "evaluation-years";

    private StudyComparer() {}

    /**
     * @param studies one or more, with different titles
     * @throws FaultyInput if two titles are equal
     */
    public static StudyComparison compare(List<Study> studies) {
        Set<String> titles = new HashSet<>();
        studies.stream().map(study -> study.document().title()).filter(title -> !titles.add(title)).findFirst().ifPresent(title -> {
            throw new FaultyInput(Fault.of("study.title-twice", "title", 0, title));
        });
        List<Duel> duels = new ArrayList<>();
        studies.forEach(one -> studies.stream().filter(other -> other != one).forEach(other -> duels.add(duel(one, other))));
        return new StudyComparison(duels, Increments.of(studies));
    }

    /** How the results of a study follow the discount rate, the evaluation period and the service lives. */
    public static List<Sensitivity> sensitivities(Study study) {
        Response rate = new Response(study.model(), List.of("social-rate"), SENSITIVE);
        List<Point> rates = IntStream.rangeClosed(0, 16).mapToObj(step -> point(step / 200.0, rate.at(step / 200.0))).toList();
        List<Cell> lives = study.document().measures().stream().flatMap(measure -> measure.components().stream()
                .map(component -> study.model().cell(measure.id() + "." + component.id() + ".life"))).toList();
        Response life = new Response(study.model(), lives.stream().map(Cell::id).toList(), SENSITIVE);
        double[] now = lives.stream().mapToDouble(cell -> cell.input().orElseThrow().value()).toArray();
        List<Point> factors = IntStream.rangeClosed(5, 15).mapToObj(step -> step / 10.0)
                .map(factor -> point(factor, life.at(DoubleStream.of(now).map(years -> years * factor).toArray()))).toList();
        List<Point> years = Stream.concat(IntStream.rangeClosed(1, 12).mapToObj(step -> 5.0 * step), Stream.of(study.value(YEARS)))
                .distinct().sorted()
                .map(period -> over(study, period)).toList();
        return List.of(new Sensitivity("social-rate", rates), new Sensitivity(YEARS, years), new Sensitivity("life", factors));
    }

    private static Point point(double value, double[] figures) {
        return new Point(value, figures[0], figures[1], figures[2]);
    }

    private static Point over(Study study, double years) {
        return point(years, new Response(study.model().over((int) years, YEARS, years), List.of(), SENSITIVE).at());
    }

    private static Duel duel(Study winner, Study loser) {
        String figure = Contest.figure(winner, loser);
        double difference = winner.value(figure) - loser.value(figure);
        Map<String, Cell> ofWinner = inputs(winner, figure);
        Map<String, Cell> ofLoser = inputs(loser, figure);
        Moves inWinner = new Moves(winner, ofWinner.keySet().stream(), List.of(figure));
        Moves inLoser = new Moves(loser, ofLoser.keySet().stream(), List.of(figure));
        List<Condition> conditions = new ArrayList<>();
        ofWinner.forEach((id, cell) -> {
            boolean same = ofLoser.containsKey(id) && value(ofLoser.get(id)) == value(cell);
            conditions.add(same ? condition(Whose.BOTH, cell, both(inWinner.of(id, figure), inLoser.of(id, figure)))
                    : condition(Whose.WINNER, cell, alone(inWinner.of(id, figure), -loser.value(figure), 1)));
        });
        ofLoser.forEach((id, cell) -> {
            if (!ofWinner.containsKey(id) || value(ofWinner.get(id)) != value(cell)) {
                conditions.add(condition(Whose.LOSER, cell, alone(inLoser.of(id, figure), winner.value(figure), -1)));
            }
        });
        List<Condition> telling = conditions.stream().filter(one -> !one.breakEven().kind().equals("everywhere"))
                .sorted(Comparator.comparingDouble(StudyComparer::distance)).toList();
        return new Duel(winner.document().title(), loser.document().title(), figure, difference > 0, difference, telling);
    }

    private static Map<String, Cell> inputs(Study study, String figure) {
        Map<String, Cell> inputs = new LinkedHashMap<>();
        study.model().inputsOf(List.of(figure)).stream().filter(study::graded).forEach(cell -> inputs.put(cell.id(), cell));
        return inputs;
    }

    private static double value(Cell cell) {
        return cell.input().orElseThrow().value();
    }

    private static DoubleUnaryOperator alone(DoubleUnaryOperator figure, double plus, double sign) {
        return value -> sign * figure.applyAsDouble(value) + plus;
    }

    private static DoubleUnaryOperator both(DoubleUnaryOperator winner, DoubleUnaryOperator loser) {
        return value -> winner.applyAsDouble(value) - loser.applyAsDouble(value);
    }

    private static Condition condition(Whose whose, Cell cell, DoubleUnaryOperator difference) {
        Span span = Span.of(cell);
        return new Condition(whose, BreakEvenValues.flat(cell.id(), value(cell), span,
                BreakEven.find(difference, 0, span.low(), span.high())));
    }

    /** How far the nearest crossing lies from the present value, relative to that value. */
    private static double distance(Condition condition) {
        BreakEvenValue found = condition.breakEven();
        double scale = Math.max(Math.abs(found.value()), Double.MIN_NORMAL);
        return found.crossings().stream().mapToDouble(crossing -> Math.abs(crossing.value() - found.value()) / scale).min()
                .orElse(Double.MAX_VALUE);
    }
}
