package sumakomi.programme.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import sumakomi.account.Person;
import sumakomi.account.Told;
import sumakomi.account.Trail;
import sumakomi.knowledge.FiscalYear;
import sumakomi.programme.desk.Participants;
import sumakomi.programme.sessions.Matter.Kept;
import sumakomi.programme.sessions.Matter.Kind;
import sumakomi.programme.sessions.Matter.Who;

/** Decisions and tasks of the municipalities in a fiscal year. */
@Repository
public class Matters {

    /** Of a municipality in a year, at most. */
    public static final int MOST = 500;
    private static final int APRIL = 4;

    private final JdbcClient jdbc;
    private final Participants participants;
    private final Trail trail;
    private final Clock clock;

    Matters(JdbcClient jdbc, Participants participants, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.participants = participants;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * By the code of the municipality, in the order in which they came up. Tasks of earlier years that were open when the year began are
     * among them, as tasks of no session of this year.
     */
    @Transactional(readOnly = true)
    public Map<String, List<Kept>> of(int fiscalYear) {
        return of(fiscalYear, "order by made_at, id", Map.of()).stream().collect(Collectors.groupingBy(kept -> kept.matter().municipality(),
                LinkedHashMap::new, Collectors.toList()));
    }

    /** Those of a municipality. */
    @Transactional(readOnly = true)
    public List<Kept> of(int fiscalYear, String municipality) {
        return of(fiscalYear, "and municipality = :municipality order by made_at, id", Map.of("municipality", municipality));
    }

    private List<Kept> of(int fiscalYear, String which, Map<String, String> values) {
        return jdbc.sql("select * from desk_matter where (fiscal_year = :year or fiscal_year < :year and kind = 'task'"
                + " and (done_on is null or done_on >= :begins)) " + which).param("year", fiscalYear)
                .param("begins", FiscalYear.month(fiscalYear, APRIL)).params(values)
                .query((row, number) -> kept(row, row.getInt("fiscal_year") < fiscalYear)).list();
    }

    /**
     * Keeps a matter.
     *
     * @return whether it was kept; not when the participant is gone, has as many as may be, or has that step of the path already
     */
    @Transactional
    public boolean add(int fiscalYear, Matter matter) {
        boolean may = may(fiscalYear, matter);
        if (may) {
            insert(fiscalYear, matter);
        }
        return may;
    }

    /** Keeps several matters, all or none; see {@link #add}. */
    @Transactional
    public boolean addAll(int fiscalYear, List<Matter> several) {
        boolean may = several.stream().allMatch(matter -> may(fiscalYear, matter));
        if (may) {
            several.forEach(matter -> insert(fiscalYear, matter));
        }
        return may;
    }

    private boolean may(int fiscalYear, Matter matter) {
        boolean takesPart = participants.find(fiscalYear, matter.municipality()).isPresent();
        List<Kept> there = of(fiscalYear, matter.municipality());
        boolean twice = !matter.origin().isEmpty() && there.stream().anyMatch(one -> one.matter().origin().equals(matter.origin()));
        return takesPart && !twice && there.size() < MOST;
    }

    private void insert(int fiscalYear, Matter matter) {
        jdbc.sql("insert into desk_matter (id, fiscal_year, municipality, kind, session_number, origin, content, who, due, done_on,"
                + " revision, made_at) values (:id, :year, :municipality, :kind, :session, :origin, :content, :who, :due, :done, 1, :now)")
                .param("id", UUID.randomUUID().toString()).param("year", fiscalYear).param("municipality", matter.municipality())
                .param("kind", matter.kind().word()).param("session", matter.session().orElse(null)).param("origin", matter.origin())
                .param("content", matter.text()).param("who", matter.who().word()).param("due", matter.due().orElse(null))
                .param("done", matter.doneOn().orElse(null)).param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        trail.note(subject(fiscalYear, matter), "made", "", "", told(matter));
    }

    /**
     * Marks a task as done today, or as open again.
     *
     * @param seen the revision that its author saw
     * @return whether it is marked so; not when somebody changed or deleted it meanwhile
     */
    @Transactional
    public boolean done(int fiscalYear, String municipality, String id, int seen, boolean done) {
        Optional<Matter> task = find(fiscalYear, municipality, id).map(Kept::matter).filter(matter -> matter.kind() == Kind.TASK);
        if (task.filter(matter -> matter.open() != done).isPresent()) {
            return true;
        }
        Optional<LocalDate> day = done ? Optional.of(LocalDate.now(clock)) : Optional.empty();
        boolean marked = task.isPresent() && jdbc.sql("update desk_matter set done_on = :day, revision = revision + 1 where id = :id"
                + " and revision = :seen").param("id", id).param("seen", seen).param("day", day.orElse(null)).update() == 1;
        if (marked) {
            Matter old = task.orElseThrow();
            trail.note(subject(fiscalYear, old), "changed", "", told(old), told(new Matter(old.municipality(), old.kind(),
                    old.session(), old.origin(), old.text(), old.who(), old.due(), day)));
        }
        return marked;
    }

    /**
     * Takes a matter back.
     *
     * @param seen the revision that its author saw
     * @return whether it is gone; not when somebody changed it meanwhile
     */
    @Transactional
    public boolean remove(int fiscalYear, String municipality, String id, int seen) {
        Optional<Kept> was = find(fiscalYear, municipality, id);
        boolean gone = was.isPresent() && jdbc.sql("delete from desk_matter where id = :id and revision = :seen").param("id", id)
                .param("seen", seen).update() == 1;
        if (gone) {
            Matter old = was.orElseThrow().matter();
            trail.note(subject(fiscalYear, old), "deleted", "", told(old), "");
        }
        return gone || was.isEmpty();
    }

    private Optional<Kept> find(int fiscalYear, String municipality, String id) {
        return of(fiscalYear, municipality).stream().filter(kept -> kept.id().equals(id)).findFirst();
    }

    private static Trail.Subject subject(int fiscalYear, Matter matter) {
        return new Trail.Subject("matter", fiscalYear + "/" + matter.municipality(), Person.SECRETARIAT, Optional.empty());
    }

    private static String told(Matter matter) {
        return Told.nothing().and("kind", matter.kind().word()).and("content", matter.text()).and("who", matter.who().word())
                .and("due", matter.due().map(Object::toString).orElse("")).and("done", matter.doneOn().map(Object::toString).orElse(""))
                .toString();
    }

    private static Kept kept(ResultSet row, boolean carried) throws SQLException {
        return new Kept(row.getString("id"), new Matter(row.getString("municipality"), Kind.of(row.getString("kind")).orElseThrow(),
                Optional.ofNullable(row.getObject("session_number", Integer.class)).filter(session -> !carried),
                carried ? "" : row.getString("origin"), row.getString("content"),
                Who.of(row.getString("who")).orElseThrow(), Optional.ofNullable(row.getObject("due", LocalDate.class)),
                Optional.ofNullable(row.getObject("done_on", LocalDate.class))), row.getInt("revision"));
    }
}
