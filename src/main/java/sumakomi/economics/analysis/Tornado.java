package sumakomi.economics.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How far each input alone moves an output: the output at the input's P10 and at its P90, all others at their base.
 *
 * @param baseOutput the output with every input at its base
 * @param bars the widest first, equal ones by id
 */
public record Tornado(double baseOutput, List<Bar> bars) {

    public Tornado {
        bars = List.copyOf(bars);
    }

    /** An input in its own unit. */
    public record Input(String id, double p10, double base, double p90) {}

    /** The output with the input at its P10 and at its P90; the latter is the lesser where the output falls as the input rises. */
    public record Bar(String input, double atP10, double atP90) {

        /** Width of the bar, never negative. */
        public double swing() {
            return Math.abs(atP90 - atP10);
        }
    }

    /**
     * @param output takes one value per input, in their order; called 1 + 2 × inputs times
     * @throws sumakomi.knowledge.FaultyInput naming the input at whose value the output is no number
     */
    public static Tornado of(List<Input> inputs, ToDoubleFunction<double[]> output) {
        Require.distinct("inputs", inputs.stream().map(Input::id).toList());
        double[] base = inputs.stream().mapToDouble(input -> Require.finite(input.id(), input.base())).toArray();
        double baseOutput = Require.finite("output", output.applyAsDouble(base.clone()));
        List<Bar> bars = IntStream.range(0, base.length).mapToObj(at -> {
            Input input = inputs.get(at);
            return new Bar(input.id(), moved(input.id(), base, at, input.p10(), output), moved(input.id(), base, at, input.p90(), output));
        }).sorted(Comparator.comparingDouble(Bar::swing).reversed().thenComparing(Bar::input)).toList();
        return new Tornado(baseOutput, bars);
    }

    private static double moved(String id, double[] base, int at, double value, ToDoubleFunction<double[]> output) {
        double[] point = base.clone();
        point[at] = Require.finite(id, value);
        double moved = output.applyAsDouble(point);
        if (!Double.isFinite(moved)) {
            throw Require.refused("analysis.output", id, value);
        }
        return moved;
    }
}
