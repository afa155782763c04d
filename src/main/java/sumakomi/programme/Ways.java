package sumakomi.programme;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.knowledge.Programme;
import sumakomi.programme.Checklist.Item;
import sumakomi.programme.Checklist.Kind;
import sumakomi.programme.Checklist.Way;
import sumakomi.programme.Checklist.When;

/** The longest way to each session and to the study: the slowest datum that a step needs, then the step. */
final class Ways {

    private final Programme programme;
    private final int fiscalYear;
    private final Map<String, Item> byId;

    Ways(Programme programme, int fiscalYear, List<Item> items) {
        this.programme = programme;
        this.fiscalYear = fiscalYear;
        this.byId = items.stream().collect(Collectors.toMap(Item::id, Function.identity(), (one, same) -> one));
    }

    List<Way> all() {
        return byId.values().stream().filter(item -> item.kind() == Kind.STEP)
                .collect(Collectors.groupingBy(item -> item.when().orElseThrow()))
                .entrySet().stream().sorted(Map.Entry.comparingByKey()).map(steps -> longest(steps.getKey(), steps.getValue())).toList();
    }

    private Way longest(When to, List<Item> steps) {
        List<Item> way = steps.stream().map(this::way).max(Comparator.comparingInt(Ways::weeks)).orElseThrow();
        Optional<LocalDate> due = to.session().flatMap(this::month);
        return new Way(to, way.stream().map(Item::id).toList(), weeks(way), due, due.map(day -> day.minusWeeks(weeks(way))));
    }

    private List<Item> way(Item step) {
        Stream<Item> slowest = step.needs().stream().map(byId::get).filter(datum -> datum.held().isEmpty())
                .max(Comparator.comparingInt(datum -> weeks(List.of(datum)))).stream();
        return Stream.concat(slowest, Stream.of(step)).toList();
    }

    private static int weeks(List<Item> items) {
        return items.stream().flatMap(item -> item.work().stream()).mapToInt(Checklist.Work::weeks).sum();
    }

    private Optional<LocalDate> month(int session) {
        return programme.sessions().stream().filter(one -> one.session() == session).findFirst()
                .map(one -> FiscalYear.month(fiscalYear, one.month()));
    }
}
