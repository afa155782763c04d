package sumakomi.economics.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.solvers.BracketedUnivariateSolver.Interval;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import sumakomi.economics.analysis.BreakEven.Crossing;
import sumakomi.economics.analysis.BreakEven.Side;
import sumakomi.economics.analysis.BreakEven.Turn;

/** Looks for zeros of a function of which nothing is known: on a grid, then by the library's solver between changes of sign. */
final class CrossingSearch {

    static final int STEPS = 512;
    private static final int MAX_EVALUATIONS = 1000;
    /** A jump stays within the values at the ends of its step, a pole leaves them far behind. */
    private static final double POLE = 2;

    private final DoubleUnaryOperator function;
    private final double[] points = new double[STEPS + 1];
    /** NaN wherever the function is no finite number. */
    private final double[] values = new double[STEPS + 1];

    CrossingSearch(DoubleUnaryOperator function, double from, double to) {
        this.function = function;
        for (int at = 0; at <= STEPS; at++) {
            points[at] = at == STEPS ? to : from + (to - from) * ((double) at / STEPS);
            double value = function.applyAsDouble(points[at]);
            values[at] = Double.isFinite(value) ? value : Double.NaN;
        }
    }

    BreakEven result() {
        double[] defined = Arrays.stream(values).filter(Double::isFinite).toArray();
        if (defined.length == 0) {
            return new BreakEven.None(Side.UNDEFINED);
        }
        if (Arrays.stream(defined).allMatch(value -> value == 0)) {
            return new BreakEven.Everywhere();
        }
        List<Crossing> crossings = crossings();
        return switch (crossings.size()) {
            case 0 -> new BreakEven.None(side(defined));
            case 1 -> new BreakEven.At(crossings.get(0));
            default -> new BreakEven.Several(crossings);
        };
    }

    private static Side side(double[] defined) {
        boolean above = Arrays.stream(defined).anyMatch(value -> value > 0);
        boolean below = Arrays.stream(defined).anyMatch(value -> value < 0);
        return above && below ? Side.MIXED : above ? Side.ABOVE : Side.BELOW;
    }

    private List<Crossing> crossings() {
        List<Crossing> crossings = new ArrayList<>();
        for (int at = 0; at <= STEPS; at++) {
            double before = at > 0 ? values[at - 1] : Double.NaN;
            double after = at < STEPS ? values[at + 1] : Double.NaN;
            if (values[at] == 0 && !(before == 0 && after == 0)) {
                crossings.add(new Crossing(points[at], turn(before, after)));
            }
            if (values[at] < 0 && after > 0 || values[at] > 0 && after < 0) {
                between(at, crossings);
            }
        }
        return crossings;
    }

    /** Of a zero on the grid, from the values beside it. */
    private static Turn turn(double before, double after) {
        if (before > 0 && after > 0 || before < 0 && after < 0) {
            return Turn.TOUCHING;
        }
        return before < 0 || after > 0 ? Turn.RISING : Turn.FALLING;
    }

    private void between(int at, List<Crossing> crossings) {
        // The relative accuracy is about the finest that doubles resolve; the other two are too small to end the search.
        var solver = new BracketingNthOrderBrentSolver(1e-15, 1e-300, 1e-300, 5);
        Interval found;
        try {
            found = solver.solveInterval(MAX_EVALUATIONS, this::defined, points[at], points[at + 1], (points[at] + points[at + 1]) / 2);
        } catch (UndefinedValue hole) {
            return;
        }
        double left = Math.abs(found.getLeftValue());
        double right = Math.abs(found.getRightValue());
        if (Math.max(left, right) <= POLE * Math.max(Math.abs(values[at]), Math.abs(values[at + 1]))) {
            crossings.add(new Crossing(left <= right ? found.getLeftAbscissa() : found.getRightAbscissa(),
                    values[at] < 0 ? Turn.RISING : Turn.FALLING));
        }
    }

    private double defined(double x) {
        double value = function.applyAsDouble(x);
        if (!Double.isFinite(value)) {
            throw new UndefinedValue();
        }
        return value;
    }

    /** Ends a search that came upon a place where the function is no number. */
    private static final class UndefinedValue extends RuntimeException {
        UndefinedValue() {
            super(null, null, false, false);
        }
    }
}
