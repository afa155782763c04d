package sumakomi.resilience.kept;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import sumakomi.account.Acting;
import sumakomi.account.Told;
import sumakomi.account.Trail;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.resilience.hourly.Base;
import sumakomi.resilience.hourly.BaseField;
import sumakomi.resilience.hourly.BaseReader;
import sumakomi.resilience.kept.BaseYear.Head;

/**
 * The bases that are kept. A change is made on the state that its author saw, or not at all; every one is noted by facility. Changes of
 * one year wait for each other.
 */
@Repository
public class Bases {

    /** Under which kind the trail notes them. */
    public static final String KIND = "bases";
    private static final String HEAD = " where municipality = :municipality and fiscal_year = :year";

    private final JdbcClient jdbc;
    private final BaseRows rows;
    private final Trail trail;
    private final Clock clock;

    Bases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.rows = new BaseRows(jdbc);
        this.trail = new Trail(jdbc, clock);
        this.clock = clock;
    }

    /** The years with bases, the latest first, by municipality. */
    @Transactional(readOnly = true)
    public List<Head> heads() {
        return Acting.seen(jdbc, "select municipality, fiscal_year, revision, changed_at, (select count(*) from base where"
                + " base.municipality = base_table.municipality and base.fiscal_year = base_table.fiscal_year) as facilities"
                + " from base_table where last_number > 0", "municipality", " order by municipality, fiscal_year desc")
                .query((row, number) -> new Head(new BaseYear(row.getString("municipality"), row.getInt("fiscal_year")),
                        row.getInt("facilities"), row.getInt("revision"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list().stream().filter(head -> head.facilities() > 0 && BaseRows.works()).toList();
    }

    /** In the order in which they came. */
    @Transactional(readOnly = true)
    public List<KeptBase> of(BaseYear year) {
        return rows.of(year);
    }

    @Transactional(readOnly = true)
    public Optional<KeptBase> find(BaseYear year, int number) {
        return rows.of(year).stream().filter(kept -> kept.number() == number).findFirst();
    }

    /** Counts the changes of a year; 0 where nothing was kept yet. */
    @Transactional(readOnly = true)
    public int revision(BaseYear year) {
        return BaseRows.on(Acting.seen(jdbc, "select revision from base_table" + HEAD, "municipality", ""), year).query(Integer.class)
                .optional().orElse(0);
    }

    /**
     * Keeps a facility.
     *
     * @param number which; empty for a new one
     * @param seen the revision on which it was made; 0 for a new one
     * @return whether it was kept; not when somebody else changed it or took it away meanwhile
     * @throws FaultyInput if another one has its name, or as many are kept as may be
     */
    @Transactional
    public boolean save(BaseYear year, Optional<Integer> number, Base base, int seen) {
        int last = begin(year);
        List<KeptBase> kept = rows.of(year);
        Optional<KeptBase> before = kept.stream().filter(one -> number.filter(of -> of == one.number()).isPresent()).findFirst();
        if (before.map(KeptBase::revision).orElse(0) != seen || number.isPresent() && before.isEmpty()) {
            return false;
        }
        KeptBase after = new KeptBase(number.orElse(last + 1), base, seen + 1);
        List<KeptBase> all = new ArrayList<>(kept);
        before.ifPresent(all::remove);
        all.add(after);
        check(all);
        if (before.isEmpty() || !before.get().base().equals(base)) {
            put(year, before, after);
            finish(year, Math.max(last, after.number()));
        }
        return true;
    }

    /**
     * Takes a facility away.
     *
     * @return whether it was; not when somebody else changed it meanwhile
     */
    @Transactional
    public boolean delete(BaseYear year, int number, int seen) {
        int last = begin(year);
        Optional<KeptBase> kept = find(year, number);
        if (kept.isPresent() && kept.get().revision() == seen) {
            remove(year, kept.get());
            finish(year, last);
        }
        return kept.map(KeptBase::revision).orElse(seen) == seen;
    }

    /** How many facilities a table changed; {@code left} are those that it does not hold and that stay. */
    public record Taken(int added, int changed, int same, int removed, int left) {}

    /**
     * Takes a table in, all rows or none.
     *
     * @param withoutOthers whether facilities that the table does not hold are taken away; otherwise they stay
     * @param seen state of the year that its author saw; see {@link #revision}
     * @throws OptimisticLockingFailureException if somebody else changed the year meanwhile
     * @throws FaultyInput with every row that would undo what somebody else changed since the table was given out
     */
    @Transactional
    public Taken take(BaseYear year, List<BaseReader.Row> table, boolean withoutOthers, int seen) {
        int last = begin(year);
        if (revision(year) != seen) {
            throw new OptimisticLockingFailureException("The bases of " + year.thing() + " were changed meanwhile");
        }
        List<KeptBase> kept = rows.of(year);
        TakenTable taken = TakenTable.of(year, kept, table, last);
        check(taken.afterwards(kept, withoutOthers));
        if (withoutOthers) {
            taken.left().forEach(one -> remove(year, one));
        }
        taken.changed().forEach(one -> put(year, Optional.of(one.before()), one.after()));
        rows.insert(year, taken.added());
        taken.added().forEach(one -> note(year, "made", Optional.empty(), Optional.of(one)));
        boolean same = taken.added().isEmpty() && taken.changed().isEmpty() && (taken.left().isEmpty() || !withoutOthers);
        if (!same) {
            finish(year, last + taken.added().size());
        }
        int others = taken.left().size();
        return new Taken(taken.added().size(), taken.changed().size(), table.size() - taken.added().size() - taken.changed().size(),
                withoutOthers ? others : 0, withoutOthers ? 0 : others);
    }

    /**
     * Begins a year with what an earlier one holds.
     *
     * @return whether it did; not when the year holds something already
     */
    @Transactional
    public boolean goOn(BaseYear year, int fromYear) {
        int last = begin(year);
        List<KeptBase> before = rows.of(new BaseYear(year.municipality(), fromYear));
        boolean empty = rows.of(year).isEmpty() && !before.isEmpty();
        if (empty) {
            List<KeptBase> begun = before.stream().map(kept -> new KeptBase(kept.number(), kept.base(), 1)).toList();
            rows.insert(year, begun);
            trail.note(subject(year), "made", "", "", Told.nothing().and("from", String.valueOf(fromYear))
                    .and("facilities", String.valueOf(begun.size())).toString());
            finish(year, Math.max(last, begun.get(begun.size() - 1).number()));
        }
        return empty;
    }

    /**
     * Takes all of a year away.
     *
     * @return whether it did; not when somebody else changed it meanwhile
     */
    @Transactional
    public boolean clear(BaseYear year, int seen) {
        int last = begin(year);
        boolean asSeen = revision(year) == seen;
        if (asSeen) {
            BaseRows.on(jdbc.sql("delete from base" + HEAD), year).update();
            finish(year, last);
            trail.note(subject(year), "deleted", "", "", "");
            trail.forgetValuesOf(subject(year));
        }
        return asSeen;
    }

    /** Names are there once, and no more facilities than may be. */
    private static void check(List<KeptBase> all) {
        Map<String, String> names = new HashMap<>();
        List<Fault> faults = new ArrayList<>();
        all.forEach(one -> Optional.ofNullable(names.putIfAbsent(BaseReader.plain(one.base().name()), one.base().name()))
                .ifPresent(first -> faults.add(Fault.of("autonomy.base-twice", "", 0, one.base().name()))));
        if (all.size() > BaseReader.MOST) {
            faults.add(Fault.of("autonomy.table-rows", "", 0, BaseReader.MOST, all.size()));
        }
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
    }

    /** Holds the year, so that whoever else changes it waits; its last number. */
    private int begin(BaseYear year) {
        int held = BaseRows.on(jdbc.sql("update base_table set changed_at = changed_at" + HEAD), year).update();
        if (held == 0) {
            BaseRows.on(jdbc.sql("insert into base_table (municipality, fiscal_year, last_number, revision, changed_at)"
                    + " values (:municipality, :year, 0, 0, :now)"), year).param("now", now()).update();
        }
        return BaseRows.on(jdbc.sql("select last_number from base_table" + HEAD), year).query(Integer.class).single();
    }

    private void finish(BaseYear year, int last) {
        BaseRows.on(jdbc.sql("update base_table set last_number = :last, revision = revision + 1, changed_at = :now" + HEAD), year)
                .param("last", last).param("now", now()).update();
    }

    private void put(BaseYear year, Optional<KeptBase> before, KeptBase after) {
        before.ifPresentOrElse(kept -> rows.replace(year, after), () -> rows.insert(year, List.of(after)));
        note(year, before.isPresent() ? "changed" : "made", before, Optional.of(after));
    }

    private void remove(BaseYear year, KeptBase kept) {
        rows.delete(year, kept.number());
        note(year, "deleted", Optional.of(kept), Optional.empty());
    }

    private void note(BaseYear year, String act, Optional<KeptBase> before, Optional<KeptBase> after) {
        String name = after.or(() -> before).orElseThrow().base().name();
        trail.note(subject(year), act, name, before.map(one -> told(one, after)).orElse(""), after.map(one -> told(one, before))
                .orElse(""));
    }

    private static Trail.Subject subject(BaseYear year) {
        return new Trail.Subject(KIND, year.thing(), year.municipality(), Optional.empty());
    }

    /** What differs from the other state, or all where there is none. */
    private static String told(KeptBase kept, Optional<KeptBase> other) {
        Told told = Told.nothing();
        for (BaseField field : BaseField.ofBase()) {
            String text = kept.base().text(field, Locale.JAPANESE);
            if (other.filter(one -> one.base().text(field, Locale.JAPANESE).equals(text)).isEmpty()) {
                told = told.and(field.word(), text.isEmpty() && other.isPresent() ? "0" : text);
            }
        }
        return told.toString();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
