package sumakomi.programme.learning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.hipparchus.stat.interval.BinomialProportion;
import org.hipparchus.stat.interval.ConfidenceInterval;
import sumakomi.knowledge.Knowledge;

/**
 * So many of so many.
 *
 * @param rate absent while there are too few cases for one
 */
public record Proportion(int hits, int of, Optional<Rate> rate) {

    /**
     * A rate with the interval in which the true one lies, as fractions from 0 to 1.
     *
     * @param low and {@code high}: the interval of Wilson (1927), "Probable inference, the law of succession, and statistical
     *     inference", which holds for few cases and for rates near 0 and 1 too
     */
    public record Rate(double value, double low, double high) {}

    /**
     * When a rate is shown.
     *
     * @param cases so many at least
     * @param confidence of the interval, a fraction
     */
    public record Rules(int cases, double confidence) {

        /** Those of the knowledge on a date. */
        public static Rules of(Knowledge knowledge, LocalDate date) {
            BigDecimal percent = knowledge.parameter("rate-confidence").asOf(date).value();
            return new Rules(knowledge.parameter("cases-for-a-rate").asOf(date).value().intValueExact(),
                    percent.movePointLeft(2).doubleValue());
        }
    }

    /** @param hits at most {@code of} */
    public static Proportion of(long hits, long of, Rules rules) {
        return new Proportion((int) hits, (int) of, of < rules.cases() ? Optional.empty() : Optional.of(rate(hits, of, rules)));
    }

    private static Rate rate(long hits, long of, Rules rules) {
        double value = (double) hits / of;
        ConfidenceInterval interval = BinomialProportion.getWilsonScoreInterval((int) of, value, rules.confidence());
        return new Rate(value, interval.getLowerBound(), interval.getUpperBound());
    }
}
