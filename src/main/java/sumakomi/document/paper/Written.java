package sumakomi.document.paper;

import java.text.NumberFormat;
import java.util.Locale;

/** How the cells of a table read on paper. */
final class Written {

    /** Keeps a number and its unit on one line where the language sets a space between them. */
    private static final String NO_BREAK_SPACE = "\u00a0";

    static final String MINUS = "▲";

    private Written() {}

    static String of(Cell cell, Locale locale) {
        if (cell instanceof Cell.Words words) {
            return words.text();
        }
        if (cell instanceof Cell.Day day) {
            return Days.written(day.day(), locale);
        }
        return cell instanceof Cell.Amount amount ? amount(amount, locale) : "";
    }

    private static String amount(Cell.Amount amount, Locale locale) {
        NumberFormat format = NumberFormat.getInstance(locale);
        int decimals = decimals(amount);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        String between = amount.unit().isEmpty() || !locale.getLanguage().equals("en") ? "" : NO_BREAK_SPACE;
        return minus(amount, locale) + format.format(amount.number().abs()) + between + amount.unit();
    }

    /** What stands before an amount below zero: in Japanese the triangle of public accounts. */
    private static String minus(Cell.Amount amount, Locale locale) {
        return amount.number().signum() < 0 ? locale.getLanguage().equals("en") ? "-" : MINUS : "";
    }

    /** How many decimals a number is shown with. */
    static int decimals(Cell.Amount amount) {
        return Math.max(0, amount.number().scale());
    }
}
