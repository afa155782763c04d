package sumakomi.programme;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.knowledge.FiscalYear;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Programme;
import sumakomi.knowledge.StudyPreparation;
import sumakomi.programme.Checklist.Item;
import sumakomi.programme.Checklist.Kind;
import sumakomi.programme.Checklist.Way;
import sumakomi.programme.Checklist.When;
import sumakomi.programme.Mark.Kept;

/**
 * The longest way to each session and to the study. A step begins when those before it are done, what they prepare is decided and the
 * data that it needs are there; data are collected meanwhile. What is done takes no time any more.
 */
public final class Ways {

    private final StudyPreparation preparation;
    private final Function<Integer, Optional<Day>> days;
    private final Predicate<Item> done;
    private final Map<String, Item> byId;
    private final Map<String, List<Item>> ways = new HashMap<>();

    /** The day of a session, perhaps settled, perhaps only counted with. */
    private record Day(LocalDate day, boolean settled) {}

    /** @param days of the sessions by their number */
    private Ways(Knowledge knowledge, List<Item> items, Function<Integer, Optional<Day>> days, Predicate<Item> done) {
        this.preparation = knowledge.studyPreparation();
        this.days = days;
        this.done = done;
        this.byId = items.stream().collect(Collectors.toMap(Item::id, Function.identity(), (one, same) -> one));
    }

    /**
     * The ways before anything is done; what is at hand counts as there.
     *
     * @param known days of the sessions; of the others, the month of the programme
     */
    static List<Way> of(Knowledge knowledge, int fiscalYear, List<Item> items, Map<Integer, LocalDate> known) {
        return new Ways(knowledge, items, session -> Optional.ofNullable(known.get(session)).map(day -> new Day(day, true))
                .or(() -> month(knowledge.programme(), fiscalYear, session).map(day -> new Day(day, false))),
                item -> item.held().isPresent()).all();
    }

    /** What is left of the ways of a list; one of which nothing is left has no items. */
    public static List<Way> left(Knowledge knowledge, Checklist checklist, Map<String, Kept> marks) {
        Map<Integer, Optional<Day>> days = checklist.ways().stream().filter(way -> way.to().session().isPresent())
                .collect(Collectors.toMap(way -> way.to().session().get(), way -> way.due().map(day -> new Day(day, way.settled()))));
        return new Ways(knowledge, checklist.items(), session -> days.getOrDefault(session, Optional.empty()),
                item -> Mark.of(item, marks).state().done()).all();
    }

    private List<Way> all() {
        return steps().collect(Collectors.groupingBy(item -> item.when().orElseThrow())).entrySet().stream()
                .sorted(Map.Entry.comparingByKey()).map(steps -> longest(steps.getKey(), steps.getValue())).toList();
    }

    private Stream<Item> steps() {
        return byId.values().stream().filter(item -> item.kind() == Kind.STEP);
    }

    private Way longest(When to, List<Item> steps) {
        List<Item> way = steps.stream().map(this::decided).max(Comparator.comparingInt(Ways::weeks)).orElseThrow();
        Optional<Day> day = to.session().flatMap(days);
        Optional<LocalDate> due = day.map(Day::day);
        return new Way(to, way.stream().map(Item::id).toList(), weeks(way), due, day.filter(Day::settled).isPresent(),
                due.filter(one -> !way.isEmpty()).map(one -> one.minusWeeks(weeks(way))));
    }

    private List<Item> way(Item step) {
        List<Item> known = ways.get(step.id());
        if (known != null) {
            return known;
        }
        Stream<List<Item>> before = steps().filter(other -> comesBefore(other, step)).map(this::decided);
        Stream<List<Item>> data = step.needs().stream().map(byId::get).filter(done.negate()).map(List::of);
        List<Item> slowest = Stream.concat(before, data).max(Comparator.comparingInt(Ways::weeks)).orElse(List.of());
        List<Item> way = done.test(step) ? List.of() : Stream.concat(slowest.stream(), Stream.of(step)).toList();
        ways.put(step.id(), way);
        return way;
    }

    /** The way of a step until also what it prepares is decided. */
    private List<Item> decided(Item step) {
        Stream<Item> decisions = byId.values().stream().filter(item -> item.kind() == Kind.DECISION && item.needs().contains(step.id()))
                .filter(done.negate());
        return Stream.concat(way(step).stream(), decisions).toList();
    }

    private boolean comesBefore(Item other, Item step) {
        return other.when().equals(step.when()) && preparation.comesAfter(Kind.entry(step.id()), Kind.entry(other.id()));
    }

    private static int weeks(List<Item> items) {
        return items.stream().flatMap(item -> item.work().stream()).mapToInt(Checklist.Work::weeks).sum();
    }

    private static Optional<LocalDate> month(Programme programme, int fiscalYear, int session) {
        return programme.sessions().stream().filter(one -> one.session() == session).findFirst()
                .map(one -> FiscalYear.month(fiscalYear, one.month()));
    }
}
