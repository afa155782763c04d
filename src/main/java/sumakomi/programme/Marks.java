package sumakomi.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import sumakomi.account.Rows;
import sumakomi.account.Told;
import sumakomi.account.Trail;
import sumakomi.knowledge.Text;
import sumakomi.programme.Mark.Kept;
import sumakomi.programme.Mark.State;

/** What was done of the checklists. Every change is one transaction, and is made only on the state that its author saw. */
@Repository
public class Marks {

    /** Names a list in a statement. */
    static final String LIST = "profile_id = :profile and theme = :theme and fiscal_year = :year";
    private static final List<String> COLUMNS = List.of("profile_id", "theme", "fiscal_year", "item", "title_ja", "title_en", "state",
            "owner", "due", "note", "revision", "changed_at");

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    Marks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.trail = new Trail(jdbc, clock);
        this.clock = clock;
    }

    /** Which checklist: of a profile, for a theme, in a fiscal year. */
    public record Of(String profile, String theme, int fiscalYear) {

        /** The kind under which the trail notes what was done of checklists. */
        public static final String KIND = "checklist";

        /** How the trail names the list among those of its profile. */
        public String thing() {
            return theme + "/" + fiscalYear;
        }
    }

    /** The marks of a checklist by the ids of their items, those of items that are no longer on it included. */
    @Transactional(readOnly = true)
    public Map<String, Kept> of(Of list) {
        Map<String, Kept> marks = new LinkedHashMap<>();
        statement("select item, title_ja, title_en, state, owner, due, note, revision, changed_at from checklist_mark where " + LIST
                + " order by item", list).query(Marks::kept).list().forEach(kept -> marks.put(kept.mark().item(), kept));
        return marks;
    }

    /**
     * A list on which somebody began to work.
     *
     * @param done items that are done, of {@code all}
     * @param changedAt when something was last written
     */
    public record Begun(String theme, int fiscalYear, int done, int all, Instant changedAt) {}

    /** The lists of a profile that were begun, also of themes that are not recommended any more; the one written last first. */
    @Transactional(readOnly = true)
    public List<Begun> begun(String profile) {
        return jdbc.sql("select theme, fiscal_year, count(*) as items, count(case when state in ('got', 'not-needed') then 1 end) as done,"
                + " max(changed_at) as changed from checklist_mark where profile_id = :profile group by theme, fiscal_year"
                + " order by changed desc, theme, fiscal_year").param("profile", profile)
                .query((row, number) -> new Begun(row.getString("theme"), row.getInt("fiscal_year"), row.getInt("done"),
                        row.getInt("items"), row.getObject("changed", OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * Keeps a mark. With the first of a list, all its items are noted as open or there, so that it can be told later what came to the list.
     *
     * @param seen the revision on which it was made; 0 where there was none
     * @return whether it was kept; not when somebody else marked the item meanwhile
     */
    @Transactional
    public boolean save(Of list, Checklist checklist, Mark mark, int seen) {
        String before = Optional.ofNullable(of(list).get(mark.item())).map(Kept::mark).map(Marks::told).orElse("");
        boolean saved = seen == 0 ? insert(list, mark) : update(list, mark, seen);
        if (saved) {
            trail.note(subject(list), "changed", mark.item(), before, told(mark));
        }
        if (saved && seen == 0 && statement("select count(*) from checklist_mark where " + LIST, list).query(Integer.class).single() == 1) {
            note(list, checklist);
        }
        return saved;
    }

    /**
     * Keeps several marks, all or none.
     *
     * @param changed each with the revision on which it was made; 0 where there was none
     * @throws OptimisticLockingFailureException if somebody else marked one of the items meanwhile
     */
    @Transactional
    public void saveAll(Of list, Checklist checklist, Map<Mark, Integer> changed) {
        boolean first = of(list).isEmpty();
        if (first && !changed.isEmpty()) {
            note(list, checklist);
        }
        changed.forEach((mark, seen) -> {
            if (!save(list, checklist, mark, first ? 1 : seen)) {
                throw new OptimisticLockingFailureException("The mark of " + mark.item() + " was changed meanwhile");
            }
        });
    }

    /** Notes that what was written elsewhere about an item was looked at and what is here kept. */
    public void keep(Of list, String item, MarkChanges.Field field, String there) {
        Optional<Mark> here = Optional.ofNullable(of(list).get(item)).map(Kept::mark);
        Told title = here.map(mark -> Told.nothing().and("title", mark.title().ja()).and("title-en", mark.title().en()))
                .orElseGet(Told::nothing);
        trail.note(subject(list), "kept", item, title.and(field.word(), there).toString(),
                title.and(field.word(), here.map(field::of).orElse("")).toString());
    }

    /** The list as the trail names it. */
    Trail.Subject subject(Of list) {
        return subject(Of.KIND, list.profile(), list.thing());
    }

    /** Something of a profile as the trail names it. */
    Trail.Subject subject(String kind, String profile, String thing) {
        String owner = jdbc.sql("select owner from profile where id = :profile").param("profile", profile).query(String.class).single();
        return new Trail.Subject(kind, thing, owner, Optional.of(profile));
    }

    private static String told(Mark mark) {
        return Told.nothing().and("title", mark.title().ja()).and("title-en", mark.title().en()).and("state", mark.state().word())
                .and("owner", mark.owner()).and("due", mark.due().map(Object::toString).orElse("")).and("note", mark.note()).toString();
    }

    /**
     * Counts a change of what belongs to an item beside its mark.
     *
     * @param seen as for {@link #save}
     * @return whether it may be made
     */
    boolean touch(Of list, Checklist checklist, String item, int seen) {
        Map<String, Kept> kept = of(list);
        Mark mark = Mark.of(checklist.byId().get(item), kept);
        if (Optional.ofNullable(kept.get(item)).map(Kept::revision).orElse(0) != seen) {
            return false;
        }
        return (seen > 0 || save(list, checklist, mark, 0)) && update(list, mark, Math.max(1, seen));
    }

    /**
     * Takes what a list that was filled in elsewhere changes here; what somebody else changes meanwhile waits for its turn.
     *
     * @return what was taken, and what both changed
     */
    @Transactional
    public MarkChanges take(Of list, Checklist checklist, List<MarkChanges.Entered> entered) {
        if (of(list).isEmpty()) {
            note(list, checklist);
        }
        Map<String, Kept> kept = of(list);
        MarkChanges changes = MarkChanges.of(checklist, kept, entered);
        changes.marks().forEach(mark -> save(list, checklist, mark, Optional.ofNullable(kept.get(mark.item())).map(Kept::revision)
                .orElse(0)));
        return changes;
    }

    /** Notes the items of a list that have no mark yet. */
    @Transactional
    public void note(Of list, Checklist checklist) {
        Map<String, Kept> known = of(list);
        insert(list, checklist.items().stream().filter(item -> !known.containsKey(item.id())).map(Mark::initial).toList());
    }

    private void insert(Of list, List<Mark> marks) {
        OffsetDateTime now = now();
        Rows.insert(jdbc, "checklist_mark", COLUMNS, marks.stream().map(mark -> Arrays.<@Nullable Object>asList(list.profile(), list
                .theme(), list.fiscalYear(), mark.item(), mark.title().ja(), mark.title().en(), mark.state().word(), mark.owner(),
                mark.due().orElse(null), mark.note(), 1, now)).toList());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Asked first, not tried: on PostgreSQL a transaction in which a key was found double can do nothing more. */
    private boolean insert(Of list, Mark mark) {
        boolean marked = statement("select count(*) from checklist_mark where " + LIST + " and item = :item", list)
                .param("item", mark.item()).query(Integer.class).single() > 0;
        if (!marked) {
            insert(list, List.of(mark));
        }
        return !marked;
    }

    private boolean update(Of list, Mark mark, int seen) {
        return statement("update checklist_mark set title_ja = :ja, title_en = :en, state = :state, owner = :owner, due = :due,"
                + " note = :note, revision = revision + 1, changed_at = :now where " + LIST + " and item = :item and revision = :seen",
                list).param("seen", seen).param("item", mark.item()).param("ja", mark.title().ja()).param("en", mark.title().en())
                .param("state", mark.state().word()).param("owner", mark.owner()).param("due", mark.due().orElse(null))
                .param("note", mark.note()).param("now", now()).update() > 0;
    }

    private JdbcClient.StatementSpec statement(String sql, Of list) {
        return jdbc.sql(sql).param("profile", list.profile()).param("theme", list.theme()).param("year", list.fiscalYear());
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(new Mark(row.getString("item"), new Text(row.getString("title_ja"), row.getString("title_en")),
                State.of(row.getString("state")).orElseThrow(), row.getString("owner"),
                Optional.ofNullable(row.getObject("due", LocalDate.class)), row.getString("note")), row.getInt("revision"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
