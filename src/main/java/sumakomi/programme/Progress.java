package sumakomi.programme;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import sumakomi.programme.Checklist.Item;
import sumakomi.programme.Checklist.Kind;
import sumakomi.programme.Mark.Kept;

/**
 * How far a checklist has come.
 *
 * @param aspects of its steps, by aspect
 * @param kinds of all items, by kind
 * @param overdue items whose day is past and that are not done
 * @param came items that were not on the list when it was begun or last taken note of
 * @param gone marks of items that are no longer on the list, but those that nobody touched
 */
public record Progress(Map<String, Done> aspects, Map<Kind, Done> kinds, List<Item> overdue, List<Item> came, List<Kept> gone) {

    /** How many of how many are done; what is not needed counts as done. */
    public record Done(int done, int all) {}

    /** @param marks by the ids of their items */
    public static Progress of(Checklist checklist, Map<String, Kept> marks, LocalDate today) {
        List<Item> items = checklist.items();
        Map<String, Item> byId = checklist.byId();
        return new Progress(
                done(items.stream().filter(item -> item.kind() == Kind.STEP).toList(), item -> item.aspect().orElseThrow(), marks),
                done(items, Item::kind, marks),
                items.stream().filter(item -> Optional.ofNullable(marks.get(item.id())).filter(kept -> kept.mark().overdue(today))
                        .isPresent()).toList(),
                marks.isEmpty() ? List.of() : items.stream().filter(item -> !marks.containsKey(item.id())).toList(),
                marks.values().stream().filter(kept -> !byId.containsKey(kept.mark().item()) && kept.touched()).toList());
    }

    private static <K> Map<K, Done> done(List<Item> items, Function<Item, K> group, Map<String, Kept> marks) {
        Map<K, List<Item>> groups = items.stream().collect(Collectors.groupingBy(group, LinkedHashMap::new, Collectors.toList()));
        Map<K, Done> done = new LinkedHashMap<>();
        groups.forEach((key, some) -> done.put(key, new Done((int) some.stream().filter(item -> done(item, marks)).count(), some.size())));
        return done;
    }

    private static boolean done(Item item, Map<String, Kept> marks) {
        Kept kept = marks.get(item.id());
        return kept == null ? item.held().isPresent() : kept.mark().state().done();
    }
}
