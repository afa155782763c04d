package sumakomi.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sumakomi.programme.Checklist.Item;
import sumakomi.programme.Checklist.Kind;
import sumakomi.programme.Checklist.Content;

/**
 * The checklists of one municipality and year that are looked at together: of one theme, or of two or three side by side.
 *
 * @param lists one for each theme, at least one
 */
public record Checklists(List<Checklist> lists) {

    /** As many themes stand side by side at the most; the programme knows two or three in its third year. */
    public static final int MOST = 3;
    private static final String BETWEEN = "+";

    public Checklists {
        lists = List.copyOf(lists);
        if (lists.isEmpty() || lists.size() > MOST) {
            throw new IllegalArgumentException(lists.size() + " themes");
        }
    }

    /**
     * An item, once for all themes that have it.
     *
     * @param items by theme; what it says may differ from theme to theme
     */
    public record Line(Kind kind, String id, Map<String, Item> items) {

        /** As the first of the themes that have it tells it. */
        public Item first() {
            return items.values().iterator().next();
        }
    }

    /** What the lists say, whichever day and version they were made of. */
    public record AllSaid(List<Content> lists) {}

    public boolean several() {
        return lists.size() > 1;
    }

    public Checklist first() {
        return lists.get(0);
    }

    /** For programs, {@code a+b}. */
    public String themes() {
        return lists.stream().map(list -> list.theme().archetype()).collect(Collectors.joining(BETWEEN));
    }

    /** The themes of {@link #themes()}. */
    public static List<String> themes(String joined) {
        return List.of(joined.split("\\" + BETWEEN));
    }

    public int fiscalYear() {
        return first().fiscalYear();
    }

    /** What stands in the documents, for their hash. */
    public Object said() {
        return several() ? new AllSaid(lists.stream().map(Checklist::said).toList()) : first().said();
    }

    /** What programs are given. */
    public Object content() {
        return several() ? this : first();
    }

    /** The items kind by kind; within a kind each where the theme that puts it furthest up has it, steps by time first. */
    public List<Line> lines() {
        Map<Kind, Map<String, Placed>> kinds = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            lists.forEach(list -> place(list, kind, kinds.computeIfAbsent(kind, absent -> new LinkedHashMap<>())));
        }
        return kinds.values().stream().flatMap(Checklists::inOrder).toList();
    }

    /** The items by their ids. */
    public Map<String, Line> byId() {
        return lines().stream().collect(Collectors.toMap(Line::id, Function.identity()));
    }

    private static void place(Checklist list, Kind kind, Map<String, Placed> placed) {
        List<Item> items = list.items().stream().filter(item -> item.kind() == kind).toList();
        IntStream.range(0, items.size()).forEach(at -> placed.computeIfAbsent(items.get(at).id(), id -> new Placed(new LinkedHashMap<>(),
                new ArrayList<>())).put(list.theme().archetype(), items.get(at), at));
    }

    private static Stream<Line> inOrder(Map<String, Placed> placed) {
        Comparator<Placed> time = Comparator.comparing(one -> one.first().kind() == Kind.STEP ? one.first().when().orElseThrow()
                : Placed.ANY_TIME);
        return placed.values().stream().sorted(time.thenComparingInt(Placed::furthestUp))
                .map(one -> new Line(one.first().kind(), one.first().id(), one.items()));
    }

    private record Placed(Map<String, Item> items, List<Integer> places) {

        private static final Checklist.When ANY_TIME = new Checklist.When(0, Optional.empty());

        void put(String theme, Item item, int place) {
            items.put(theme, item);
            places.add(place);
        }

        Item first() {
            return items.values().iterator().next();
        }

        int furthestUp() {
            return places.stream().min(Comparator.naturalOrder()).orElseThrow();
        }
    }
}
