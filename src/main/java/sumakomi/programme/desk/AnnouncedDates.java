package sumakomi.programme.desk;

import java.time.LocalDate;
import java.util.Map;

/** The days of the sessions that were announced. */
public interface AnnouncedDates {

    /** By the code of the municipality and the number of the session; none for a year of which nothing was announced. */
    Map<String, Map<Integer, LocalDate>> dates(int fiscalYear);
}
