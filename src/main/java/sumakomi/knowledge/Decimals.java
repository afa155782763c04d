package sumakomi.knowledge;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one grammar of numbers for whatever is read and stored: as JSON writes them, up to {@value #WHOLE_DIGITS} digits before the
 * point and {@value #DECIMALS} after it. A number within these bounds, written in plain digits, is within them again.
 */
public final class Decimals {

    /** Digits before the decimal point. */
    public static final int WHOLE_DIGITS = 18;
    /** Digits after it; room for every double from 1E-30 on, to its last digit. */
    public static final int DECIMALS = 50;

    private static final MathContext TIDY = new MathContext(12);
    private static final double ROUNDING = 1e-14;
    private static final int LONGEST = 80;
    private static final int MOST_EXPONENT_DIGITS = 3;
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][-+]?(?<exponent>[0-9]++))?");

    private Decimals() {}

    /** Whether the text has the form of a number, however large it is. */
    static boolean hasForm(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** The number exactly as written, without an exponent; empty for what is no number or beyond the bounds. */
    public static Optional<BigDecimal> read(String text) {
        Matcher found = NUMBER.matcher(text);
        if (text.length() > LONGEST || !found.matches()) {
            return Optional.empty();
        }
        if (Optional.ofNullable(found.group("exponent")).filter(digits -> digits.length() > MOST_EXPONENT_DIGITS).isPresent()) {
            return Optional.empty();
        }
        return within(new BigDecimal(text));
    }

    /** The same number without an exponent; empty for one beyond the bounds. */
    public static Optional<BigDecimal> within(BigDecimal exact) {
        BigDecimal number = plain(exact);
        return number.scale() <= DECIMALS && number.precision() - number.scale() <= WHOLE_DIGITS ? Optional.of(number) : Optional.empty();
    }

    /** The same number with no more zeros at its end than it needs, and never with an exponent. */
    public static BigDecimal canonical(BigDecimal number) {
        return plain(number.stripTrailingZeros());
    }

    /** A product or quotient without the digits that reckoning left at its end and nobody meant. */
    public static double tidy(double number) {
        return new BigDecimal(number).round(TIDY).doubleValue();
    }

    /**
     * A product or quotient, tidy only where nothing but the last digits of a double tell it from that: what is not, keeps them, so
     * that reckoning back gives what there was.
     */
    public static double settled(double number) {
        double tidy = tidy(number);
        return Math.abs(tidy - number) <= ROUNDING * Math.abs(number) ? tidy : number;
    }

    /** The shortest number that is read as this one. */
    public static BigDecimal canonical(double number) {
        return canonical(BigDecimal.valueOf(number));
    }

    private static BigDecimal plain(BigDecimal number) {
        if (number.signum() == 0) {
            return number.scale() >= 0 && number.scale() <= DECIMALS ? number : BigDecimal.ZERO;
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
