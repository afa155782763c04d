package sumakomi.economics.analysis;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/** The value of one input at which an output reaches a target, for instance B/C reaches 1. */
public sealed interface BreakEven {

    /** The output does not reach the target in the interval. */
    record None(Side side) implements BreakEven {}

    /** It does so at one value. */
    record At(Crossing crossing) implements BreakEven {}

    /** It does so at several values, ascending. A stretch on which it equals the target is told by its two ends. */
    record Several(List<Crossing> crossings) implements BreakEven {
        public Several {
            crossings = List.copyOf(crossings);
        }
    }

    /** The output equals the target all along: the input does not matter. */
    record Everywhere() implements BreakEven {}

    /**
     * @param value in the unit of the input
     * @param turn how the output goes on as the input grows
     */
    record Crossing(double value, Turn turn) {}

    /** Where the output stands all along: MIXED where it changes sides through a gap or a pole, UNDEFINED where it is no number. */
    enum Side {
        ABOVE, BELOW, MIXED, UNDEFINED
    }

    /** From below the target upwards, the reverse, or touching it and staying on its side. */
    enum Turn {
        RISING, FALLING, TOUCHING;

        /** The word in messages and JSON. */
        @Override
        @JsonValue
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Searches the closed interval in {@value CrossingSearch#STEPS} equal steps; two crossings within one step are not told
     * apart, and a touch between two looks is not seen. A jump across the target counts as reaching it, a pole (through
     * infinity) does not; where the output is no number, it reaches nothing.
     *
     * @param from in the unit of the input, less than {@code to}
     */
    static BreakEven find(DoubleUnaryOperator output, double target, double from, double to) {
        if (!(Require.finite("from", from) < Require.finite("to", to))) {
            throw Require.refused("analysis.interval", "from", from, to);
        }
        Require.finite("target", target);
        return new CrossingSearch(x -> output.applyAsDouble(x) - target, from, to).result();
    }
}
