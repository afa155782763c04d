package sumakomi.programme.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import sumakomi.account.Acting;
import sumakomi.account.Person;
import sumakomi.account.Told;
import sumakomi.account.Trail;
import sumakomi.programme.learning.ResultRemark.About;
import sumakomi.programme.learning.ResultRemark.Kind;
import sumakomi.programme.learning.ResultRemark.State;

/** Remarks on results. They go with the profile or the study on which they are. */
@Repository
public class ResultRemarks {

    /** Remarks that are kept of one profile or study; whoever writes more is told to wait for an answer. */
    public static final int MOST = 50;
    private static final int LISTED = 500;
    private static final String HEAD = "id, kind, profile_id, study_id, page, owner, knowledge_version, rules_version, thing_revision,"
            + " remark, writer, written_at, state, reply, revision";

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    ResultRemarks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.trail = new Trail(jdbc, clock);
        this.clock = clock;
    }

    /**
     * Keeps a remark.
     *
     * @return its id; empty when as many as may be are kept of the profile or study
     */
    @Transactional
    public Optional<String> write(About about, String owner, String text) {
        if (of(about).size() >= MOST) {
            return Optional.empty();
        }
        String id = UUID.randomUUID().toString();
        jdbc.sql("insert into remark (" + HEAD + ", content) values (:id, :kind, :profile, :study, :page, :owner, :knowledge, :rules, :of,"
                + " :text, :writer, :now, :state, '', 1, :content)").param("id", id).param("kind", about.kind().word())
                .param("profile", about.profile().orElse(null)).param("study", about.study().orElse(null)).param("page", about.page())
                .param("owner", owner).param("knowledge", about.knowledgeVersion()).param("rules", about.rulesVersion())
                .param("of", about.revision()).param("text", text).param("content", about.content())
                .param("writer", Acting.person().map(Person::name).orElse(Trail.APPLICATION))
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).param("state", State.ARRIVED.word()).update();
        trail.note(new Trail.Subject("result-remark", id, owner, about.profile()), "made", "", "", text);
        return Optional.of(id);
    }

    /** Those on the same kind of result of the same profile or study, the latest first, without their cases. */
    @Transactional(readOnly = true)
    public List<ResultRemark> of(About about) {
        return jdbc.sql("select " + HEAD + " from remark where kind = :kind and "
                + (about.study().isPresent() ? "study_id" : "profile_id") + " = :thing order by written_at desc, id")
                .param("kind", about.kind().word()).param("thing", about.study().or(about::profile).orElseThrow())
                .query((row, number) -> remark(row, "")).list();
    }

    /** All of a state, the latest first, without their cases; of very many the latest. */
    @Transactional(readOnly = true)
    public List<ResultRemark> in(State state) {
        return jdbc.sql("select " + HEAD + " from remark where state = :state order by written_at desc, id fetch first " + LISTED
                + " rows only").param("state", state.word()).query((row, number) -> remark(row, "")).list();
    }

    /** How many are in a state. */
    @Transactional(readOnly = true)
    public int count(State state) {
        return jdbc.sql("select count(*) from remark where state = :state").param("state", state.word()).query(Integer.class).single();
    }

    @Transactional(readOnly = true)
    public Optional<ResultRemark> find(String id) {
        return jdbc.sql("select " + HEAD + ", content from remark where id = :id").param("id", id)
                .query((row, number) -> remark(row, row.getString("content"))).optional();
    }

    /**
     * Keeps what the secretariat found.
     *
     * @param seen the revision that its author saw
     * @return whether it was kept; not when the remark is gone or somebody else was faster
     */
    @Transactional
    public boolean answer(String id, State state, String reply, int seen) {
        Optional<ResultRemark> before = find(id);
        boolean saved = before.isPresent() && jdbc.sql("update remark set state = :state, reply = :reply, revision = revision + 1"
                + " where id = :id and revision = :seen").param("state", state.word()).param("reply", reply).param("id", id)
                .param("seen", seen).update() == 1;
        if (saved) {
            ResultRemark was = before.get();
            trail.note(new Trail.Subject("result-remark", id, was.owner(), was.about().profile()), "changed", "",
                    told(was.state(), was.reply()), told(state, reply));
        }
        return saved;
    }

    private static String told(State state, String reply) {
        return Told.nothing().and("state", state.word()).and("reply", reply).toString();
    }

    private static ResultRemark remark(ResultSet row, String content) throws SQLException {
        About about = new About(Kind.of(row.getString("kind")), Optional.ofNullable(row.getString("profile_id")),
                Optional.ofNullable(row.getString("study_id")), row.getString("page"), row.getString("knowledge_version"),
                row.getString("rules_version"), row.getInt("thing_revision"), content);
        return new ResultRemark(row.getString("id"), about, row.getString("owner"), row.getString("remark"), row.getString("writer"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(), State.of(row.getString("state")).orElseThrow(),
                row.getString("reply"), row.getInt("revision"));
    }
}
