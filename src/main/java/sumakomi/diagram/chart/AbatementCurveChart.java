package sumakomi.diagram.chart;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures as steps: each as wide as the emissions it avoids in a year and as high as a tonne of that costs. Several
 * curves, such as without and with non-energy benefits, stand beside each other on the same axes.
 *
 * @param cost unit of the height, such as yen per tonne
 * @param amount unit of the width, such as tonnes per year
 * @param curves usually one or two
 */
public record AbatementCurveChart(Heading heading, Unit cost, Unit amount, List<Curve> curves) implements Chart {

    /**
     * @param label of the curve, in the user's language
     * @param steps in the order in which they are drawn, from the left; no label twice
     * @param average cost of all that is reckoned together; absent where there is none
     */
    public record Curve(String label, List<Step> steps, Optional<Double> average) {

        public Curve {
            Check.filled("label of curve", label);
            Check.someOf("steps of " + label, steps);
            average.ifPresent(cost -> Check.finite("average of " + label, cost));
            steps = List.copyOf(steps);
            Check.that(steps.stream().map(Step::label).distinct().count() == steps.size(), "steps of " + label,
                    steps.stream().map(Step::label).toList(), "name each measure once");
        }

        double total() {
            return steps.stream().mapToDouble(Step::amount).sum();
        }
    }

    /**
     * @param label of the measure, the same in all curves
     * @param amount avoided in a year, more than zero
     * @param cost per unit of the amount; negative where benefits exceed the cost
     */
    public record Step(String label, double amount, double cost) {

        public Step {
            Check.filled("label of measure", label);
            Check.finite("cost of " + label, cost);
            Check.finite("amount of " + label, amount);
            Check.that(amount > 0, "amount of " + label, amount, "give more than zero, or leave the measure out of the curve");
        }
    }

    public AbatementCurveChart {
        Check.someOf("curves", curves);
        curves = List.copyOf(curves);
    }

    @Override
    public String svg(Format format) {
        return new AbatementCurveDrawing(this, format).svg();
    }

    /** Measures numbered from one in the order of their first appearance. */
    Map<String, Integer> numbers() {
        List<String> labels = curves.stream().flatMap(curve -> curve.steps().stream()).map(Step::label).distinct().toList();
        Map<String, Integer> numbers = new HashMap<>();
        IntStream.range(0, labels.size()).forEach(i -> numbers.put(labels.get(i), i + 1));
        return numbers;
    }

    double least() {
        return Math.min(0, costs().min(Double::compare).orElse(0.0));
    }

    double greatest() {
        return Math.max(0, costs().max(Double::compare).orElse(0.0));
    }

    private Stream<Double> costs() {
        return curves.stream().flatMap(curve -> Stream.concat(curve.steps().stream().map(Step::cost), curve.average().stream()));
    }

    double total() {
        return curves.stream().mapToDouble(Curve::total).max().orElse(0);
    }

    Unit.Written writtenCost() {
        return cost.upTo(Math.max(greatest(), -least()), heading.locale());
    }

    Unit.Written writtenAmount() {
        return amount.upTo(total(), heading.locale());
    }

    String gist(Words words) {
        return curves.stream().map(curve -> words.say("curve.gist", curve.label(), Integer.toString(curve.steps().size()),
                writtenAmount().full(curve.total()), curve.average().map(writtenCost()::full).orElse("—"),
                Long.toString(curve.steps().stream().filter(step -> step.cost() <= 0).count()))).collect(Collectors.joining(" "));
    }
}
