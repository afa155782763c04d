package sumakomi.knowledge;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes numbers and amounts of yen for a reader: grouped by commas, in the greatest usual unit, to as many digits as mean something.
 * The compact format of the JDK would need twelve patterns a scale, writes 99,999,999 as 10000万 before Java 25, and rounds whole digits.
 */
public final class Numbers {

    /** Units of an amount, the greatest first, each from a size on. */
    private enum Scale {
        /** As people speak of money in Japanese, and in English. */
        SPOKEN_JA(new Step(8, 8, "億"), new Step(4, 4, "万")),
        SPOKEN_EN(new Step(9, 9, " billion"), new Step(6, 6, " million")),
        /** As a study has them, whose English amounts keep to one unit. */
        ACCOUNT_JA(new Step(8, 8, "億"), new Step(5, 4, "万")),
        ACCOUNT_EN(new Step(6, 6, " million"));

        private final List<Step> steps;

        Scale(Step... steps) {
            this.steps = List.of(steps);
        }

        Step of(BigDecimal amount) {
            return steps.stream().filter(step -> amount.abs().compareTo(BigDecimal.TEN.pow(step.from())) >= 0).findFirst().orElse(Step.ONE);
        }
    }

    /**
     * @param from the power of ten from which on the unit is used
     * @param power the power of ten that it stands for
     */
    private record Step(int from, int power, String name) {
        static final Step ONE = new Step(0, 0, "");
    }

    private static final int SPOKEN_DIGITS = 3;
    private static final int ACCOUNT_DIGITS = 4;

    private final Locale locale;

    public Numbers(Locale locale) {
        this.locale = locale;
    }

    /** With all its decimals as they are. */
    public static String plain(BigDecimal number) {
        return fixed(number, Math.max(0, number.scale()));
    }

    /** With just so many decimals. */
    public static String fixed(BigDecimal number, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", number.setScale(decimals, RoundingMode.HALF_UP));
    }

    /** To so many significant digits; whole digits are never rounded away, and zeros at the end are left out. */
    public static String digits(BigDecimal number, int significant) {
        return trimmed(number, decimals(number, significant));
    }

    /** With at most so many decimals, without zeros at the end. */
    public static String trimmed(BigDecimal number, int decimals) {
        BigDecimal rounded = rounded(number, decimals);
        return fixed(rounded, Math.max(0, rounded.scale()));
    }

    private static int decimals(BigDecimal number, int significant) {
        return Math.max(0, significant - (number.precision() - number.scale()));
    }

    private static BigDecimal rounded(BigDecimal number, int decimals) {
        return number.setScale(Math.min(decimals, Math.max(number.scale(), 0)), RoundingMode.HALF_UP).stripTrailingZeros();
    }

    /** Yen as one speaks of them, to three digits: 2億円 or ¥200 million. */
    public String yen(BigDecimal yen) {
        return english() ? "¥" + scaled(yen, Scale.SPOKEN_EN, SPOKEN_DIGITS) : scaled(yen, Scale.SPOKEN_JA, SPOKEN_DIGITS) + "円";
    }

    public String yen(long yen) {
        return yen(BigDecimal.valueOf(yen));
    }

    /** A range of yen; open upwards without a high end. */
    public String yen(long low, Optional<Long> high) {
        return high.map(top -> yen(low) + (english() ? "–" : "〜") + yen(top)).orElseGet(() -> yen(low) + (english() ? " and more" : "以上"));
    }

    /** Yen in full, so that amounts above each other add up as they are shown: 1億8,808万円 or ¥188,080,000. */
    public String addable(BigDecimal yen) {
        if (english()) {
            return "¥" + fixed(yen, 0);
        }
        BigDecimal[] parts = yen.abs().divideAndRemainder(BigDecimal.TEN.pow(Scale.SPOKEN_JA.steps.get(0).power()));
        String rest = trimmed(parts[1].movePointLeft(4), 4) + "万";
        String whole = parts[0].signum() == 0 ? rest : trimmed(parts[0], 0) + "億" + (parts[1].signum() == 0 ? "" : rest);
        return (yen.signum() < 0 ? "-" : "") + whole + "円";
    }

    /** An amount of a study to four digits, without its unit: 71.7億 and 12.35万, or 7,170 million and 123,500; below 100,000 in full. */
    public String account(BigDecimal amount) {
        return scaled(accounted(amount), english() ? Scale.ACCOUNT_EN : Scale.ACCOUNT_JA, ACCOUNT_DIGITS);
    }

    /**
     * An amount of a table, without its unit. In English all of a table are in one unit, that of the greatest; in Japanese 万 and 億 are part
     * of the numeral.
     *
     * @param greatest the greatest amount of the table
     */
    public String account(BigDecimal amount, BigDecimal greatest) {
        Step step = Scale.ACCOUNT_EN.of(accounted(greatest));
        return !english() || amount.signum() == 0 ? account(amount)
                : digits(accounted(amount).movePointLeft(step.power()), ACCOUNT_DIGITS) + step.name();
    }

    /** One rounding for all that a reader may compare or add up. */
    private static BigDecimal accounted(BigDecimal amount) {
        return amount.abs().compareTo(BigDecimal.TEN.pow(ACCOUNT_DIGITS + 1)) < 0 ? amount
                : amount.round(new MathContext(ACCOUNT_DIGITS, RoundingMode.HALF_UP));
    }

    private static String scaled(BigDecimal amount, Scale scale, int digits) {
        // What is rounded up to the next unit is written in that: 1億, not 10,000万.
        int power = scale.of(amount).power();
        Step step = scale.of(rounded(amount.movePointLeft(power), decimals(amount.movePointLeft(power), digits)).movePointRight(power));
        return digits(amount.movePointLeft(step.power()), digits) + step.name();
    }

    private boolean english() {
        return locale.getLanguage().equals("en");
    }
}
