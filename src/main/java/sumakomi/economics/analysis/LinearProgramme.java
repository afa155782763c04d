package sumakomi.economics.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.LocalizedOptimFormats;
import org.hipparchus.optim.MaxIter;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.PivotSelectionRule;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;

/**
 * A linear programme over variables that are not negative, with a point known to meet all constraints; amounts are expected to
 * be of the order of 1.
 *
 * <p>The library is given the way from that point, not the point looked for: so every right side is zero or more, and its
 * first phase, which seeks a point to start from and now and then leaves a wrong one (Hipparchus 4.0.3), is never needed.
 */
final class LinearProgramme {

    /** The library's own limits are made for looser work; ours leave room below {@link Balance#TOLERANCE}. */
    private static final double EPSILON = 1e-10;
    private static final double CUT_OFF = 1e-13;
    private static final int ULPS = 10;
    private static final int MAX_ITERATIONS = 100_000;

    private final double[] start;
    /** Variables that may also fall from the start; they follow the others as columns of their own. */
    private final int[] falling;
    private final List<LinearConstraint> constraints = new ArrayList<>();

    LinearProgramme(double[] start) {
        this.start = start.clone();
        falling = IntStream.range(0, start.length).filter(at -> start[at] > 0).toArray();
        for (int at : falling) {
            double[] row = new double[start.length];
            row[at] = -1;
            atMost(row, 0);
        }
    }

    /** Σ coefficients × variables ≤ value, which the start meets but for rounding. */
    void atMost(double[] coefficients, double value) {
        double spent = IntStream.range(0, start.length).mapToDouble(at -> coefficients[at] * start[at]).sum();
        constraints.add(new LinearConstraint(onTheWay(coefficients), Relationship.LEQ, Math.max(0, value - spent)));
    }

    void atLeast(double[] coefficients, double value) {
        atMost(IntStream.range(0, start.length).mapToDouble(at -> -coefficients[at]).toArray(), -value);
    }

    /** The point with the least value of the objective; empty if it falls without bound. */
    Optional<double[]> least(double[] objective) {
        return greatest(IntStream.range(0, start.length).mapToDouble(at -> -objective[at]).toArray());
    }

    /** The point with the greatest value of the objective; empty if it grows without bound. */
    Optional<double[]> greatest(double[] objective) {
        try {
            double[] way = new SimplexSolver(EPSILON, ULPS, CUT_OFF).optimize(new MaxIter(MAX_ITERATIONS),
                    new LinearObjectiveFunction(onTheWay(objective), 0), new LinearConstraintSet(constraints), GoalType.MAXIMIZE,
                    new NonNegativeConstraint(true), PivotSelectionRule.BLAND).getPoint();
            double[] point = IntStream.range(0, start.length).mapToDouble(at -> start[at] + way[at]).toArray();
            for (int at = 0; at < falling.length; at++) {
                point[falling[at]] = Math.max(0, point[falling[at]] - way[start.length + at]);
            }
            return Optional.of(point);
        } catch (MathIllegalStateException ended) {
            if (ended.getSpecifier() == LocalizedOptimFormats.UNBOUNDED_SOLUTION) {
                return Optional.empty();
            }
            throw ended;
        }
    }

    private double[] onTheWay(double[] coefficients) {
        double[] both = Arrays.copyOf(coefficients, start.length + falling.length);
        for (int at = 0; at < falling.length; at++) {
            both[start.length + at] = -coefficients[falling[at]];
        }
        return both;
    }
}
