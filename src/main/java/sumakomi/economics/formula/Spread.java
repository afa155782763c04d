package sumakomi.economics.formula;

import org.hipparchus.special.Erf;

/** How far the value of an input may lie from the one that is taken. */
public sealed interface Spread {

    /** The value is taken as certain. */
    Spread FIXED = new Fixed();

    /** The value below which the given share of all values lies; the value taken when it is certain. */
    double quantile(double share, double taken);

    default boolean isFixed() {
        return this instanceof Fixed;
    }

    /** No spread at all. */
    record Fixed() implements Spread {
        @Override
        public double quantile(double share, double taken) {
            return taken;
        }
    }

    /** Every value of the range is as likely as another. */
    record Uniform(double low, double high) implements Spread {
        @Override
        public double quantile(double share, double taken) {
            return share == 0 ? low : share == 1 ? high : low + share * (high - low);
        }
    }

    /** Likeliest at the mode, falling straight to both ends of the range. */
    record Triangular(double low, double mode, double high) implements Spread {
        @Override
        public double quantile(double share, double taken) {
            if (share == 0 || share == 1) {
                return share == 0 ? low : high;
            }
            double width = high - low;
            if (share * width < mode - low) {
                return low + Math.sqrt(share * width * (mode - low));
            }
            return high - Math.sqrt((1 - share) * width * (high - mode));
        }
    }

    /** The bell curve; for inputs that may have any sign. */
    record Normal(double mean, double standardDeviation) implements Spread {
        @Override
        public double quantile(double share, double taken) {
            return mean + standardDeviation * Math.sqrt(2) * Erf.erfInv(2 * share - 1);
        }
    }
}
