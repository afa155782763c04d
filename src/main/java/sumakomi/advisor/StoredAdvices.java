package sumakomi.advisor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import sumakomi.account.Acting;
import sumakomi.account.Trail;
import sumakomi.advice.Advice;
import sumakomi.questionnaire.ProfileWriter;

/**
 * The advice that was given, kept with the answers and versions it rests on. It is whose the profile is; who does not see it finds none.
 */
@Repository
public class StoredAdvices {

    private static final String COLUMNS = "id, profile_id, created_at, fiscal_year, knowledge_version, rules_version, as_of, "
            + "answers, content";

    private static final String OWNER = "(select profile.owner from profile where profile.id = advice.profile_id)";

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    public StoredAdvices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.trail = new Trail(jdbc, clock);
        this.clock = clock;
    }

    /** Stores an advice on a stored profile and returns the advice's id. */
    @Transactional
    public String store(String profileId, AdvisedProfile advised) {
        String id = UUID.randomUUID().toString();
        First first = First.of(advised.advice());
        jdbc.sql("insert into advice (" + COLUMNS + ", first_archetype, first_grade) values (:id, :profile, :now, "
                + "(select fiscal_year from profile where profile.id = :profile), :knowledge, :rules, :asOf, :answers, :content, :first,"
                + " :grade)")
                .param("first", first.archetype()).param("grade", first.grade())
                .param("id", id).param("profile", profileId).param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("knowledge", advised.advice().knowledgeVersion()).param("rules", advised.advice().rulesVersion())
                .param("asOf", advised.advice().asOf()).param("answers", ProfileWriter.write(advised.profile()))
                .param("content", AdviceJson.write(advised)).update();
        trail.note(new Trail.Subject("advice", id, owner(id).orElseThrow(), Optional.of(profileId)), "made", "", "", "");
        return id;
    }

    /** To whom an advice belongs: the code of a municipality, or the secretariat. */
    @Transactional(readOnly = true)
    public Optional<String> owner(String id) {
        return seen("select " + OWNER + " from advice where id = :id").param("id", id).query(String.class).optional();
    }

    /** A query that holds for the advice that is seen. */
    private JdbcClient.StatementSpec seen(String where) {
        return Acting.seen(jdbc, where, OWNER, "");
    }

    @Transactional(readOnly = true)
    public Optional<StoredAdvice> find(String id) {
        return seen("select " + COLUMNS + " from advice where id = :id").param("id", id).query(StoredAdvices::advice).optional();
    }

    /** How many pieces of advice are kept on a profile. */
    @Transactional(readOnly = true)
    public int count(String profileId) {
        return jdbc.sql("select count(*) from advice where profile_id = :id").param("id", profileId).query(Integer.class).single();
    }

    /** The advice kept on a profile, the newest first, without its content. */
    @Transactional(readOnly = true)
    public List<Head> heads(String profileId, int atMost) {
        return jdbc.sql("select id, created_at from advice where profile_id = :id order by created_at desc, id limit :n")
                .param("id", profileId).param("n", atMost)
                .query((row, number) -> new Head(row.getString("id"), row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * What an advice recommends first, by ids.
     *
     * @param archetype empty where it recommends none, or cannot be read any more
     * @param grade empty with it
     */
    public record First(String archetype, String grade) {

        private static final First NONE = new First("", "");

        static First of(Advice advice) {
            return advice.recommendations().stream().findFirst()
                    .map(first -> new First(first.archetype(), first.grade().map(Labels::word).orElse(""))).orElse(NONE);
        }
    }

    /** What an advice that was kept before this was told apart recommends first; noted beside it from now on. */
    @Transactional
    public First tellFirst(String id) {
        First first = jdbc.sql("select " + COLUMNS + " from advice where id = :id").param("id", id).query(StoredAdvices::advice).optional()
                .filter(StoredAdvice::readable).map(kept -> First.of(kept.document().advice())).orElse(First.NONE);
        jdbc.sql("update advice set first_archetype = :first, first_grade = :grade where id = :id").param("id", id)
                .param("first", first.archetype()).param("grade", first.grade()).update();
        return first;
    }

    /** Which advice there is. */
    public record Head(String id, Instant createdAt) {}

    private static StoredAdvice advice(ResultSet row, int number) throws SQLException {
        return new StoredAdvice(row.getString("id"), row.getString("profile_id"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(), row.getInt("fiscal_year"),
                row.getString("knowledge_version"),
                row.getString("rules_version"), row.getObject("as_of", LocalDate.class), row.getString("answers"),
                row.getString("content"));
    }
}
