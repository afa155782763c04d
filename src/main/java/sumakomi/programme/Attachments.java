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
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import sumakomi.account.Told;
import sumakomi.account.Trail;
import sumakomi.knowledge.Characters;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Text;

/** Files attached to the items of checklists. To attach or take one away changes the mark of the item, and needs its state as seen. */
@Repository
@EnableConfigurationProperties(AttachmentLimits.class)
public class Attachments {

    private static final int LONGEST_NAME = 120;
    private static final int KILO = 1024;
    private static final String COLUMNS = "id, item, name, bytes, added_at";

    private final JdbcClient jdbc;
    private final Marks marks;
    private final AttachmentLimits limits;
    private final Trail trail;
    private final Clock clock;

    Attachments(JdbcClient jdbc, Marks marks, AttachmentLimits limits, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.marks = marks;
        this.limits = limits;
        this.trail = trail;
        this.clock = clock;
    }

    /** A file, without its content. */
    public record Attachment(String id, String item, String name, int bytes, Instant addedAt) {}

    /** @param mediaType one under which a browser runs nothing */
    public record Content(String name, String mediaType, byte[] bytes) {}

    /** The largest file that is taken, in bytes. */
    public int mostBytes() {
        return Math.toIntExact(limits.size().toBytes());
    }

    /** The endings of the files that are taken, for a reader. */
    public String endings() {
        return AttachmentType.endings();
    }

    /** What is attached to a list, by item, the latest last. */
    @Transactional(readOnly = true)
    public Map<String, List<Attachment>> of(Marks.Of list) {
        return statement("select " + COLUMNS + " from checklist_attachment where " + Marks.LIST + " order by item, added_at, id", list)
                .query(Attachments::attachment).list().stream()
                .collect(Collectors.groupingBy(Attachment::item, LinkedHashMap::new, Collectors.toList()));
    }

    /**
     * Attaches a file.
     *
     * @param seen the revision of the item's mark that the author saw; 0 where there was none
     * @return whether it was kept; not when somebody else changed the item meanwhile
     * @throws FaultyInput for a file of another kind, too large, empty, or one too many
     */
    @Transactional
    public boolean add(Marks.Of list, Checklist checklist, String item, int seen, String name, byte[] content) {
        String kept = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).strip();
        check(list, item, kept, content);
        if (!marks.touch(list, checklist, item, seen)) {
            return false;
        }
        statement("insert into checklist_attachment (id, profile_id, theme, fiscal_year, item, name, bytes, content, added_at) values"
                + " (:id, :profile, :theme, :year, :item, :name, :bytes, :content, :now)", list).param("id", UUID.randomUUID().toString())
                .param("item", item).param("name", kept).param("bytes", content.length).param("content", content)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update();
        trail.note(marks.subject(list), "attached", item, "", told(checklist, item, kept, content.length));
        return true;
    }

    private static String told(Checklist checklist, String item, String name, int bytes) {
        Text title = checklist.byId().get(item).title();
        return Told.nothing().and("title", title.ja()).and("title-en", title.en()).and("file", name).and("bytes", Integer.toString(bytes))
                .toString();
    }

    private void check(Marks.Of list, String item, String name, byte[] content) {
        if (name.isEmpty() || name.length() > LONGEST_NAME || !Characters.writable(name)) {
            throw refused("attachment.name", LONGEST_NAME);
        }
        AttachmentType type = AttachmentType.of(name).orElseThrow(() -> refused("attachment.type", name, AttachmentType.endings()));
        if (content.length == 0 || content.length > mostBytes()) {
            throw refused(content.length == 0 ? "attachment.empty" : "attachment.large", name, mostBytes() / KILO);
        }
        if (!type.holds(content)) {
            throw refused("attachment.other", name);
        }
        if (of(list).getOrDefault(item, List.of()).size() >= limits.ofItem()) {
            throw refused("attachment.many-of-item", limits.ofItem());
        }
        if (count(list.profile()) >= limits.ofProfile()) {
            throw refused("attachment.many", limits.ofProfile());
        }
    }

    private static FaultyInput refused(String key, Object... words) {
        return new FaultyInput(Fault.of(key, "file", 0, words));
    }

    private int count(String profile) {
        return jdbc.sql("select count(*) from checklist_attachment where profile_id = :profile").param("profile", profile)
                .query(Integer.class).single();
    }

    /** A file of a profile. */
    @Transactional(readOnly = true)
    public Optional<Content> content(String profile, String id) {
        return jdbc.sql("select name, content from checklist_attachment where profile_id = :profile and id = :id").param("profile", profile)
                .param("id", id).query((row, number) -> new Content(row.getString("name"), AttachmentType.of(row.getString("name"))
                        .map(AttachmentType::mediaType).orElse("application/octet-stream"), row.getBytes("content")))
                .optional();
    }

    /**
     * Takes a file away; one that is gone already is as good as taken away.
     *
     * @param seen as for {@link #add}
     */
    @Transactional
    public boolean remove(Marks.Of list, Checklist checklist, String item, int seen, String id) {
        Optional<Attachment> there = of(list).getOrDefault(item, List.of()).stream().filter(one -> one.id().equals(id)).findFirst();
        if (there.isEmpty()) {
            return true;
        }
        boolean gone = marks.touch(list, checklist, item, seen) && statement("delete from checklist_attachment where " + Marks.LIST
                + " and id = :id", list).param("id", id).update() > 0;
        if (gone) {
            trail.note(marks.subject(list), "detached", item, told(checklist, item, there.get().name(), there.get().bytes()), "");
        }
        return gone;
    }

    private JdbcClient.StatementSpec statement(String sql, Marks.Of list) {
        return jdbc.sql(sql).param("profile", list.profile()).param("theme", list.theme()).param("year", list.fiscalYear());
    }

    private static Attachment attachment(ResultSet row, int number) throws SQLException {
        return new Attachment(row.getString("id"), row.getString("item"), row.getString("name"), row.getInt("bytes"),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }
}
