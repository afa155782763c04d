package sumakomi.programme.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import sumakomi.account.Person;
import sumakomi.account.Told;
import sumakomi.account.Trail;
import sumakomi.programme.consultation.Appointment.Kept;
import sumakomi.programme.consultation.Appointment.State;
import sumakomi.programme.desk.NextConsultations;
import sumakomi.programme.desk.Participants;

/** The consultations of a fiscal year. A change is made on the state that its author saw, or not at all. */
@Repository
public class Appointments implements NextConsultations {

    /** Of a municipality in a year, at most. */
    public static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Participants participants;
    private final Trail trail;
    private final Clock clock;

    Appointments(JdbcClient jdbc, Participants participants, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.participants = participants;
        this.trail = trail;
        this.clock = clock;
    }

    /** By the code of the municipality, in the order of their days. */
    @Transactional(readOnly = true)
    public Map<String, List<Kept>> of(int fiscalYear) {
        return jdbc.sql("select * from desk_appointment where fiscal_year = :year order by held_on, begins, id").param("year", fiscalYear)
                .query(Appointments::kept).list().stream().collect(Collectors.groupingBy(kept -> kept.appointment().municipality(),
                        LinkedHashMap::new, Collectors.toList()));
    }

    /** Whether a municipality has an appointment in a year, be it called off. */
    @Transactional(readOnly = true)
    public boolean concern(int fiscalYear, String municipality) {
        return of(fiscalYear).containsKey(municipality);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, LocalDate> next(int fiscalYear, LocalDate from) {
        Map<String, LocalDate> days = new LinkedHashMap<>();
        jdbc.sql("select municipality, min(held_on) as next_on from desk_appointment where fiscal_year = :year and state = 'planned'"
                + " and held_on >= :from group by municipality").param("year", fiscalYear).param("from", from)
                .query((RowCallbackHandler) row -> days.put(row.getString("municipality"), row.getObject("next_on", LocalDate.class)));
        return days;
    }

    /**
     * Keeps a new appointment.
     *
     * @return whether it was kept; not when the participant is gone or has as many as may be
     */
    @Transactional
    public boolean add(int fiscalYear, Appointment one) {
        boolean takesPart = participants.find(fiscalYear, one.municipality()).isPresent();
        if (!takesPart || of(fiscalYear).getOrDefault(one.municipality(), List.of()).size() >= MOST) {
            return false;
        }
        with("insert into desk_appointment (id, fiscal_year, municipality, held_on, begins, ends, place, topic, notes, state, revision,"
                + " changed_at) values (:id, :year, :municipality, :day, :begins, :ends, :place, :topic, :notes, :state, 1, :now)", one)
                .param("id", UUID.randomUUID().toString()).param("year", fiscalYear).param("municipality", one.municipality()).update();
        trail.note(subject(fiscalYear, one), "made", "", "", told(one));
        return true;
    }

    /**
     * Changes an appointment.
     *
     * @param seen the revision on which the change was made
     * @return whether it was made; not when somebody else was faster
     */
    @Transactional
    public boolean change(int fiscalYear, String id, Appointment one, int seen) {
        Optional<Kept> before = find(fiscalYear, one.municipality(), id);
        boolean changed = before.isPresent() && with("update desk_appointment set held_on = :day, begins = :begins, ends = :ends,"
                + " place = :place, topic = :topic, notes = :notes, state = :state, revision = revision + 1, changed_at = :now"
                + " where id = :id and revision = :seen", one).param("id", id).param("seen", seen).update() == 1;
        if (changed) {
            trail.note(subject(fiscalYear, one), "changed", "", told(before.orElseThrow().appointment()), told(one));
        }
        return changed;
    }

    /**
     * Takes an appointment out that was entered by mistake.
     *
     * @param seen the revision that its author saw
     * @return whether it is gone; not when somebody wrote something into it meanwhile
     */
    @Transactional
    public boolean remove(int fiscalYear, String municipality, String id, int seen) {
        Optional<Kept> before = find(fiscalYear, municipality, id);
        boolean gone = before.isPresent() && jdbc.sql("delete from desk_appointment where id = :id and revision = :seen").param("id", id)
                .param("seen", seen).update() == 1;
        if (gone) {
            trail.note(subject(fiscalYear, before.orElseThrow().appointment()), "deleted", "", told(before.orElseThrow().appointment()),
                    "");
        }
        return gone || before.isEmpty();
    }

    private Optional<Kept> find(int fiscalYear, String municipality, String id) {
        return of(fiscalYear).getOrDefault(municipality, List.of()).stream().filter(kept -> kept.id().equals(id)).findFirst();
    }

    private JdbcClient.StatementSpec with(String sql, Appointment one) {
        return jdbc.sql(sql).param("day", one.day()).param("begins", one.begins()).param("ends", one.ends()).param("place", one.place())
                .param("topic", one.topic()).param("notes", one.notes()).param("state", one.state().word())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private static Trail.Subject subject(int fiscalYear, Appointment one) {
        return new Trail.Subject("appointment", fiscalYear + "/" + one.municipality(), Person.SECRETARIAT, Optional.empty());
    }

    private static String told(Appointment one) {
        return Told.nothing().and("appointment", one.state().word()).and("day", one.day() + " " + one.begins() + "–" + one.ends())
                .and("place", one.place()).and("topic", one.topic()).and("notes", one.notes()).toString();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(row.getString("id"), new Appointment(row.getString("municipality"), row.getObject("held_on", LocalDate.class),
                row.getObject("begins", LocalTime.class), row.getObject("ends", LocalTime.class), row.getString("place"),
                row.getString("topic"), row.getString("notes"), State.of(row.getString("state")).orElseThrow()), row.getInt("revision"));
    }
}
