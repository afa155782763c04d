package sumakomi.economics.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Text;

/**
 * Writes numbers with their units as a reader expects them: shares as percent, long amounts of yen in hundreds of millions
 * (Japanese) or millions (English), four significant digits, and whole numbers never rounded beyond the last place.
 */
public final class FigureText {

    private static final double PERCENT = 100;
    private static final int DIGITS = 4;
    private static final int RATIO_DECIMALS = 2;

    private final Library library;

    /** @param library holds the titles of the units */
    public FigureText(Library library) {
        this.library = library;
    }

    /** A number and its unit, such as {@code 71.7億円／年}, {@code 3.3%／年} or {@code 1.28}. */
    public String of(double value, String unit, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        return switch (unit) {
            case "fraction" -> digits(value * PERCENT) + "%";
            case "fraction/year" -> digits(value * PERCENT) + (english ? "%/year" : "%／年");
            case "ratio" -> String.format(Locale.ROOT, "%,." + RATIO_DECIMALS + "f", value);
            case "yen", "yen/year" -> english ? englishYen(value, unit) : japaneseYen(value, unit);
            default -> digits(value) + (english || unit.equals("t-CO2/year") ? " " : "") + title(unit, locale);
        };
    }

    private String japaneseYen(double value, String unit) {
        String title = title(unit, Locale.JAPANESE);
        double size = Math.abs(value);
        return size >= 1e8 ? digits(value / 1e8) + "億" + title : size >= 1e6 ? digits(value / 1e4) + "万" + title : digits(value) + title;
    }

    private String englishYen(double value, String unit) {
        String title = title(unit, Locale.ENGLISH);
        return Math.abs(value) >= 1e6 ? digits(value / 1e6) + " million " + title : digits(value) + " " + title;
    }

    /** The words for a unit; one of which the knowledge base has no words is put together from its parts. */
    public String title(String unit, Locale locale) {
        return library.find("units", unit).map(entry -> entry.title().in(locale)).orElseGet(() -> Arrays.stream(unit.split("/"))
                .map(part -> library.find("units", part).map(entry -> entry.title().in(locale)).orElse(part))
                .collect(Collectors.joining(new Text("／", "/").in(locale))));
    }

    private static String digits(double value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        int decimals = Math.max(0, DIGITS - exact.precision() + exact.scale());
        BigDecimal rounded = exact.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, rounded.scale()) + "f", rounded);
    }
}
