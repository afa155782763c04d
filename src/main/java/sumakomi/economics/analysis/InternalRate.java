package sumakomi.economics.analysis;

import java.util.List;
import java.util.Optional;

/**
 * The internal rates of return of a cash flow: the yearly rates at which its net present value is zero. Rates are fractions
 * per year, 0.05 for 5 %.
 */
public sealed interface InternalRate {

    /** No rate in the range searched makes the net present value zero. */
    record None(Reason reason) implements InternalRate {}

    /**
     * One rate that tells whether the project pays: the only one, or of several the only one that is not negative, or the greatest of
     * negative ones where the project pays at no rate from zero on.
     *
     * @param beside negative rates that arithmetic finds too, ascending, as a cost of removal at the very end makes them; nobody discounts
     *               by them
     */
    record One(double rate, Uniqueness uniqueness, List<Double> beside) implements InternalRate {
        public One {
            beside = List.copyOf(beside);
        }
    }

    /**
     * Several rates, so that none of them alone tells whether the project pays; judge by the net present value.
     *
     * @param rates at least two, ascending, none negative unless all are
     * @param paying the rates between which the project pays, ascending, from zero on unless all are negative
     * @param beside negative rates that there are too, ascending
     */
    record Several(List<Double> rates, List<Paying> paying, List<Double> beside) implements InternalRate {
        public Several {
            rates = List.copyOf(rates);
            paying = List.copyOf(paying);
            beside = List.copyOf(beside);
        }
    }

    /**
     * Rates at which the net present value is not negative.
     *
     * @param from absent where it is so from the lowest rate searched
     * @param to absent where it is so up to the highest
     */
    record Paying(Optional<Double> from, Optional<Double> to) {

        /** On which side of its ends: {@code below}, {@code above} or {@code between}. */
        public String side() {
            return from.isEmpty() ? "below" : to.isEmpty() ? "above" : "between";
        }
    }

    /** Why there is no rate. */
    enum Reason {
        /** every flow is zero */
        NO_FLOW,
        /** no year has an outflow: nothing was ever invested */
        NEVER_INVESTED,
        /** no year has an inflow: nothing ever comes back */
        NEVER_PAID_BACK,
        /** the flow begins with an outlay that still pays at the highest rate searched, so that the rate lies above it */
        ABOVE_RANGE,
        /** inflows outweigh outflows at every rate searched */
        ALWAYS_POSITIVE,
        /** outflows outweigh inflows at every rate searched */
        ALWAYS_NEGATIVE
    }

    /** How far the one rate is known to be the only one. */
    enum Uniqueness {
        /** the flow changes sign once: by Descartes' rule there is no other rate above −100 % */
        DESCARTES,
        /** the summed flow starts below zero and changes sign once: by Norstrøm's criterion there is no other positive rate */
        NORSTROM,
        /** neither rule speaks; the search of the whole range found no other */
        SEARCHED
    }
}
