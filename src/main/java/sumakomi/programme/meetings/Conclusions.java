package sumakomi.programme.meetings;

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
import sumakomi.account.Told;
import sumakomi.account.Trail;
import sumakomi.programme.meetings.Conclusion.Proposal;

/** What meetings concluded, and what of it is proposed to the knowledge base. */
@Repository
public class Conclusions {

    /** Conclusions of one meeting, at most. */
    public static final int MOST = 50;
    private static final int LISTED = 500;

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    Conclusions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.trail = new Trail(jdbc, clock);
        this.clock = clock;
    }

    /** Those of a meeting as they were written. */
    @Transactional(readOnly = true)
    public List<Conclusion> of(String gathering) {
        return jdbc.sql("select * from gathering_conclusion where gathering_id = :id order by written_at, id").param("id", gathering)
                .query(Conclusions::conclusion).list();
    }

    /** All in a state, the latest first; of very many the latest. */
    @Transactional(readOnly = true)
    public List<Conclusion> in(Proposal proposal) {
        return jdbc.sql("select * from gathering_conclusion where proposal = :proposal order by written_at desc, id fetch first " + LISTED
                + " rows only").param("proposal", proposal.word()).query(Conclusions::conclusion).list();
    }

    @Transactional(readOnly = true)
    public Optional<Conclusion> find(String id) {
        return jdbc.sql("select * from gathering_conclusion where id = :id").param("id", id).query(Conclusions::conclusion).optional();
    }

    /** Keeps a new one; false when as many as may be are kept of the meeting. */
    @Transactional
    public boolean add(String gathering, String text, boolean propose) {
        if (of(gathering).size() >= MOST) {
            return false;
        }
        Proposal proposal = propose ? Proposal.PROPOSED : Proposal.NONE;
        jdbc.sql("insert into gathering_conclusion (id, gathering_id, conclusion, proposal, reply, written_at, revision) values (:id, :of,"
                + " :text, :proposal, '', :now, 1)").param("id", UUID.randomUUID().toString()).param("of", gathering).param("text", text)
                .param("proposal", proposal.word()).param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update();
        trail.note(Gatherings.subject(gathering), "changed", "conclusion", "", told(text, proposal, ""));
        return true;
    }

    /**
     * Changes one.
     *
     * @param seen the revision on which it was made
     * @return whether it was kept; not when it is gone or somebody else was faster
     */
    @Transactional
    public boolean save(String id, String text, Proposal proposal, String reply, int seen) {
        Optional<Conclusion> before = find(id);
        boolean saved = before.isPresent() && jdbc.sql("update gathering_conclusion set conclusion = :text, proposal = :proposal,"
                + " reply = :reply, revision = revision + 1 where id = :id and revision = :seen").param("text", text)
                .param("proposal", proposal.word()).param("reply", reply).param("id", id).param("seen", seen).update() == 1;
        if (saved) {
            Conclusion was = before.get();
            trail.note(Gatherings.subject(was.gathering()), "changed", "conclusion", told(was.text(), was.proposal(), was.reply()),
                    told(text, proposal, reply));
        }
        return saved;
    }

    /**
     * Takes one back.
     *
     * @param seen the revision that its author saw
     * @return whether it is gone; not when somebody changed it meanwhile
     */
    @Transactional
    public boolean remove(String id, int seen) {
        Optional<Conclusion> was = find(id);
        boolean gone = jdbc.sql("delete from gathering_conclusion where id = :id and revision = :seen").param("id", id).param("seen", seen)
                .update() == 1;
        if (gone) {
            Conclusion old = was.orElseThrow();
            trail.note(Gatherings.subject(old.gathering()), "changed", "conclusion", told(old.text(), old.proposal(), old.reply()), "");
        }
        return gone || was.isEmpty();
    }

    private static String told(String text, Proposal proposal, String reply) {
        return Told.nothing().and("text", text).and("proposal", proposal.word()).and("reply", reply).toString();
    }

    private static Conclusion conclusion(ResultSet row, int number) throws SQLException {
        return new Conclusion(row.getString("id"), row.getString("gathering_id"), row.getString("conclusion"),
                Proposal.of(row.getString("proposal")).orElseThrow(), row.getString("reply"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(), row.getInt("revision"));
    }
}
