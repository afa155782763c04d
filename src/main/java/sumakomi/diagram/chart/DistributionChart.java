package sumakomi.diagram.chart;

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
