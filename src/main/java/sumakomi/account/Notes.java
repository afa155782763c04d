package sumakomi.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the {@link Trail} has noted, for reading. */
@Repository
public class Notes {

    private static final String COLUMNS = "happened_at, who, who_name, owner, kind, thing, profile, act, field,"
            + " coalesce(old_value, '') as was, coalesce(new_value, '') as now_is, id";
    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;

    Notes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One change.
     *
     * @param id also the order of what happened in the same moment
     * @param owner to whom the thing belongs
     * @param profile on which it rests
     * @param before empty where there was nothing, or where the thing has gone
     */
    public record Note(String id, Instant at, String who, String name, String owner, String kind, String thing, Optional<String> profile,
            String act, String field, String before, String after) {}

    /**
     * Changes, the latest first.
     *
     * @param than only those that were noted before this one; empty for the latest of all
     */
    @Transactional(readOnly = true)
    public List<Note> before(Optional<Note> than, int atMost) {
        String where = than.isPresent() ? " where happened_at < :at or (happened_at = :at and id < :id)" : "";
        return jdbc.sql("select " + COLUMNS + " from trail" + where + " order by happened_at desc, id desc limit :n")
                .param("at", OffsetDateTime.ofInstant(than.map(Note::at).orElse(Instant.EPOCH), ZoneOffset.UTC))
                .param("id", than.map(Note::id).orElse("")).param("n", atMost).query(Notes::note).list();
    }

    /** Changes of a thing that rests on a profile, the latest first. */
    @Transactional(readOnly = true)
    public List<Note> of(String kind, String thing, String profile) {
        return of(kind, thing, profile, "", "").query(Notes::note).list();
    }

    /** Those of one of its fields. */
    @Transactional(readOnly = true)
    public List<Note> of(String kind, String thing, String profile, String field, int atMost) {
        return of(kind, thing, profile, " and field = :field", " limit :n").param("field", field).param("n", atMost).query(Notes::note)
                .list();
    }

    private JdbcClient.StatementSpec of(String kind, String thing, String profile, String and, String limit) {
        return jdbc.sql("select " + COLUMNS + " from trail where profile = :profile and kind = :kind and thing = :thing" + and
                + " order by happened_at desc, id desc" + limit).param("profile", profile).param("kind", kind).param("thing", thing);
    }

    @Transactional(readOnly = true)
    public Optional<Note> find(String id) {
        return jdbc.sql("select " + COLUMNS + " from trail where id = :id").param("id", id).query(Notes::note).optional();
    }

    /** Gives all changes, the latest first, few at a time, so that a long trail needs little memory. */
    public void all(Consumer<Note> to) {
        List<Note> some = before(Optional.empty(), AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(to);
            some = before(Optional.of(some.get(some.size() - 1)), AT_ONCE);
        }
    }

    private static Note note(ResultSet row, int number) throws SQLException {
        return new Note(row.getString("id"), row.getObject("happened_at", OffsetDateTime.class).toInstant(), row.getString("who"),
                row.getString("who_name"), row.getString("owner"), row.getString("kind"), row.getString("thing"),
                Optional.ofNullable(row.getString("profile")), row.getString("act"), row.getString("field"), row.getString("was"),
                row.getString("now_is"));
    }
}
