package sumakomi.advisor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/** Amounts of yen as people of each language read them: 2億円 or ¥200 million. */
public final class YenWords {

    private static final BigDecimal OKU = BigDecimal.valueOf(100_000_000);
    private static final BigDecimal MAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final Locale locale;

    public YenWords(Locale locale) {
        this.locale = locale;
    }

    /** One amount, to three significant digits where it is large. */
    public String amount(BigDecimal yen) {
        BigDecimal size = yen.abs();
        if (locale.getLanguage().equals("en")) {
            return size.compareTo(BILLION) >= 0 ? "¥" + in(yen, BILLION) + " billion"
                    : size.compareTo(MILLION) >= 0 ? "¥" + in(yen, MILLION) + " million" : "¥" + in(yen, BigDecimal.ONE);
        }
        return size.compareTo(OKU) >= 0 ? in(yen, OKU) + "億円"
                : size.compareTo(MAN) >= 0 ? in(yen, MAN) + "万円" : in(yen, BigDecimal.ONE) + "円";
    }

    public String amount(long yen) {
        return amount(BigDecimal.valueOf(yen));
    }

    /** A range; open upwards without a high end. */
    public String range(long low, Optional<Long> high) {
        return high.map(top -> amount(low) + "〜" + amount(top)).map(this::dash)
                .orElseGet(() -> locale.getLanguage().equals("en") ? amount(low) + " and more" : amount(low) + "以上");
    }

    private String dash(String range) {
        return locale.getLanguage().equals("en") ? range.replace('〜', '–') : range;
    }

    private String in(BigDecimal yen, BigDecimal unit) {
        BigDecimal value = yen.divide(unit, 9, RoundingMode.HALF_UP);
        int decimals = Math.max(0, 3 - Math.max(1, value.precision() - value.scale()));
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, rounded.scale()) + "f", rounded);
    }
}
