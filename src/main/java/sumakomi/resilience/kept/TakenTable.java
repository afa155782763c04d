package sumakomi.resilience.kept;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.Faults;
import sumakomi.knowledge.FaultyInput;
import sumakomi.resilience.hourly.BaseReader;
import sumakomi.resilience.hourly.BaseReader.Row;

/**
 * What a table that comes in means for the bases that are kept: a row with the key of a facility is that facility, also under another
 * name; a row without one is the facility of its name, or a new one.
 *
 * @param added with the numbers that they get
 * @param left those that the table does not hold
 */
record TakenTable(List<KeptBase> added, List<Changed> changed, List<KeptBase> left) {

    /** A facility before and after. */
    record Changed(KeptBase before, KeptBase after) {}

    /**
     * @param last number that was given so far
     * @throws FaultyInput with every row that would undo what somebody else changed meanwhile
     */
    static TakenTable of(BaseYear year, List<KeptBase> kept, List<Row> rows, int last) {
        return new Comparing(year, kept).taken(rows, last);
    }

    /** Those that are kept afterwards, in the order of their numbers. */
    List<KeptBase> afterwards(List<KeptBase> kept, boolean withoutOthers) {
        Map<Integer, KeptBase> all = new HashMap<>(kept.stream().collect(Collectors.toMap(KeptBase::number, Function.identity())));
        changed.forEach(one -> all.put(one.after.number(), one.after));
        added.forEach(one -> all.put(one.number(), one));
        left.forEach(one -> {
            if (withoutOthers) {
                all.remove(one.number());
            }
        });
        return all.values().stream().sorted(Comparator.comparing(KeptBase::number)).toList();
    }

    private static final class Comparing {

        private final BaseYear year;
        private final Map<Integer, KeptBase> byNumber = new LinkedHashMap<>();
        private final Faults faults = new Faults();

        Comparing(BaseYear year, List<KeptBase> kept) {
            this.year = year;
            kept.forEach(one -> byNumber.put(one.number(), one));
        }

        TakenTable taken(List<Row> rows, int last) {
            Map<Row, KeptBase> found = new LinkedHashMap<>();
            rows.forEach(row -> year.seen(row.key().text()).flatMap(seen -> byKey(row, seen, found)).ifPresent(one -> found.put(row, one)));
            Map<String, KeptBase> byName = byNumber.values().stream().filter(one -> !found.containsValue(one))
                    .collect(Collectors.toMap(one -> BaseReader.plain(one.base().name()), Function.identity()));
            Set<Row> unknown = new HashSet<>();
            rows.stream().filter(row -> !found.containsKey(row)).forEach(row -> Optional.ofNullable(byName.get(BaseReader.plain(row.base()
                    .name()))).ifPresentOrElse(one -> found.put(row, one), () -> unknown.add(row)));
            faults.refuseIfAny();
            List<KeptBase> added = new ArrayList<>();
            rows.stream().filter(unknown::contains).forEach(row -> added.add(new KeptBase(last + added.size() + 1, row.base(), 1)));
            List<Changed> changed = rows.stream().filter(found::containsKey).map(row -> new Changed(found.get(row),
                    new KeptBase(found.get(row).number(), row.base(), found.get(row).revision() + 1)))
                    .filter(one -> !one.before.base().equals(one.after.base())).toList();
            return new TakenTable(added, changed, byNumber.values().stream().filter(one -> !found.containsValue(one)).toList());
        }

        private Optional<KeptBase> byKey(Row row, BaseYear.Seen seen, Map<Row, KeptBase> found) {
            Optional<KeptBase> kept = Optional.ofNullable(byNumber.get(seen.number()));
            if (kept.isEmpty()) {
                faults.add(() -> Fault.of("autonomy.base-gone", row.name().place(), 0, row.base().name(), row.key().place()));
            } else if (found.containsValue(kept.get())) {
                faults.add(() -> Fault.of("autonomy.key-twice", row.key().place(), 0, row.key().text()));
            } else if (seen.revision() != kept.get().revision() && !row.base().equals(kept.get().base())) {
                faults.add(() -> Fault.of("autonomy.base-changed", row.name().place(), 0, row.base().name()));
            }
            return kept;
        }
    }
}
