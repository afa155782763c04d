package sumakomi.economics.study;

import java.util.Locale;

/** The cells of one party of a study by what they hold, each in yen over the evaluation period. */
public record PartyCells(String party) {

    /** Which non-energy benefits count: case I none, II all, III at the acceptance rates. */
    public enum Case {
        I, II, III;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Plain sums over the evaluation period, or present values at each party's rate. */
    public enum Sums {
        PLAIN, PRESENT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the party pays. */
    public String cost(Sums sums) {
        return party + (sums == Sums.PLAIN ? ".total-cost" : ".present-cost");
    }

    /** What the party gains in a case. */
    public String benefit(Case which, Sums sums) {
        return party + (sums == Sums.PLAIN ? ".total-benefit-" : ".present-benefit-") + which;
    }

    /** Benefit over cost in a case; no such cell where the party pays nothing. */
    public String ratio(Case which, Sums sums) {
        return party + (sums == Sums.PLAIN ? ".ratio-" : ".discounted-ratio-") + which;
    }
}
