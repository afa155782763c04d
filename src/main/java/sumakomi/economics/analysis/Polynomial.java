package sumakomi.economics.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.analysis.solvers.AllowedSolution;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * Real zeros of a polynomial in a range of positive numbers, found completely: between two neighbouring zeros of its
 * derivative a polynomial is monotone (Rolle), so that it has one zero there if its sign changes and none if not. The zeros
 * of the derivative come in the same way from the derivative's derivative, down to a straight line. This needs real
 * arithmetic only, and unlike the eigenvalues of a companion matrix it does not tear a double zero apart.
 */
final class Polynomial {

    /** What rounding leaves of a sum of terms, relative to the sum of their sizes and per term. */
    private static final double ROUNDING = 4 * Math.ulp(1.0);
    private static final int MAX_EVALUATIONS = 1000;

    /** By rising power, with a last one that is not zero; empty for the zero polynomial. */
    private final double[] coefficients;

    Polynomial(double... coefficients) {
        int length = coefficients.length;
        while (length > 0 && coefficients[length - 1] == 0) {
            length--;
        }
        this.coefficients = Arrays.copyOf(coefficients, length);
    }

    double at(double x) {
        double sum = 0;
        for (int power = coefficients.length - 1; power >= 0; power--) {
            sum = sum * x + coefficients[power];
        }
        return sum;
    }

    /** How often the coefficients change sign, zeros left out: by Descartes an upper bound of the positive zeros. */
    int signChanges() {
        int changes = 0;
        double last = 0;
        for (double coefficient : coefficients) {
            if (Math.signum(coefficient) * Math.signum(last) < 0) {
                changes++;
            }
            last = coefficient == 0 ? last : coefficient;
        }
        return changes;
    }

    /** Zeros in the closed range, ascending, each once; {@code from} is positive. A zero polynomial has none to tell. */
    List<Double> zeros(double from, double to) {
        int changes = signChanges();
        if (changes == 0) {
            return List.of();
        }
        List<Double> stops = new ArrayList<>(List.of(from));
        if (changes > 1) {
            stops.addAll(derivative().zeros(from, to));
        }
        stops.add(to);
        List<Double> zeros = new ArrayList<>();
        for (int next = 1; next < stops.size(); next++) {
            zeroBetween(stops.get(next - 1), stops.get(next), zeros);
        }
        return zeros;
    }

    private void zeroBetween(double from, double to, List<Double> zeros) {
        int left = sign(from);
        int right = sign(to);
        if (left == 0) {
            add(from, zeros);
        }
        if (right == 0) {
            add(to, zeros);
        } else if (left * right < 0) {
            // The relative accuracy is about the finest that doubles resolve; the other two are too small to end the search.
            add(new BracketingNthOrderBrentSolver(1e-15, 1e-300, 1e-300, 5)
                    .solve(MAX_EVALUATIONS, this::at, from, to, AllowedSolution.ANY_SIDE), zeros);
        }
    }

    /** A stop is an end of two ranges; a zero there counts once. */
    private static void add(double zero, List<Double> zeros) {
        if (zeros.isEmpty() || zero > zeros.get(zeros.size() - 1)) {
            zeros.add(zero);
        }
    }

    /** Sign of the value; 0 where what is left is no more than rounding. */
    private int sign(double x) {
        double value = at(x);
        double size = 0;
        for (int power = coefficients.length - 1; power >= 0; power--) {
            size = size * x + Math.abs(coefficients[power]);
        }
        return Math.abs(value) <= ROUNDING * coefficients.length * size ? 0 : (int) Math.signum(value);
    }

    /** Scaled to a greatest coefficient of 1, which moves no zero and keeps high derivatives within the doubles. */
    private Polynomial derivative() {
        double[] slopes = new double[coefficients.length - 1];
        double greatest = 0;
        for (int power = 0; power < slopes.length; power++) {
            slopes[power] = coefficients[power + 1] * (power + 1);
            greatest = Math.max(greatest, Math.abs(slopes[power]));
        }
        for (int power = 0; power < slopes.length; power++) {
            slopes[power] /= greatest;
        }
        return new Polynomial(slopes);
    }
}
