package sumakomi.programme.sessions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import sumakomi.account.Person;
import sumakomi.account.Told;
import sumakomi.account.Trail;

/** The minutes of the sessions. A change is made on the state that its author saw, or not at all. */
@Repository
public class Minutes {

    /** Characters that notes may have. */
    public static final int LONGEST = 5000;
    private static final String ONE = " where fiscal_year = :year and session_number = :session and party = :party";

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    Minutes(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** Which session: of a year, by its number, of a group or a municipality without one. */
    public record Of(int fiscalYear, int session, String party) {}

    /** @param attendance whether each of those who were expected came */
    public record Held(LocalDate heldOn, String notes, Map<String, Boolean> attendance) {

        /** How many came. */
        public long came() {
            return attendance.values().stream().filter(came -> came).count();
        }
    }

    /** As they are kept. @param revision grows with each change, from 1 */
    public record Kept(Held held, int revision) {}

    @Transactional(readOnly = true)
    public Optional<Kept> find(Of of) {
        return Optional.ofNullable(of(of.fiscalYear()).get(of));
    }

    /** All of a year. */
    @Transactional(readOnly = true)
    public Map<Of, Kept> of(int fiscalYear) {
        Map<Of, Map<String, Boolean>> attendance = new java.util.HashMap<>();
        jdbc.sql("select session_number, party, municipality, came from desk_attendance where fiscal_year = :year order by municipality")
                .param("year", fiscalYear).query((RowCallbackHandler) row -> attendance
                        .computeIfAbsent(new Of(fiscalYear, row.getInt("session_number"), row.getString("party")),
                                absent -> new TreeMap<>())
                        .put(row.getString("municipality"), row.getBoolean("came")));
        return jdbc.sql("select session_number, party, held_on, notes, revision from desk_minutes where fiscal_year = :year")
                .param("year", fiscalYear).query((row, number) -> {
                    Of of = new Of(fiscalYear, row.getInt("session_number"), row.getString("party"));
                    return Map.entry(of, new Kept(new Held(row.getObject("held_on", LocalDate.class), row.getString("notes"),
                            attendance.getOrDefault(of, Map.of())), row.getInt("revision")));
                }).list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Keeps the minutes of a session.
     *
     * @param seen the revision on which they were written; 0 where there were none
     * @return whether they were kept; not when somebody else was faster
     */
    @Transactional
    public boolean save(Of of, Held held, int seen) {
        Optional<Kept> before = find(of);
        if (before.map(Kept::revision).orElse(0) != seen || with(before.isEmpty()
                ? "insert into desk_minutes (fiscal_year, session_number, party, held_on, notes, revision, changed_at) values (:year,"
                        + " :session, :party, :day, :notes, 1, :now)"
                : "update desk_minutes set held_on = :day, notes = :notes, revision = revision + 1, changed_at = :now" + ONE
                        + " and revision = :seen",
                of)
                .param("day", held.heldOn()).param("notes", held.notes()).param("seen", seen)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update() != 1) {
            return false;
        }
        with("delete from desk_attendance" + ONE, of).update();
        held.attendance().forEach((town, came) -> with("insert into desk_attendance (fiscal_year, session_number, party, municipality,"
                + " came) values (:year, :session, :party, :town, :came)", of).param("town", town).param("came", came).update());
        trail.note(new Trail.Subject("minutes", of.fiscalYear() + "/" + of.session() + "/" + of.party(), Person.SECRETARIAT,
                Optional.empty()), before.isEmpty() ? "made" : "changed", "", before.map(kept -> told(kept.held())).orElse(""), told(held));
        return true;
    }

    private JdbcClient.StatementSpec with(String sql, Of of) {
        return jdbc.sql(sql).param("year", of.fiscalYear()).param("session", of.session()).param("party", of.party());
    }

    private static String told(Held held) {
        Set<String> came = held.attendance().entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        return Told.nothing().and("day", held.heldOn().toString()).and("came", String.join(" ", came)).and("notes", held.notes())
                .toString();
    }
}
