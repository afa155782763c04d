package sumakomi.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import sumakomi.account.Acting;
import sumakomi.account.Person;
import sumakomi.account.Trail;

/** What the secretariat remarks beside the items of a checklist: written by it, read by whoever reads the list. */
@Repository
public class Remarks {

    /** Characters that a remark may have. */
    public static final int LONGEST = 1000;
    /** Remarks beside an item, at most. */
    public static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Marks marks;
    private final Trail trail;
    private final Clock clock;

    Remarks(JdbcClient jdbc, Marks marks, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.marks = marks;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param author who wrote it, by the name of the account */
    public record Remark(String id, String item, String text, String author, Instant at) {}

    /** By item, the oldest first. */
    @Transactional(readOnly = true)
    public Map<String, List<Remark>> of(Marks.Of list) {
        return jdbc.sql("select id, item, content, author, written_at from checklist_remark where " + Marks.LIST
                + " order by item, written_at, id").param("profile", list.profile()).param("theme", list.theme())
                .param("year", list.fiscalYear()).query(Remarks::remark).list().stream()
                .collect(Collectors.groupingBy(Remark::item, LinkedHashMap::new, Collectors.toList()));
    }

    /**
     * Keeps a remark.
     *
     * @return whether it was kept; not when the item has no mark or as many remarks as may be
     */
    @Transactional
    public boolean add(Marks.Of list, String item, String text) {
        if (!marks.of(list).containsKey(item) || of(list).getOrDefault(item, List.of()).size() >= MOST) {
            return false;
        }
        jdbc.sql("insert into checklist_remark (id, profile_id, theme, fiscal_year, item, content, author, written_at) values (:id,"
                + " :profile, :theme, :year, :item, :content, :author, :now)").param("id", UUID.randomUUID().toString())
                .param("profile", list.profile()).param("theme", list.theme()).param("year", list.fiscalYear()).param("item", item)
                .param("content", text).param("author", Acting.person().map(Person::name).orElse(Trail.APPLICATION))
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update();
        trail.note(subject(list), "made", item, "", text);
        return true;
    }

    /** Takes a remark of a list back. */
    @Transactional
    public void remove(Marks.Of list, String id) {
        Optional<Remark> found = of(list).values().stream().flatMap(List::stream).filter(one -> one.id().equals(id)).findFirst();
        found.ifPresent(remark -> {
            jdbc.sql("delete from checklist_remark where id = :id").param("id", id).update();
            trail.note(subject(list), "deleted", remark.item(), remark.text(), "");
        });
    }

    private Trail.Subject subject(Marks.Of list) {
        return marks.subject("remark", list.profile(), list.thing());
    }

    private static Remark remark(ResultSet row, int number) throws SQLException {
        return new Remark(row.getString("id"), row.getString("item"), row.getString("content"), row.getString("author"),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }
}
