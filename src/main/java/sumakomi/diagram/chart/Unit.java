package sumakomi.diagram.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import sumakomi.knowledge.Numbers;

/**
 * The unit in which numbers are given, and how people of a language write them. Money is given in yen and written in
 * the greatest usual unit: 億円 or 万円 in Japanese, million yen in English.
 *
 * @param label what stands after the number; for money only what follows the yen, such as "/年"; for a ratio its name
 * @param money whether numbers are yen
 * @param ratio whether numbers have no unit; the label then names the axis only
 * @param whole whether numbers are counts, which have no decimals
 */
public record Unit(String label, boolean money, boolean ratio, boolean whole) {

    /** Yen, with what follows it in the language of the chart, such as "/年" or "/year"; may be empty. */
    public static Unit yen(String per) {
        return new Unit(per, true, false, false);
    }

    /** Any other unit, written as it is. */
    public static Unit of(String label) {
        return new Unit(label, false, false, false);
    }

    /** Counts of something, such as "自治体". */
    public static Unit count(String label) {
        return new Unit(label, false, false, true);
    }

    /** Bare numbers, with the name of what they are for the axis, such as "B/C". */
    public static Unit ratio(String name) {
        return new Unit(name, false, true, false);
    }

    /** The unit for numbers up to a size: one factor for the whole chart, so that its numbers can be compared. */
    Written upTo(double size, Locale locale) {
        if (!money) {
            return new Written(1, label, size, ratio, whole);
        }
        boolean english = locale.getLanguage().equals("en");
        // people plan in millions in English well beyond the first billion
        if (english) {
            return size >= 1e10 ? new Written(1e9, "billion yen" + label, size, false, false)
                    : size >= 1e6 ? new Written(1e6, "million yen" + label, size, false, false)
                            : new Written(1, "yen" + label, size, false, false);
        }
        return size >= 1e12 ? new Written(1e12, "兆円" + label, size, false, false) : size >= 1e8
                ? new Written(1e8, "億円" + label, size, false, false)
                : size >= 1e4 ? new Written(1e4, "万円" + label, size, false, false) : new Written(1, "円" + label, size, false, false);
    }

    /**
     * A unit as written.
     *
     * @param size greatest number of the chart, which sets the decimals of all
     */
    record Written(double factor, String label, double size, boolean ratio, boolean whole) {

        /**
         * With the decimals of all numbers of the chart: three significant digits of the greatest one, or whole numbers
         * where it has more. A number too small for that has decimals of its own, at most three.
         */
        String number(double value) {
            double shown = value / factor;
            if (whole) {
                return fixed(shown, 0);
            }
            int decimals = decimals(ratio && size < 100 ? 1 : size / factor);
            boolean vanishes = shown != 0 && Math.abs(shown) < 0.5 * Math.pow(10, -decimals);
            return fixed(shown, vanishes ? decimals(shown) : decimals);
        }

        /** With the decimals of its own size, for texts where it stands alone. */
        String alone(double value) {
            String text = fixed(value / factor, decimals(value / factor));
            return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
        }

        private static int decimals(double shown) {
            int whole = shown == 0 ? 1 : (int) Math.floor(Math.log10(Math.abs(shown))) + 1;
            return Math.min(3, Math.max(0, 3 - whole));
        }

        /** As on an axis with a step, which sets the decimals. */
        String tick(double value, double step) {
            double shown = step / factor;
            return fixed(value / factor, (int) Math.max(0, Math.min(9, -Math.floor(Math.log10(shown) + 1e-9))));
        }

        /** Number and unit together. */
        String full(double value) {
            return ratio || label.isEmpty() ? number(value) : number(value) + (spaced() ? " " : "") + label;
        }

        private boolean spaced() {
            return label.charAt(0) < 0x2E80 && label.charAt(0) != '/' && label.charAt(0) != '%';
        }

        private static String fixed(double value, int decimals) {
            return Numbers.fixed(new BigDecimal(value, MathContext.DECIMAL64), decimals).replace('-', '\u2212');
        }
    }
}
