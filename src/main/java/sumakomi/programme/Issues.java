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

/** The documents that were handed out, each content once. */
@Repository
public class Issues {

    /** So many of a profile are kept, the latest. */
    private static final int KEPT = 100;
    private static final int KEPT_OF_CALLS = 1000;
    private static final int KEPT_OF_YEARS = 1000;
    private static final int LISTED = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    Issues(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** From what a document was made. */
    public sealed interface From {

        /** A profile that is kept, and a stored study. */
        record Kept(String profile, Optional<String> study) implements From {}

        /**
         * A profile that was sent, and a stored study.
         *
         * @param profile as it reads
         */
        record Sent(String profile, Optional<String> study) implements From {}

        /**
         * A fiscal year of the programme.
         *
         * @param subject of what in the year, see the kind; empty for the whole of it
         */
        record Year(String subject) implements From {}
    }

    /**
     * What is handed out.
     *
     * @param kind of the document, as the command line names it
     * @param themes as {@link Checklists#themes()} names them; empty where it is of none
     * @param hash of what it says
     * @param content what is held against what would be said later, see {@link SinceIssued}
     */
    public record Handed(String kind, String themes, int fiscalYear, String hash, Object content) {}

    /** A document as it was handed out. */
    public record Issue(From from, String kind, String themes, int fiscalYear, String hash, String content, Instant issuedAt) {}

    /** Notes that a document was handed out on a profile that is kept; of one content, once is enough. */
    @Transactional
    public void note(From.Kept from, Handed handed) {
        jdbc.sql("delete from document_issue where profile_id = :profile and hash = :hash").param("profile", from.profile())
                .param("hash", handed.hash()).update();
        insert("insert into document_issue (profile_id, kind, hash, theme, fiscal_year, study_id, content, issued_at)"
                + " values (:profile, :kind, :hash, :theme, :year, :study, :content, :now)", handed).param("profile", from.profile())
                .param("study", from.study().orElse(null)).update();
        jdbc.sql("delete from document_issue where profile_id = :profile and hash not in (select hash from document_issue"
                + " where profile_id = :profile order by issued_at desc, hash fetch first " + KEPT + " rows only)")
                .param("profile", from.profile()).update();
    }

    /** Notes that a document was handed out on a profile that was sent; of these the latest are kept, whoever sent them. */
    @Transactional
    public void note(From.Sent from, Handed handed) {
        jdbc.sql("delete from document_call where hash = :hash").param("hash", handed.hash()).update();
        insert("insert into document_call (kind, hash, theme, fiscal_year, profile, study_id, content, issued_at, owner)"
                + " values (:kind, :hash, :theme, :year, :profile, :study, :content, :now, :owner)", handed)
                .param("owner", Acting.owner(Optional.empty())).param("profile", from.profile())
                .param("study", from.study().orElse(null)).update();
        jdbc.sql("delete from document_call where hash not in (select hash from document_call order by issued_at desc, hash"
                + " fetch first " + KEPT_OF_CALLS + " rows only)").update();
    }

    /** Notes that a document was handed out on a year of the programme; of all years the latest are kept. */
    @Transactional
    public void note(From.Year from, Handed handed) {
        jdbc.sql("delete from document_of_year where hash = :hash").param("hash", handed.hash()).update();
        with(jdbc.sql("insert into document_of_year (hash, kind, fiscal_year, subject, content, issued_at) values (:hash, :kind, :year,"
                + " :subject, :content, :now)"), handed).param("subject", from.subject()).update();
        jdbc.sql("delete from document_of_year where hash not in (select hash from document_of_year order by issued_at desc, hash"
                + " fetch first " + KEPT_OF_YEARS + " rows only)").update();
    }

    private JdbcClient.StatementSpec insert(String sql, Handed handed) {
        return with(jdbc.sql(sql), handed).param("theme", handed.themes());
    }

    private JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, Handed handed) {
        return statement.param("kind", handed.kind()).param("hash", handed.hash()).param("year", handed.fiscalYear())
                .param("content", PlainJson.MAPPER.writeValueAsString(handed.content()))
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** Those whose hash begins so, the latest first; of calls, those that the person who acts sees. */
    @Transactional(readOnly = true)
    public List<Issue> beginning(String hash) {
        return Stream.of(kept(hash), ofYears(hash), sent(hash)).flatMap(List::stream).toList();
    }

    private List<Issue> sent(String hash) {
        return Acting.seen(jdbc, "select kind, hash, theme, fiscal_year, profile, study_id,"
                + " content, issued_at from document_call where hash >= :from and hash < :to", "owner",
                " order by issued_at desc fetch first "
                        + LISTED + " rows only")
                .param("from", hash).param("to", hash + "g")
                .query((row, number) -> issue(row, new From.Sent(row.getString("profile"),
                        Optional.ofNullable(row.getString("study_id")))))
                .list();
    }

    private List<Issue> ofYears(String hash) {
        return jdbc.sql("select kind, hash, '' as theme, fiscal_year, subject, content, issued_at from document_of_year where hash >= :from"
                + " and hash < :to order by issued_at desc fetch first " + LISTED + " rows only").param("from", hash)
                .param("to", hash + "g")
                .query((row, number) -> issue(row, new From.Year(row.getString("subject")))).list();
    }

    private List<Issue> kept(String hash) {
        return jdbc.sql("select profile_id, kind, hash, theme, fiscal_year, study_id, content, issued_at from document_issue"
                + " where hash >= :from"
                + " and hash < :to order by issued_at desc, profile_id fetch first " + LISTED + " rows only").param("from", hash)
                .param("to", hash + "g").query((row, number) -> issue(row, new From.Kept(row.getString("profile_id"),
                        Optional.ofNullable(row.getString("study_id")))))
                .list();
    }

    private static Issue issue(ResultSet row, From from) throws SQLException {
        return new Issue(from, row.getString("kind"), row.getString("theme"), row.getInt("fiscal_year"), row.getString("hash"),
                row.getString("content"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant());
    }
}
