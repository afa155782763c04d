package sumakomi.programme;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import sumakomi.account.Trail;
import sumakomi.programme.desk.AnnouncedDates;

/** The days on which the sessions of a profile are held: those that somebody entered, else those that the secretariat announced. */
@Repository
public class Sessions {

    private final JdbcClient jdbc;
    private final Marks marks;
    private final Trail trail;
    private final AnnouncedDates announced;

    Sessions(JdbcClient jdbc, Marks marks, Trail trail, AnnouncedDates announced) {
        this.jdbc = jdbc;
        this.marks = marks;
        this.trail = trail;
        this.announced = announced;
    }

    /** Whether the secretariat announced days for the municipality of a profile. */
    @Transactional(readOnly = true)
    public boolean announced(String profile, int fiscalYear) {
        return !announcedOf(profile, fiscalYear).isEmpty();
    }

    private Map<Integer, LocalDate> announcedOf(String profile, int fiscalYear) {
        return jdbc.sql("select owner from profile where id = :profile").param("profile", profile).query(String.class).optional()
                .map(owner -> announced.dates(fiscalYear).getOrDefault(owner, Map.of())).orElse(Map.of());
    }

    /** The days by the number of the session. */
    @Transactional(readOnly = true)
    public Map<Integer, LocalDate> of(String profile, int fiscalYear) {
        Map<Integer, LocalDate> days = new TreeMap<>(announcedOf(profile, fiscalYear));
        jdbc.sql("select session, held_on from checklist_session where profile_id = :profile and fiscal_year = :year")
                .param("profile", profile).param("year", fiscalYear)
                .query(row -> {
                    days.put(row.getInt("session"), row.getObject("held_on", LocalDate.class));
                });
        return days;
    }

    /**
     * Keeps the day of a session, or that it is not known.
     *
     * @param seen what the author saw
     * @return whether it was kept; not when somebody else entered another day meanwhile
     */
    @Transactional
    public boolean set(String profile, int fiscalYear, int session, Optional<LocalDate> day, Optional<LocalDate> seen) {
        Optional<LocalDate> now = Optional.ofNullable(of(profile, fiscalYear).get(session));
        if (now.equals(day)) {
            return true;
        }
        if (!now.equals(seen)) {
            return false;
        }
        jdbc.sql("delete from checklist_session where profile_id = :profile and fiscal_year = :year and session = :session")
                .param("profile", profile).param("year", fiscalYear).param("session", session).update();
        day.ifPresent(on -> jdbc.sql("insert into checklist_session (profile_id, fiscal_year, session, held_on) values (:profile, :year,"
                + " :session, :day)").param("profile", profile).param("year", fiscalYear).param("session", session).param("day", on)
                .update());
        trail.note(marks.subject("sessions", profile, Integer.toString(fiscalYear)), "changed", Integer.toString(session),
                now.map(LocalDate::toString).orElse(""), day.map(LocalDate::toString).orElse(""));
        return true;
    }
}
