package sumakomi.work;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import sumakomi.account.Acting;
import sumakomi.advisor.StoredAdvices;
import sumakomi.questionnaire.Answer;

/** How far the municipalities have come in a fiscal year, read in a few statements whatever their number. */
@Repository
public class YearWork {

    private static final int COUNTED = 2000;

    private static final Comparator<OfMunicipality> WEIGHT = Comparator
            .comparing((OfMunicipality one) -> one.advice().map(Kept::at).orElse(Instant.MIN)).thenComparing(OfMunicipality::answered);

    private final JdbcClient jdbc;
    private final StoredAdvices advices;
    /** Under the state of the profile, which is read from the database each time. */
    private final Cache<State, Counts> counts = Caffeine.newBuilder().maximumSize(COUNTED).build();

    YearWork(JdbcClient jdbc, StoredAdvices advices) {
        this.jdbc = jdbc;
        this.advices = advices;
    }

    /**
     * The work of a municipality in a year.
     *
     * @param profile id of the profile that counts: the one with the advice that was kept last; where none was kept, the one with most
     *     answers, and of equals the one changed last
     * @param profiles how many there are
     * @param answered questions of it that are answered, the municipality itself left out
     * @param unknown questions that are answered with "unknown"
     * @param advice the advice on it that was kept last
     */
    public record OfMunicipality(String profile, int profiles, int answered, int unknown, Optional<Kept> advice) {}

    /**
     * An advice that was kept.
     *
     * @param first id of the archetype that it recommends first; empty where it recommends none or can no longer be read
     * @param grade of that recommendation in its word
     */
    public record Kept(String id, Instant at, Optional<String> first, Optional<String> grade) {}

    /** By the code of the municipality. */
    @Transactional
    public Map<String, OfMunicipality> of(int fiscalYear) {
        Map<String, Kept> advised = advised(fiscalYear);
        List<State> states = Acting.seen(jdbc, "select id, owner, revision, updated_at from profile where fiscal_year = :year", "owner",
                " order by updated_at desc, id").param("year", fiscalYear)
                .query((row, number) -> new State(row.getString("id"), row.getString("owner"), row.getInt("revision"),
                        row.getObject("updated_at", OffsetDateTime.class).toInstant()))
                .list();
        Map<State, Counts> counted = counted(states);
        Map<String, OfMunicipality> work = new TreeMap<>();
        states.forEach(state -> {
            Counts counts = counted.getOrDefault(state, Counts.NONE);
            OfMunicipality one = new OfMunicipality(state.profile(), 1, counts.answered(), counts.unknown(),
                    Optional.ofNullable(advised.get(state.profile())));
            work.merge(state.owner(), one, YearWork::both);
        });
        return work;
    }

    /** A profile made to try something does not take the place of the one on which the municipality was advised. */
    private static OfMunicipality both(OfMunicipality before, OfMunicipality further) {
        OfMunicipality counts = WEIGHT.compare(further, before) > 0 ? further : before;
        return new OfMunicipality(counts.profile(), before.profiles() + 1, counts.answered(), counts.unknown(), counts.advice());
    }

    /** A profile as it is after a change; its answers are counted once for each. */
    private record State(String profile, String owner, int revision, Instant changedAt) {}

    private record Counts(int answered, int unknown) {

        private static final Counts NONE = new Counts(0, 0);
    }

    private Map<State, Counts> counted(List<State> states) {
        return counts.getAll(states, missing -> {
            Map<String, State> byProfile = new HashMap<>();
            missing.forEach(state -> byProfile.put(state.profile(), state));
            Map<State, Counts> found = new HashMap<>();
            missing.forEach(state -> found.put(state, Counts.NONE));
            jdbc.sql("select profile_id, count(case when answer_values <> :unknown then 1 end) as answered,"
                    + " count(case when answer_values = :unknown then 1 end) as not_known from answer where profile_id in (:profiles)"
                    + " and question_id <> 'municipality' group by profile_id").param("unknown", Answer.WORD)
                    .param("profiles", byProfile.keySet())
                    .query((RowCallbackHandler) row -> found.put(byProfile.get(row.getString("profile_id")),
                            new Counts(row.getInt("answered"), row.getInt("not_known"))));
            return found;
        });
    }

    private Map<String, Kept> advised(int fiscalYear) {
        Map<String, Kept> advised = new HashMap<>();
        jdbc.sql("select id, profile_id, created_at, first_archetype, first_grade from advice where profile_id in"
                + " (select id from profile where fiscal_year = :year) order by created_at, id").param("year", fiscalYear)
                .query((row, number) -> Map.entry(row.getString("profile_id"), read(row))).list()
                .forEach(entry -> advised.put(entry.getKey(), entry.getValue()));
        advised.replaceAll((profile, kept) -> kept.first().isPresent() ? told(kept) : told(kept, advices.tellFirst(kept.id())));
        return advised;
    }

    /** What is not told apart yet has no first; what recommends nothing an empty one. */
    private static Kept read(ResultSet row) throws SQLException {
        return new Kept(row.getString("id"), row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("first_archetype")), Optional.ofNullable(row.getString("first_grade")));
    }

    private static Kept told(Kept kept) {
        return new Kept(kept.id(), kept.at(), kept.first().filter(first -> !first.isEmpty()),
                kept.grade().filter(grade -> !grade.isEmpty()));
    }

    private static Kept told(Kept kept, StoredAdvices.First first) {
        return told(new Kept(kept.id(), kept.at(), Optional.of(first.archetype()), Optional.of(first.grade())));
    }
}
