package sumakomi.programme.desk;

import java.time.LocalDate;
import java.util.Map;

/** The consultations that are arranged. */
public interface NextConsultations {

    /** The next day from a day on, by the code of the municipality; none for one without an appointment to come. */
    Map<String, LocalDate> next(int fiscalYear, LocalDate from);
}
