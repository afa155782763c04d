package sumakomi.knowledge;

import java.time.LocalDate;
import java.time.Month;

/** Japan's fiscal year, April to March, named after the year in which it begins. */
public final class FiscalYear {

    private static final Month FIRST = Month.APRIL;

    private FiscalYear() {}

    public static int of(LocalDate day) {
        return day.getMonth().compareTo(FIRST) < 0 ? day.getYear() - 1 : day.getYear();
    }

    /** The first day of a month within a fiscal year. */
    public static LocalDate month(int fiscalYear, int month) {
        return LocalDate.of(month < FIRST.getValue() ? fiscalYear + 1 : fiscalYear, month, 1);
    }
}
