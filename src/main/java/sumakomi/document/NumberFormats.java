package sumakomi.document;

import java.util.Locale;

/** How a spreadsheet shows a number of a unit; the value in the cell stays whole. */
final class NumberFormats {

    private static final int MOST_DECIMALS = 8;
    private static final int DIGITS = 3;
    private static final int SHORT = 1000;
    private final String minus;

    /** A minus is a triangle in Japanese public accounts. */
    NumberFormats(Locale locale) {
        this.minus = locale.getLanguage().equals("en") ? "-" : "\"▲\"";
    }

    /**
     * The format for a cell.
     *
     * @param value the value that stands there now; where the unit leaves it open, it decides the decimals
     */
    String of(String unit, double value) {
        return switch (unit) {
            case "yen", "yen/year", "yen/t-CO2" -> whole();
            case "t-CO2/year" -> tonnes();
            case "fraction" -> "0.0%";
            case "fraction/year" -> "0.00%";
            case "ratio" -> ratio();
            default -> value == Math.rint(value) && Math.abs(value) < SHORT ? "General" : signed(decimals(value));
        };
    }

    /** Tonnes of CO2 per year, to a tenth on every sheet. */
    String tonnes() {
        return signed("#,##0.0");
    }

    String whole() {
        return signed("#,##0");
    }

    /** To two decimals; more where they would lift what is below 1 to 1, on which a verdict turns. */
    String ratio() {
        return "[<0.995]0.00;[<0.9999995]0.000###;0.00";
    }

    /** A rate per year, to a tenth of a percent. */
    String rate() {
        return signed("0.0%");
    }

    /** Shows an amount of yen in a greater unit. */
    String money(Money unit) {
        return signed("#,##0" + unit.commas());
    }

    /** Of an amount already in that unit: with a decimal in millions only, as accounts in thousands have none. */
    String amount(Money unit) {
        return signed(plain(unit));
    }

    /** The same without a sign. */
    static String plain(Money unit) {
        return unit == Money.MILLION ? "#,##0.0" : "#,##0";
    }

    private String signed(String format) {
        return format + ";[Red]" + minus + format;
    }

    private static String decimals(double value) {
        double size = Math.abs(value);
        if (size >= SHORT) {
            return "#,##0";
        }
        int decimals = Math.min(MOST_DECIMALS, Math.max(1, DIGITS - 1 - (int) Math.floor(Math.log10(size))));
        return "#,##0.0" + "#".repeat(decimals - 1);
    }
}
