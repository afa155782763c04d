package sumakomi.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import sumakomi.account.Acting;
import sumakomi.knowledge.PlainJson;

/** The checklists that were handed out as documents, each content once. */
@Repository
public class Issues {

    /** So many of a profile are kept, the latest. */
    private static final int KEPT = 100;
    private static final int KEPT_OF_CALLS = 1000;
    private static final int LISTED = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    Issues(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** From what a document was made. */
    public sealed interface From {

        /** A profile that is kept. */
        record Kept(String profile) implements From {}

        /**
         * A profile that was sent, and a stored study.
         *
         * @param profile as it reads
         */
        record Sent(String profile, Optional<String> study) implements From {}
    }

    /**
     * Checklists as they were handed out.
     *
     * @param themes as {@link Checklists#themes()} names them
     */
    public record Issue(From from, String themes, int fiscalYear, String hash, String content, Instant issuedAt) {}

    /** Notes that a checklist was handed out under a hash; once is enough. */
    @Transactional
    public void note(Marks.Of of, String hash, Checklists lists) {
        jdbc.sql("delete from checklist_issue where profile_id = :profile and hash = :hash").param("profile", of.profile())
                .param("hash", hash).update();
        jdbc.sql("insert into checklist_issue (profile_id, hash, theme, fiscal_year, content, issued_at)"
                + " values (:profile, :hash, :theme, :year, :content, :now)").param("profile", of.profile()).param("hash", hash)
                .param("theme", of.theme()).param("year", of.fiscalYear()).param("content", PlainJson.MAPPER.writeValueAsString(lists))
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update();
        jdbc.sql("delete from checklist_issue where profile_id = :profile and hash not in (select hash from checklist_issue"
                + " where profile_id = :profile order by issued_at desc, hash fetch first " + KEPT + " rows only)")
                .param("profile", of.profile()).update();
    }

    /** Notes that a checklist was handed out on a profile that was sent; of these the latest are kept, whoever sent them. */
    @Transactional
    public void note(From.Sent from, String hash, Checklists lists) {
        jdbc.sql("delete from checklist_call where hash = :hash").param("hash", hash).update();
        jdbc.sql("insert into checklist_call (hash, theme, fiscal_year, profile, study_id, content, issued_at, owner)"
                + " values (:hash, :theme, :year, :profile, :study, :content, :now, :owner)").param("owner", Acting.owner(Optional.empty()))
                .param("hash", hash)
                .param("theme", lists.themes()).param("year", lists.fiscalYear()).param("profile", from.profile())
                .param("study", from.study().orElse(null)).param("content", PlainJson.MAPPER.writeValueAsString(lists))
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update();
        jdbc.sql("delete from checklist_call where hash not in (select hash from checklist_call order by issued_at desc, hash"
                + " fetch first " + KEPT_OF_CALLS + " rows only)").update();
    }

    /** Those whose hash begins so, the latest first; of calls, those that the person who acts sees. */
    @Transactional(readOnly = true)
    public List<Issue> beginning(String hash) {
        return Stream.concat(kept(hash).stream(), Acting.seen(jdbc, "select hash, theme, fiscal_year, profile, study_id, content,"
                + " issued_at from checklist_call where hash >= :from and hash < :to", "owner",
                " order by issued_at desc fetch first "
                        + LISTED + " rows only")
                .param("from", hash).param("to", hash + "g")
                .query((row, number) -> issue(row, new From.Sent(row.getString("profile"),
                        Optional.ofNullable(row.getString("study_id")))))
                .list().stream()).toList();
    }

    private List<Issue> kept(String hash) {
        return jdbc.sql("select profile_id, hash, theme, fiscal_year, content, issued_at from checklist_issue where hash >= :from"
                + " and hash < :to order by issued_at desc, profile_id fetch first " + LISTED + " rows only").param("from", hash)
                .param("to", hash + "g").query((row, number) -> issue(row, new From.Kept(row.getString("profile_id")))).list();
    }

    private static Issue issue(ResultSet row, From from) throws SQLException {
        return new Issue(from, row.getString("theme"), row.getInt("fiscal_year"), row.getString("hash"), row.getString("content"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant());
    }
}
