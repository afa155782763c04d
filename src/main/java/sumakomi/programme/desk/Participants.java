package sumakomi.programme.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import sumakomi.account.Person;
import sumakomi.account.Told;
import sumakomi.account.Trail;
import sumakomi.programme.desk.Participant.Contact;
import sumakomi.programme.desk.Participant.Joining;
import sumakomi.programme.desk.Participant.Kept;
import sumakomi.programme.desk.Participant.Track;

/** Who takes part in which fiscal year. A change is made on the state that its author saw, or not at all. */
@Repository
public class Participants {

    private static final String ONE = " where fiscal_year = :year and municipality = :municipality";

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    Participants(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.trail = new Trail(jdbc, clock);
        this.clock = clock;
    }

    /** The fiscal years in which somebody takes part, the latest first. */
    @Transactional(readOnly = true)
    public List<Integer> years() {
        return jdbc.sql("select distinct fiscal_year from desk_participant order by fiscal_year desc").query(Integer.class).list();
    }

    /** Those of a fiscal year in the order of their codes. */
    @Transactional(readOnly = true)
    public List<Kept> of(int fiscalYear) {
        return jdbc.sql("select * from desk_participant where fiscal_year = :year order by municipality").param("year", fiscalYear)
                .query(Participants::kept).list();
    }

    /** Codes of those that took part in a year before a fiscal year. */
    @Transactional(readOnly = true)
    public Set<String> before(int fiscalYear) {
        return jdbc.sql("select distinct municipality from desk_participant where fiscal_year < :year").param("year", fiscalYear)
                .query(String.class).set();
    }

    @Transactional(readOnly = true)
    public Optional<Kept> find(int fiscalYear, String municipality) {
        return jdbc.sql("select * from desk_participant" + ONE).param("year", fiscalYear).param("municipality", municipality)
                .query(Participants::kept).optional();
    }

    /**
     * Keeps a participant.
     *
     * @param seen the revision on which it was made; 0 for one that was not there
     * @return whether it was kept; not when somebody else was faster
     */
    @Transactional
    public boolean save(Participant one, int seen) {
        String before = find(one.fiscalYear(), one.municipality()).map(kept -> told(kept.participant())).orElse("");
        boolean saved = before.isEmpty() ? seen == 0 && insert(one) : update(one, seen);
        if (saved) {
            trail.note(subject(one.fiscalYear(), one.municipality()), before.isEmpty() ? "made" : "changed", "", before, told(one));
        }
        return saved;
    }

    /** Keeps a list of a year in which nobody takes part yet. */
    @Transactional
    public void saveAll(List<Participant> list) {
        list.forEach(one -> save(one, find(one.fiscalYear(), one.municipality()).map(Kept::revision).orElse(0)));
    }

    /**
     * Keeps several, all or none.
     *
     * @param seen for each the revision on which it was made; 0 for one that was not there
     * @return whether they were kept; not when somebody changed one of them meanwhile
     */
    @Transactional
    public boolean saveAll(Map<Participant, Integer> seen) {
        // Held, so that nobody changes one between this look and what follows.
        boolean fresh = seen.entrySet().stream().allMatch(one -> jdbc.sql("select revision from desk_participant" + ONE + " for update")
                .param("year", one.getKey().fiscalYear()).param("municipality", one.getKey().municipality()).query(Integer.class)
                .optional().orElse(0).equals(one.getValue()));
        if (fresh) {
            seen.forEach(this::save);
        }
        return fresh;
    }

    /**
     * Takes a municipality out of a year with all that was planned for it.
     *
     * @param seen the revision that its author saw
     * @return whether it is out; not when somebody changed it meanwhile
     */
    @Transactional
    public boolean remove(int fiscalYear, String municipality, int seen) {
        Optional<Kept> before = find(fiscalYear, municipality);
        boolean gone = before.isPresent() && jdbc.sql("delete from desk_participant" + ONE + " and revision = :seen")
                .param("year", fiscalYear).param("municipality", municipality).param("seen", seen).update() == 1;
        if (gone) {
            trail.note(subject(fiscalYear, municipality), "deleted", "", told(before.orElseThrow().participant()), "");
        }
        return gone || before.isEmpty();
    }

    static Trail.Subject subject(int fiscalYear, String municipality) {
        return new Trail.Subject("participant", fiscalYear + "/" + municipality, Person.SECRETARIAT, Optional.empty());
    }

    private boolean insert(Participant one) {
        with("insert into desk_participant (fiscal_year, municipality, joining, programme_year, track, in_charge, office, mail, phone,"
                + " last_contact, note, revision, changed_at) values (:year, :municipality, :joining, :programmeYear, :track, :inCharge,"
                + " :office, :mail, :phone, :lastContact, :note, 1, :now)", one).update();
        return true;
    }

    private boolean update(Participant one, int seen) {
        return with("update desk_participant set joining = :joining, programme_year = :programmeYear, track = :track,"
                + " in_charge = :inCharge, office = :office, mail = :mail, phone = :phone, last_contact = :lastContact, note = :note,"
                + " revision = revision + 1, changed_at = :now" + ONE + " and revision = :seen", one).param("seen", seen).update() == 1;
    }

    private JdbcClient.StatementSpec with(String sql, Participant one) {
        return jdbc.sql(sql).param("year", one.fiscalYear()).param("municipality", one.municipality())
                .param("joining", one.joining().word()).param("programmeYear", one.programmeYear().orElse(null))
                .param("track", one.track().word()).param("inCharge", one.inCharge()).param("office", one.contact().office())
                .param("mail", one.contact().mail()).param("phone", one.contact().phone())
                .param("lastContact", one.lastContact().orElse(null)).param("note", one.note())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private static String told(Participant one) {
        return Told.nothing().and("joining", one.joining().word()).and("year", one.programmeYear().map(Object::toString).orElse(""))
                .and("track", one.track().word()).and("in-charge", one.inCharge()).and("office", one.contact().office())
                .and("mail", one.contact().mail()).and("phone", one.contact().phone())
                .and("last", one.lastContact().map(Object::toString).orElse("")).and("note", one.note()).toString();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(new Participant(row.getInt("fiscal_year"), row.getString("municipality"),
                Joining.of(row.getString("joining")).orElseThrow(), Optional.ofNullable(row.getObject("programme_year", Integer.class)),
                Track.of(row.getString("track")).orElseThrow(), row.getString("in_charge"),
                new Contact(row.getString("office"), row.getString("mail"), row.getString("phone")),
                Optional.ofNullable(row.getObject("last_contact", LocalDate.class)), row.getString("note")), row.getInt("revision"));
    }
}
