package sumakomi.document;

import java.util.Locale;
import sumakomi.economics.study.Study;

/** The unit in which the sheets show amounts, by the size of the study: a school in thousands of yen, a district in millions. */
enum Money {
    YEN(1, "", ""), THOUSAND(1e3, "/1000", ","), MILLION(1e6, "/1000000", ",,");

    private static final double THOUSANDS_FROM = 1e5;
    private static final double MILLIONS_FROM = 1e8;

    private final double yen;
    private final String divided;
    private final String commas;

    Money(double yen, String divided, String commas) {
        this.yen = yen;
        this.divided = divided;
        this.commas = commas;
    }

    /** The unit in which the cost of a year has at least three digits. */
    static Money of(Study study) {
        double yen = Math.abs(study.value("project-cost"));
        return yen >= MILLIONS_FROM ? MILLION : yen >= THOUSANDS_FROM ? THOUSAND : YEN;
    }

    /** A formula in yen, in this unit. */
    String in(String formula) {
        return formula + divided;
    }

    /** Yen in this unit. */
    double in(double amount) {
        return amount / yen;
    }

    /** What follows the digits in a format that shows yen in this unit. */
    String commas() {
        return commas;
    }

    /** The key of its name. */
    String key() {
        return "money." + name().toLowerCase(Locale.ROOT);
    }
}
