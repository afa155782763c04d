package sumakomi.economics.analysis;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The probability that a figure reaches a threshold, and what a measurement would make of it.
 *
 * @param now as long as nothing is measured
 * @param worst if what is measured comes out in the least favourable tenth
 * @param best if it comes out in the most favourable tenth
 */
public record Chance(double now, double worst, double best) {

    private static final int TENTHS = 10;

    /**
     * @param figure draws
     * @param inputs ids of the independent inputs that are measured
     * @param values the draws of an input, in the order of the figure's
     */
    public static Chance of(double[] figure, double threshold, Collection<String> inputs, Function<String, double[]> values) {
        double[] expected = KnownTogether.expected(figure, inputs, values);
        Groups tenths = Groups.of(expected, TENTHS);
        int[] all = new int[tenths.count()];
        int[] reached = new int[tenths.count()];
        for (int at = 0; at < figure.length; at++) {
            int tenth = tenths.of(expected[at]);
            all[tenth]++;
            reached[tenth] += figure[at] >= threshold ? 1 : 0;
        }
        int last = tenths.count() - 1;
        return new Chance(share(IntStream.of(reached).sum(), figure.length), share(reached[0], all[0]), share(reached[last], all[last]));
    }

    private static double share(int part, int all) {
        return all == 0 ? 0 : (double) part / all;
    }
}
