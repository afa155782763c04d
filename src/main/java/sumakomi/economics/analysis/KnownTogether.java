package sumakomi.economics.analysis;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.Function;

/**
 * What one would expect of a figure if several inputs were known and nothing else. With independent inputs this is the figure's mean
 * plus, for each input, E[figure | input] − E[figure]: the first order of the decomposition of Sobol (Mathematics and Computers in
 * Simulation 2001, doi:10.1016/S0378-4754(00)00270-6). What the inputs do only jointly is left out.
 *
 * <p>E[figure | input] is the mean of a group of draws of like input. The means for one half of the draws are taken from the other
 * half, lest many inputs without influence explain the very draws that they were fitted to.
 */
public final class KnownTogether {

    private KnownTogether() {}

    /**
     * For each draw what would be expected.
     *
     * @param figure draws of the figure, in any unit; the result is in the same
     * @param inputs ids of independent inputs
     * @param values the draws of an input, in the order of the figure's
     */
    public static double[] expected(double[] figure, Collection<String> inputs, Function<String, double[]> values) {
        double[] means = {mean(figure, 0), mean(figure, 1)};
        double[] expected = new double[figure.length];
        Arrays.setAll(expected, at -> means[other(at)]);
        inputs.forEach(input -> add(expected, figure, means, values.apply(input)));
        return expected;
    }

    private static void add(double[] expected, double[] figure, double[] means, double[] input) {
        Groups groups = Groups.of(input);
        double[][] sums = new double[2][groups.count()];
        int[][] counts = new int[2][groups.count()];
        for (int at = 0; at < figure.length; at++) {
            int group = groups.of(input[at]);
            sums[at & 1][group] += figure[at];
            counts[at & 1][group]++;
        }
        for (int at = 0; at < figure.length; at++) {
            int group = groups.of(input[at]);
            int half = other(at);
            if (counts[half][group] > 0) {
                expected[at] += sums[half][group] / counts[half][group] - means[half];
            }
        }
    }

    private static int other(int at) {
        return 1 - (at & 1);
    }

    private static double mean(double[] figure, int half) {
        double sum = 0;
        for (int at = half; at < figure.length; at += 2) {
            sum += figure[at];
        }
        return sum / Math.max(1, (figure.length + 1 - half) / 2);
    }
}
