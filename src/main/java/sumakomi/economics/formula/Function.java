package sumakomi.economics.formula;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The functions that a formula may use. */
public enum Function {
    /** Sum of one or more. */
    SUM(1, Integer.MAX_VALUE),
    /** The least of two. */
    MIN(2, 2),
    /** The greatest of two. */
    MAX(2, 2),
    /** Greatest whole number not above. */
    FLOOR(1, 1),
    /** {@code times-in(a, b)}: how often b goes into a; whole where it is whole but for rounding, as 1.4 goes 15 times into 21. */
    TIMES_IN(2, 2),
    /** {@code if-at-most(a, b, x, y)}: x where a ≤ b, else y. */
    IF_AT_MOST(4, 4),
    /** {@code annuity(rate, years)}: present value of one unit at the end of each year; years at a rate of 0. */
    ANNUITY(2, 2),
    /** {@code compound(rate, years)}: what one unit grows to at a yearly rate, {@code (1 + rate)} to the power of the years. */
    COMPOUND(2, 2),
    /** {@code previous(row)}: the value of a yearly cell a year before, 0 in year 0. */
    PREVIOUS(1, 1),
    /** {@code next(row)}: the value of a yearly cell a year later, 0 in the last year. */
    NEXT(1, 1),
    /** {@code total(row)}: a yearly cell summed over all years. */
    TOTAL(1, 1),
    /** {@code present-value(row, rate)}: a yearly cell discounted to year 0. */
    PRESENT_VALUE(2, 2),
    /** {@code each-component(x)}: sum of a cell over the components of a measure; gone once a study is put together. */
    EACH_COMPONENT(1, 1),
    /** {@code each-energy(x)}: likewise over its energy carriers. */
    EACH_ENERGY(1, 1),
    /** {@code each-measure(x)}: likewise over the measures, within a policy by the share booked to it. */
    EACH_MEASURE(1, 1),
    /** {@code each-line(x)}: likewise over the lines of income and cost of a measure. */
    EACH_LINE(1, 1),
    /** {@code each-holder(x)}: likewise over those who hold equipment, within a party over those that belong to it. */
    EACH_HOLDER(1, 1),
    /** {@code where-made(x)}, {@code where-made(x, y)}: a cell, and y, or 0, in a study without it; gone once a study is put together. */
    WHERE_MADE(1, 2);

    /** So near to a whole number is one: far above what rounding leaves of a quotient, far below any part of a year that counts. */
    public static final double WHOLE_WITHIN = 1e-9;

    private final int least;
    private final int most;

    Function(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** The word in a formula, such as {@code present-value}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it sums over the parts of a study, and so is spelled out when one is put together. */
    public boolean overParts() {
        return switch (this) {
            case EACH_COMPONENT, EACH_ENERGY, EACH_MEASURE, EACH_LINE, EACH_HOLDER -> true;
            default -> false;
        };
    }

    boolean takes(int arguments) {
        return arguments >= least && arguments <= most;
    }

    static Optional<Function> of(String word) {
        return Arrays.stream(values()).filter(function -> function.word().equals(word)).findFirst();
    }
}
