package sumakomi.programme.sessions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import sumakomi.account.Person;
import sumakomi.account.Told;
import sumakomi.account.Trail;

/**
 * The minutes of the sessions. They stay with those who were expected, whatever groups a later plan forms. A change is made on the
 * state that its author saw, or not at all.
 */
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

    /**
     * Which session: of a year, by its number.
     *
     * @param party number of a group of the present plan, code of a municipality without one, or the name of minutes that are kept: the
     *            number that their group had, a point and a number that counts up
     */
    public record Of(int fiscalYear, int session, String party) {

        /** Number of the group; empty for a municipality without one. */
        public Optional<Integer> group() {
            return party.matches("[1-9][0-9]?(\\.[1-9][0-9]?)?") ? Optional.of(Integer.parseInt(party.replaceAll("\\..*", "")))
                    : Optional.empty();
        }
    }

    /** @param attendance whether each of those who were expected came */
    public record Held(LocalDate heldOn, String notes, Map<String, Boolean> attendance) {

        /** Codes of those who were expected. */
        public Set<String> expected() {
            return attendance.keySet();
        }

        /** The same in the order of their codes. */
        public List<String> towns() {
            return expected().stream().sorted().toList();
        }

        /** Whether some of these were expected, and others or without others of them. */
        public boolean elsewhere(Collection<String> towns) {
            return !expected().equals(Set.copyOf(towns)) && towns.stream().anyMatch(expected()::contains);
        }

        /** How many came. */
        public long came() {
            return attendance.values().stream().filter(came -> came).count();
        }
    }

    /** As they are kept. @param of by what they are found again. @param revision grows with each change, from 1 */
    public record Kept(Of of, Held held, int revision) {}

    /** The minutes of a fiscal year, by session and day. */
    public record OfYear(List<Kept> all) {
        public OfYear {
            all = List.copyOf(all);
        }

        /** Those of a name. */
        public Optional<Kept> find(Of of) {
            return all.stream().filter(kept -> kept.of().equals(of)).findFirst();
        }

        /** Those of a session with just these municipalities; where there are several, the latest. */
        public Optional<Kept> find(Of of, Collection<String> towns) {
            return all.stream().filter(kept -> kept.of().session() == of.session() && kept.held().expected().equals(Set.copyOf(towns)))
                    .max(Comparator.comparing(kept -> kept.held().heldOn()));
        }

        /** Those of a session with other municipalities than these, some of these among them. */
        public List<Kept> before(Of of, Collection<String> towns) {
            return all.stream().filter(kept -> kept.of().session() == of.session() && kept.held().elsewhere(towns)).toList();
        }
    }

    /** All of a year. */
    @Transactional(readOnly = true)
    public OfYear of(int fiscalYear) {
        Map<Of, Map<String, Boolean>> attendance = new java.util.HashMap<>();
        jdbc.sql("select session_number, party, municipality, came from desk_attendance where fiscal_year = :year order by municipality")
                .param("year", fiscalYear).query((RowCallbackHandler) row -> attendance
                        .computeIfAbsent(new Of(fiscalYear, row.getInt("session_number"), row.getString("party")),
                                absent -> new TreeMap<>())
                        .put(row.getString("municipality"), row.getBoolean("came")));
        return new OfYear(jdbc.sql("select session_number, party, held_on, notes, revision from desk_minutes where fiscal_year = :year"
                + " order by session_number, held_on, party").param("year", fiscalYear).query((row, number) -> {
                    Of of = new Of(fiscalYear, row.getInt("session_number"), row.getString("party"));
                    return new Kept(of, new Held(row.getObject("held_on", LocalDate.class), row.getString("notes"),
                            attendance.getOrDefault(of, Map.of())), row.getInt("revision"));
                }).list());
    }

    /**
     * Keeps the minutes of a session with those who are named in them.
     *
     * @param seen the revision on which they were written; 0 where there were none
     * @return whether they were kept; not when somebody else was faster
     */
    @Transactional
    public boolean save(Of session, Held held, int seen) {
        OfYear year = of(session.fiscalYear());
        Optional<Kept> before = year.find(session).or(() -> year.find(session, held.expected()));
        Of of = before.map(Kept::of).orElseGet(() -> unused(year, session));
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

    /** A name that no minutes of the session have: another group may have had the number before. */
    private static Of unused(OfYear year, Of session) {
        Set<Of> taken = year.all().stream().map(Kept::of).collect(Collectors.toSet());
        return session.group().map(number -> IntStream.iterate(1, count -> count + 1).mapToObj(count -> new Of(session.fiscalYear(),
                session.session(), number + "." + count)).filter(of -> !taken.contains(of)).findFirst().orElseThrow()).orElse(session);
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
