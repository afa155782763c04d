package sumakomi.knowledge;

import java.time.LocalDate;
import java.util.Optional;

/** The years that a date or a year given by hand may lie in. What lies outside is a slip, not a plan. */
public final class Horizon {

    /** Within the years for which Japan has had policies of this kind at all. */
    public static final int FIRST_YEAR = 2000;
    /** Beyond the longest evaluation that a study of today can have. */
    public static final int LAST_YEAR = 2100;

    private Horizon() {}

    public static boolean holds(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** Why the knowledge base cannot be asked for a day, if it cannot: it has no values so early, or nobody plans so far ahead. */
    public static Optional<Fault> fault(LocalDate day, LocalDate firstKnown, String where, int line) {
        if (day.isBefore(firstKnown)) {
            return Optional.of(Fault.of("profile.date-early", where, line, day.toString(), firstKnown.toString()));
        }
        return Optional.of(Fault.of("profile.date-late", where, line, day.toString(), Integer.toString(LAST_YEAR)))
                .filter(late -> day.getYear() > LAST_YEAR);
    }
}
