package sumakomi.economics.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.stat.StatUtils;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.hipparchus.stat.descriptive.rank.Percentile.EstimationType;

/**
 * What independent draws of one figure tell about it. All values are in the unit of the draws.
 *
 * <p>Quantiles follow definition 7 of Hyndman and Fan, the one of PERCENTILE.INC in spreadsheets: the quantile p lies at
 * position 1 + p × (n − 1) of the ordered draws, between two of them by straight line.
 */
public final class Distribution {

    private final double[] ascending;
    private final double mean;
    private final Percentile percentile = new Percentile().withEstimationType(EstimationType.R_7);

    /** @throws sumakomi.knowledge.FaultyInput if there is no draw or one is no number */
    public Distribution(double[] draws) {
        ascending = Require.finite("draws", draws);
        Arrays.sort(ascending);
        mean = StatUtils.mean(ascending);
    }

    public int count() {
        return ascending.length;
    }

    public double mean() {
        return mean;
    }

    /** How far the draws lie from their mean: the standard deviation. */
    public double deviation() {
        return Math.sqrt(StatUtils.populationVariance(ascending, mean));
    }

    public double p10() {
        return quantile(0.1);
    }

    public double p50() {
        return quantile(0.5);
    }

    public double p90() {
        return quantile(0.9);
    }

    /** @param probability from 0 to 1 */
    public double quantile(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw Require.refused("analysis.probability", "probability", probability);
        }
        return probability == 0 ? ascending[0] : percentile.evaluate(ascending, 100 * probability);
    }

    /** The share of draws that reach the threshold: for B/C and 1, the probability that the benefit covers the cost. */
    public double probabilityAtLeast(double threshold) {
        return (double) (ascending.length - below(Require.finite("threshold", threshold))) / ascending.length;
    }

    /**
     * The draws counted in bins of equal width; a bin holds its lower end, the last one both. Where {@code from} equals
     * {@code to} there is a single bin.
     *
     * @param from for instance {@code quantile(0.01)}, lest a few far draws squeeze all others into one bar
     */
    public Histogram histogram(int bins, double from, double to) {
        if (bins < 1 || Require.finite("from", from) > Require.finite("to", to)) {
            throw Require.refused("analysis.bins", "bins", bins, from, to);
        }
        int used = from == to ? 1 : bins;
        int[] starts = IntStream.range(0, used).map(bin -> below(from + (to - from) * ((double) bin / used))).toArray();
        int end = below(Math.nextUp(to));
        List<Integer> counts = IntStream.range(0, used)
                .mapToObj(bin -> (bin + 1 < used ? starts[bin + 1] : end) - starts[bin]).toList();
        return new Histogram(from, to, counts, starts[0], ascending.length - end);
    }

    /**
     * @param counts draws per bin, lowest bin first
     * @param below draws under {@code from}
     * @param above draws over {@code to}
     */
    public record Histogram(double from, double to, List<Integer> counts, int below, int above) {
        public Histogram {
            counts = List.copyOf(counts);
        }
    }

    /** How many draws are less than the value. */
    private int below(double value) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
