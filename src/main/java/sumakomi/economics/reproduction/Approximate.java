package sumakomi.economics.reproduction;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Stream;
import sumakomi.knowledge.Numbers;

/**
 * A number known within limits: the value as printed or as computed from printed values, and the interval in which the
 * true one lies. Operations bound the result from both sides and take every operand as independent of the others.
 */
public record Approximate(BigDecimal nominal, BigDecimal low, BigDecimal high) {

    private static final MathContext PRECISION = MathContext.DECIMAL128;
    private static final MathContext SHOWN = new MathContext(5);

    public Approximate {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("An interval goes upwards, not " + low + ", " + high);
        }
    }

    static Approximate exactly(BigDecimal value) {
        return new Approximate(value, value, value);
    }

    static Approximate exactly(double value) {
        return exactly(BigDecimal.valueOf(value));
    }

    /** A printed value, half a unit of its last digit on either side. */
    static Approximate printed(BigDecimal value, BigDecimal unitOfLastDigit) {
        BigDecimal half = unitOfLastDigit.divide(BigDecimal.valueOf(2));
        return new Approximate(value, value.subtract(half), value.add(half));
    }

    Approximate plus(Approximate other) {
        return new Approximate(nominal.add(other.nominal), low.add(other.low), high.add(other.high));
    }

    Approximate minus(Approximate other) {
        return new Approximate(nominal.subtract(other.nominal), low.subtract(other.high), high.subtract(other.low));
    }

    Approximate times(Approximate other) {
        return around(nominal.multiply(other.nominal, PRECISION), Stream.of(low, high)
                .flatMap(a -> Stream.of(other.low, other.high).map(b -> a.multiply(b, PRECISION))).toList());
    }

    /** @throws ArithmeticException if zero lies within the divisor's interval */
    Approximate over(Approximate other) {
        if (other.low.signum() <= 0 && other.high.signum() >= 0) {
            throw new ArithmeticException("The divisor may be zero: " + other.low + " to " + other.high);
        }
        return around(nominal.divide(other.nominal, PRECISION), Stream.of(low, high)
                .flatMap(a -> Stream.of(other.low, other.high).map(b -> a.divide(b, PRECISION))).toList());
    }

    Approximate min(Approximate other) {
        return new Approximate(nominal.min(other.nominal), low.min(other.low), high.min(other.high));
    }

    Approximate max(Approximate other) {
        return new Approximate(nominal.max(other.nominal), low.max(other.low), high.max(other.high));
    }

    /** Whether both may stand for the same number. */
    public boolean meets(Approximate other) {
        return low.max(other.low).compareTo(high.min(other.high)) <= 0;
    }

    /** The same with fewer digits, for showing. */
    Approximate rounded(MathContext digits) {
        return new Approximate(nominal.round(digits), low.round(digits), high.round(digits));
    }

    /** The nominal value with five significant digits, whole where it is large. */
    public String nominalText() {
        return text(nominal);
    }

    /** The lower end, likewise. */
    public String lowText() {
        return text(low);
    }

    /** The upper end, likewise. */
    public String highText() {
        return text(high);
    }

    private static String text(BigDecimal value) {
        if (value.precision() - value.scale() >= SHOWN.getPrecision()) {
            return Numbers.fixed(value, 0);
        }
        return value.signum() == 0 ? "0" : value.round(SHOWN).stripTrailingZeros().toPlainString();
    }

    /** Half the width of the interval. */
    public BigDecimal margin() {
        return high.subtract(low).divide(BigDecimal.valueOf(2), PRECISION);
    }

    private static Approximate around(BigDecimal nominal, List<BigDecimal> corners) {
        return new Approximate(nominal, corners.stream().reduce(BigDecimal::min).orElseThrow(), corners.stream()
                .reduce(BigDecimal::max).orElseThrow());
    }
}
