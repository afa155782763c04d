package sumakomi.programme.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import sumakomi.account.Person;
import sumakomi.account.Told;
import sumakomi.account.Trail;
import sumakomi.programme.meetings.Gathering.Format;
import sumakomi.programme.meetings.Gathering.Hours;
import sumakomi.programme.meetings.Gathering.Kept;
import sumakomi.programme.meetings.Gathering.Part;

/** The meetings of the fiscal years. A change is made on the state that its author saw, or not at all. */
@Repository
public class Gatherings {

    /** Meetings of a year, at most. */
    public static final int MOST = 200;
    private static final String BETWEEN = ",";

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;
    private final CalledOffGatherings calledOff;

    Gatherings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.trail = new Trail(jdbc, clock);
        this.clock = clock;
        this.calledOff = new CalledOffGatherings(jdbc);
    }

    /** Those of a fiscal year by day; those without one last. */
    @Transactional(readOnly = true)
    public List<Kept> of(int fiscalYear) {
        Map<String, Map<String, Part>> members = new HashMap<>();
        jdbc.sql("select gathering_id, municipality, part from gathering_member where gathering_id in (select id from gathering"
                + " where fiscal_year = :year)").param("year", fiscalYear)
                .query((RowCallbackHandler) row -> members.computeIfAbsent(row.getString("gathering_id"), absent -> new TreeMap<>())
                        .put(row.getString("municipality"), Part.of(row.getString("part")).orElseThrow()));
        return jdbc.sql("select * from gathering where fiscal_year = :year order by coalesce(held_on, date '9999-12-31'), title, id")
                .param("year", fiscalYear).query((row, number) -> kept(row, members.getOrDefault(row.getString("id"), Map.of()))).list();
    }

    @Transactional(readOnly = true)
    public Optional<Kept> find(String id) {
        Map<String, Part> members = new TreeMap<>();
        jdbc.sql("select municipality, part from gathering_member where gathering_id = :id").param("id", id)
                .query((RowCallbackHandler) row -> members.put(row.getString("municipality"), Part.of(row.getString("part"))
                        .orElseThrow()));
        return jdbc.sql("select * from gathering where id = :id").param("id", id).query((row, number) -> kept(row, members)).optional();
    }

    /** Whether there is a meeting of a year with a day that concerns a municipality. */
    @Transactional(readOnly = true)
    public boolean concern(int fiscalYear, String municipality) {
        return Stream.concat(of(fiscalYear).stream(), calledOff(fiscalYear).stream()).map(Kept::gathering)
                .anyMatch(one -> one.heldOn().isPresent() && one.concerns(municipality));
    }

    /** Keeps a new one and returns its id; empty when as many as may be are kept of the year. */
    @Transactional
    public Optional<String> add(Gathering one) {
        int there = jdbc.sql("select count(*) from gathering where fiscal_year = :year").param("year", one.fiscalYear())
                .query(Integer.class).single();
        if (there >= MOST) {
            return Optional.empty();
        }
        String id = UUID.randomUUID().toString();
        with("insert into gathering (id, fiscal_year, format, title, held_on, begins, ends, place, topic, cases, municipalities, persons,"
                + " note, entry, revision, changed_at) values (:id, :year, :format, :title, :day, :begins, :ends, :place, :topic, :cases,"
                + " :municipalities, :persons, :note, :entry, 1, :now)", id, one).param("year", one.fiscalYear())
                .param("format", one.format().word()).param("entry", one.entry()).update();
        members(id, one);
        trail.note(subject(id), "made", "", "", told(one));
        return Optional.of(id);
    }

    /**
     * Changes all but year and format.
     *
     * @param seen the revision on which it was made
     * @return whether it was kept; not when it is gone or somebody else was faster
     */
    @Transactional
    public boolean save(String id, Gathering one, int seen) {
        Optional<Kept> before = find(id);
        boolean saved = before.isPresent() && with("update gathering set title = :title, held_on = :day, begins = :begins, ends = :ends,"
                + " place = :place, topic = :topic, cases = :cases, municipalities = :municipalities, persons = :persons, note = :note,"
                + " revision = revision + 1, changed_at = :now where id = :id and revision = :seen", id, one).param("seen", seen)
                .update() == 1;
        if (saved) {
            members(id, one);
            calledOff.note(before.get(), Optional.of(one));
            trail.note(subject(id), "changed", "", told(before.get().gathering()), told(one));
        }
        return saved;
    }

    /**
     * Takes one back with what was concluded there.
     *
     * @param seen the revision that its author saw
     * @return whether it is gone; not when somebody changed it meanwhile
     */
    @Transactional
    public boolean remove(String id, int seen) {
        Optional<Kept> before = find(id);
        boolean gone = before.isPresent() && jdbc.sql("delete from gathering where id = :id and revision = :seen").param("id", id)
                .param("seen", seen).update() == 1;
        if (gone) {
            calledOff.note(before.orElseThrow(), Optional.empty());
            trail.note(subject(id), "deleted", "", told(before.orElseThrow().gathering()), "");
        }
        return gone || before.isEmpty();
    }

    /** Meetings of a year that somebody had in a calendar and has no more, as they were, with a revision that counts up. */
    @Transactional(readOnly = true)
    public List<Kept> calledOff(int fiscalYear) {
        return calledOff.of(fiscalYear);
    }

    static Trail.Subject subject(String id) {
        return new Trail.Subject("meeting", id, Person.SECRETARIAT, Optional.empty());
    }

    private JdbcClient.StatementSpec with(String sql, String id, Gathering one) {
        return jdbc.sql(sql).param("id", id).param("title", one.title()).param("day", one.heldOn().orElse(null))
                .param("begins", one.hours().begins()).param("ends", one.hours().ends()).param("place", one.place())
                .param("topic", one.topic()).param("cases", String.join(BETWEEN, one.cases()))
                .param("municipalities", one.municipalities().orElse(null)).param("persons", one.persons().orElse(null))
                .param("note", one.note()).param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private void members(String id, Gathering one) {
        jdbc.sql("delete from gathering_member where gathering_id = :id").param("id", id).update();
        one.members().forEach((code, part) -> jdbc.sql("insert into gathering_member (gathering_id, municipality, part) values (:id, :code,"
                + " :part)").param("id", id).param("code", code).param("part", part.word()).update());
    }

    private static String told(Gathering one) {
        return Told.nothing().and("title", one.title()).and("day", one.heldOn().map(Object::toString).orElse(""))
                .and("hours", one.hours().begins() + one.hours().ends()).and("place", one.place())
                .and("attended", String.join(BETWEEN, one.with(Part.ATTENDED)))
                .and("municipalities", one.municipalities().map(Object::toString).orElse(""))
                .and("persons", one.persons().map(Object::toString).orElse("")).and("note", one.note()).toString();
    }

    private static Kept kept(ResultSet row, Map<String, Part> members) throws SQLException {
        return new Kept(row.getString("id"), new Gathering(row.getInt("fiscal_year"), Format.of(row.getString("format")).orElseThrow(),
                row.getString("title"), Optional.ofNullable(row.getObject("held_on", LocalDate.class)),
                new Hours(row.getString("begins"), row.getString("ends")), row.getString("place"), row.getString("topic"),
                Stream.of(row.getString("cases").split(BETWEEN)).filter(id -> !id.isEmpty()).toList(), members,
                Optional.ofNullable(row.getObject("municipalities", Integer.class)),
                Optional.ofNullable(row.getObject("persons", Integer.class)), row.getString("note"), row.getString("entry")),
                row.getInt("revision"));
    }
}
