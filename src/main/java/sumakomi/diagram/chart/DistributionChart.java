package sumakomi.diagram.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How likely the values of an uncertain result are.
 *
 * @param unit of the result; a ratio for B/C
 * @param bins adjoining, in ascending order
 * @param outside share of draws below the first and above the last bin, 0 to 1; the chart says so
 * @param quantiles P10, P50 and P90 of all draws
 * @param reached the threshold and how much of the draws reach it
 */
public record DistributionChart(Heading heading, Unit unit, List<Bin> bins, double outside, Quantiles quantiles, Optional<Reached> reached)
        implements
            Chart {

    private static final double TAIL = 0.002;

    /** @param share of all draws that lie from {@code from} up to, not including, {@code to}; 0 to 1 */
    public record Bin(double from, double to, double share) {

        public Bin {
            Check.finite("lower end of bin", from);
            Check.finite("upper end of bin", to);
            Check.that(from < to, "upper end of bin", to, "give more than " + from);
            Check.that(share >= 0 && share <= 1, "share of bin", share, "give 0 to 1");
        }
    }

    /** @param p10 value that a tenth of the draws stay below; the others likewise */
    public record Quantiles(double p10, double p50, double p90) {

        public Quantiles {
            Check.finite("P10", p10);
            Check.finite("P50", p50);
            Check.finite("P90", p90);
            Check.that(p10 <= p50 && p50 <= p90, "P10, P50, P90", List.of(p10, p50, p90), "give them in ascending order");
        }
    }

    /** @param share of the draws at or above the threshold, 0 to 1 */
    public record Reached(Threshold threshold, double share) {

        public Reached {
            Check.that(share >= 0 && share <= 1, "share at or above the threshold", share, "give 0 to 1");
        }
    }

    public DistributionChart {
        Check.someOf("bins", bins);
        bins = List.copyOf(bins);
        Check.that(outside >= 0 && outside <= 1, "share outside", outside, "give 0 to 1");
        for (int i = 1; i < bins.size(); i++) {
            Check.that(bins.get(i).from() == bins.get(i - 1).to(), "lower end of bin", bins.get(i).from(), "let bins adjoin");
        }
    }

    /**
     * The chart of draws: bins with round ends, of which the threshold is one where it can be; a fifth of a percent of
     * the draws may lie outside at either side, so that a few extreme draws do not press all others together. A quantile
     * is the draw of rank {@code p·n} rounded up.
     *
     * @param draws at least one, in any order
     * @param threshold whose share of draws at or above it is counted
     */
    public static DistributionChart of(Heading heading, Unit unit, double[] draws, Optional<Threshold> threshold) {
        Check.that(draws.length > 0, "number of draws", draws.length, "give at least one");
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        Check.finite("least draw", sorted[0]);
        Check.finite("greatest draw", sorted[sorted.length - 1]);
        Scale scale = Scale.nice(quantile(sorted, TAIL), quantile(sorted, 1 - TAIL), 40, 0, 1);
        List<Bin> bins = new ArrayList<>();
        long first = Math.round(scale.from() / scale.step());
        long end = Math.round(scale.to() / scale.step());
        for (long i = first; i < end; i++) {
            // a last end that is itself a draw belongs to the last bin
            int upTo = i + 1 == end ? rankAbove(sorted, (i + 1) * scale.step()) : rank(sorted, (i + 1) * scale.step());
            bins.add(new Bin(i * scale.step(), (i + 1) * scale.step(), (upTo - rank(sorted, i * scale.step())) / (double) sorted.length));
        }
        double inside = (rankAbove(sorted, end * scale.step()) - rank(sorted, first * scale.step())) / (double) sorted.length;
        return new DistributionChart(heading, unit, bins, 1 - inside,
                new Quantiles(quantile(sorted, 0.1), quantile(sorted, 0.5), quantile(sorted, 0.9)),
                threshold.map(mark -> new Reached(mark, (sorted.length - rank(sorted, mark.value())) / (double) sorted.length)));
    }

    private static double quantile(double[] sorted, double p) {
        return sorted[(int) Math.max(0, Math.min(sorted.length - 1, Math.ceil(p * sorted.length) - 1))];
    }

    /** How many draws lie below a value. */
    private static int rank(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int rankAbove(double[] sorted, double value) {
        return rank(sorted, Math.nextUp(value));
    }

    @Override
    public String svg(Format format) {
        return new DistributionDrawing(this, format).svg();
    }

    double from() {
        return Math.min(bins.get(0).from(), Math.min(quantiles.p10(), reached.map(mark -> mark.threshold().value())
                .orElse(quantiles.p10())));
    }

    double to() {
        double last = bins.get(bins.size() - 1).to();
        return Math.max(last, Math.max(quantiles.p90(), reached.map(mark -> mark.threshold().value()).orElse(last)));
    }

    Unit.Written written() {
        return unit.upTo(Math.max(Math.abs(from()), Math.abs(to())), heading.locale());
    }

    String gist(Words words) {
        Unit.Written written = written();
        String middle = words.say("distribution.gist", written.full(quantiles.p10()), written.full(quantiles.p50()),
                written.full(quantiles.p90()));
        return middle + reached.map(mark -> " " + words.say("distribution.gist-threshold", mark.threshold().label(),
                percent(mark.share()))).orElse("");
    }

    /** Never "0" or "100" for a share that is neither. */
    static String percent(double share) {
        double percent = share * 100;
        if (share > 0 && percent < 0.1) {
            return "<0.1";
        }
        if (share < 1 && percent > 99.9) {
            return ">99.9";
        }
        return Unit.ratio("").upTo(1, Locale.ENGLISH).tick(percent, percent < 1 && share > 0 || percent > 99 && share < 1 ? 0.1 : 1);
    }
}
