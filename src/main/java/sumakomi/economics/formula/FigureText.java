package sumakomi.economics.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Numbers;
import sumakomi.knowledge.Text;

/**
 * Writes numbers with their units as a reader expects them: shares as percent, long amounts of yen in hundreds of millions
 * (Japanese) or millions (English), four significant digits, and whole numbers never rounded beyond the last place.
 *
 * @param library holds the titles of the units
 */
public record FigureText(Library library) {

    private static final double PERCENT = 100;
    private static final int DIGITS = 4;
    private static final int ABOUT_DIGITS = 2;
    private static final int DRAWN_DIGITS = 3;
    private static final int RATIO_DECIMALS = 2;
    private static final int RATE_DECIMALS = 1;
    /** What reckoning with doubles leaves of a ratio that is 1. */
    private static final double ROUNDING = 1e-9;
    private static final double HALF_PERCENT = 0.005;
    private static final int MOST_RATIO_DECIMALS = 6;

    /** A number and its unit, such as {@code 71.7億円／年}, {@code 3.3%／年} or {@code 1.28}. */
    public String of(double value, String unit, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        return switch (unit) {
            case "fraction" -> digits(value * PERCENT) + "%";
            case "fraction/year" -> digits(value * PERCENT) + (english ? "%/year" : "%／年");
            case "ratio" -> ratio(value);
            case "yen", "yen/year" -> new Numbers(locale).account(wholeYen(value)) + (english ? " " : "") + title(unit, locale);
            case "yen/t-CO2" -> digits(wholeYen(value).doubleValue()) + (english ? " " : "") + title(unit, locale);
            default -> digits(value) + (english || unit.equals("t-CO2/year") ? " " : "")
                    + (english && Math.abs(value) == 1 ? one(unit) : title(unit, locale));
        };
    }

    /**
     * The same in a table, where English amounts of yen are all in one unit.
     *
     * @param greatest the greatest amount of yen in the table
     */
    public String of(double value, String unit, Locale locale, double greatest) {
        return amount(unit) && locale.getLanguage().equals("en")
                ? new Numbers(locale).account(wholeYen(value), wholeYen(greatest)) + " " + title(unit, locale)
                : of(value, unit, locale);
    }

    /** Whether a unit is one of amounts of money, which are rounded as such. */
    public static boolean amount(String unit) {
        return unit.equals("yen") || unit.equals("yen/year");
    }

    /** What many draws give, such as a P10: amounts of yen to three digits, as draws tell no more; anything else as by {@link #of}. */
    public String drawn(double value, String unit, Locale locale) {
        return of(drawn(value, unit), unit, locale);
    }

    /** The same in a table. */
    public String drawn(double value, String unit, Locale locale, double greatest) {
        return of(drawn(value, unit), unit, locale, greatest);
    }

    private static double drawn(double value, String unit) {
        return amount(unit) ? BigDecimal.valueOf(value).round(new MathContext(DRAWN_DIGITS)).doubleValue() : value;
    }

    /**
     * An internal rate of return, or a rate beside which it stands, such as {@code 4.2%／年}: to a tenth of a percent, since the amounts
     * from which it comes are not known any better.
     */
    public String rate(double fraction, Locale locale) {
        return Numbers.trimmed(BigDecimal.valueOf(fraction).movePointRight(2), RATE_DECIMALS)
                + (locale.getLanguage().equals("en") ? "%/year" : "%／年");
    }

    /** Years until something is paid back, to a tenth: the flows are known by the year. */
    public String payback(double years, Locale locale) {
        return Numbers.trimmed(BigDecimal.valueOf(years), RATE_DECIMALS) + (locale.getLanguage().equals("en") ? " years" : "年");
    }

    /** A share of cases all of which were worked out, to a whole percent; none and all are said to be so, what is near them is not. */
    public String shareOfStarts(double share, Locale locale) {
        return share == 0 || share == 1 ? of(share, "fraction", locale) : chance(share, locale);
    }

    /** A likelihood from draws, to a whole percent; what no draw or every draw shows is not thereby proven. */
    public String chance(double share, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        return share < HALF_PERCENT ? english ? "below 1%" : "1%未満"
                : share > 1 - HALF_PERCENT ? english ? "above 99%" : "99%超" : Math.round(share * PERCENT) + "%";
    }

    /**
     * What is only known about, such as a break-even: two significant digits, and more only while they would put it on the value as
     * taken or on the other side of it.
     *
     * @param taken the value of the same input that counts now
     */
    public static double rounded(double value, double taken) {
        for (int digits = ABOUT_DIGITS; digits < DIGITS; digits++) {
            double said = BigDecimal.valueOf(value).round(new MathContext(digits)).doubleValue();
            if (Math.signum(said - taken) == Math.signum(value - taken)) {
                return said;
            }
        }
        return value;
    }

    /** Two decimals; more where they would lift a ratio below 1 to 1, on which a verdict turns. */
    private static String ratio(double value) {
        BigDecimal exact = BigDecimal.valueOf(Math.abs(value - 1) < ROUNDING ? 1 : value);
        int decimals = RATIO_DECIMALS;
        while (exact.compareTo(BigDecimal.ONE) < 0 && decimals < MOST_RATIO_DECIMALS
                && rounded(exact, decimals).compareTo(BigDecimal.ONE) >= 0) {
            decimals++;
        }
        return Numbers.fixed(exact.compareTo(BigDecimal.ONE) < 0 && rounded(exact, decimals).compareTo(BigDecimal.ONE) >= 0
                ? exact.setScale(decimals, RoundingMode.FLOOR) : exact, decimals);
    }

    private static BigDecimal rounded(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }

    /** Nobody pays a part of a yen. */
    private static BigDecimal wholeYen(double value) {
        return BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_UP);
    }

    private static String digits(double value) {
        return Numbers.digits(BigDecimal.valueOf(value), DIGITS);
    }

    /** The English words for one of a unit. */
    private String one(String unit) {
        return library.find("units", unit).map(entry -> entry.tree().path("one").asString("")).filter(word -> !word.isEmpty())
                .orElseGet(() -> title(unit, Locale.ENGLISH));
    }

    /** The words for a unit; one of which the knowledge base has no words is put together from its parts. */
    public String title(String unit, Locale locale) {
        return library.find("units", unit).map(entry -> entry.title().in(locale)).orElseGet(() -> Arrays.stream(unit.split("/"))
                .map(part -> library.find("units", part).map(entry -> entry.title().in(locale)).orElse(part))
                .collect(Collectors.joining(new Text("／", "/").in(locale))));
    }
}
