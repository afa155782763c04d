package sumakomi.questionnaire;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import sumakomi.account.Acting;
import sumakomi.account.Trail;

/**
 * In which order a profile was answered and by whom, by the record of its changes: what somebody goes back along, on any machine and
 * after any time.
 */
@Repository
public class AnsweringOrder {

    private final JdbcClient jdbc;

    public AnsweringOrder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An answer of the municipality's own.
     *
     * @param at when it was last changed; absent where nobody noted it
     * @param who changed it; absent where the application did
     */
    public record Given(String question, Optional<Instant> at, Optional<String> who) {}

    /** The answers of a profile, the one given last at the front. */
    @Transactional(readOnly = true)
    public List<Given> latestFirst(String profile) {
        return Acting.seen(jdbc, """
                select a.question_id, t.happened_at, t.who_name from answer a join profile p on p.id = a.profile_id
                left join trail t on t.kind = 'profile' and t.thing = a.profile_id and t.field = concat('answers.', a.question_id)
                and t.happened_at = (select max(l.happened_at) from trail l
                where l.kind = t.kind and l.thing = t.thing and l.field = t.field)
                where a.profile_id = :profile""", "p.owner", " order by t.happened_at desc, a.question_id")
                .param("profile", profile)
                .query((row, number) -> new Given(row.getString("question_id"),
                        Optional.ofNullable(row.getObject("happened_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant),
                        Optional.ofNullable(row.getString("who_name")).filter(who -> !who.equals(Trail.APPLICATION))))
                .list();
    }
}
