package sumakomi.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import sumakomi.knowledge.PlainJson;

/** The checklists that were handed out as documents, each content once. */
@Repository
public class Issues {

    /** So many of a profile are kept, the latest. */
    private static final int KEPT = 100;
    private static final int LISTED = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    Issues(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A checklist as it was handed out. */
    public record Issue(Marks.Of of, String hash, String content, Instant issuedAt) {}

    /** Notes that a checklist was handed out under a hash; once is enough. */
    @Transactional
    public void note(Marks.Of of, String hash, Checklist checklist) {
        jdbc.sql("delete from checklist_issue where profile_id = :profile and hash = :hash").param("profile", of.profile())
                .param("hash", hash).update();
        jdbc.sql("insert into checklist_issue (profile_id, hash, theme, fiscal_year, content, issued_at)"
                + " values (:profile, :hash, :theme, :year, :content, :now)").param("profile", of.profile()).param("hash", hash)
                .param("theme", of.theme()).param("year", of.fiscalYear()).param("content", PlainJson.MAPPER.writeValueAsString(checklist))
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update();
        jdbc.sql("delete from checklist_issue where profile_id = :profile and hash not in (select hash from checklist_issue"
                + " where profile_id = :profile order by issued_at desc, hash fetch first " + KEPT + " rows only)")
                .param("profile", of.profile()).update();
    }

    /** Those whose hash begins so, the latest first. */
    @Transactional(readOnly = true)
    public List<Issue> beginning(String hash) {
        return jdbc.sql("select profile_id, hash, theme, fiscal_year, content, issued_at from checklist_issue where hash >= :from"
                + " and hash < :to order by issued_at desc, profile_id fetch first " + LISTED + " rows only").param("from", hash)
                .param("to", hash + "g").query(Issues::issue).list();
    }

    private static Issue issue(ResultSet row, int number) throws SQLException {
        return new Issue(new Marks.Of(row.getString("profile_id"), row.getString("theme"), row.getInt("fiscal_year")),
                row.getString("hash"), row.getString("content"), row.getObject("issued_at", OffsetDateTime.class).toInstant());
    }
}
