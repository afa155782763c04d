package sumakomi.plausible;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.Faults;
import sumakomi.plausible.Model.Draw;

/** Holds the parts of a model against each other: conditions, classes of knowing, and that nothing hangs on itself. */
final class ModelCheck {

    private final Model model;
    private final Map<String, Part> places;
    private final Optional<Part> unknownAt;
    private final Faults faults;
    private final Set<String> settled = new HashSet<>();

    ModelCheck(Model model, Map<String, Part> places, Optional<Part> unknownAt, Faults faults) {
        this.model = model;
        this.places = places;
        this.unknownAt = unknownAt;
        this.faults = faults;
    }

    void check() {
        if (unknownAt.isEmpty()) {
            faults.add(() -> Fault.of("plausible.no-unknown", PlausibleProfiles.FOLDER, 0));
            return;
        }
        unknown(unknownAt.get());
        places.forEach((name, place) -> {
            Draw draw = model.draws().get(name);
            draw.knows().ifPresent(knows -> place.part("knows").faultIf(!model.unknown().percent().containsKey(knows), "practice.word",
                    knows, Fault.oneOf(model.unknown().percent().keySet())));
            conditions(draw).forEach(condition -> {
                condition.when().forEach((other, values) -> condition(place, other, values));
                condition.unless().forEach((other, values) -> condition(place, other, values));
            });
        });
        if (faults.none()) {
            model.draws().keySet().forEach(name -> settle(name, new ArrayDeque<>()));
        }
    }

    private void unknown(Part place) {
        Set<String> values = values(model.unknown().by());
        place.part("by").faultIf(values.isEmpty(), "plausible.condition", model.unknown().by());
        model.unknown().percent().forEach((knows, percent) -> place.part("percent").part(knows).faultIf(!percent.keySet().equals(values),
                "plausible.all-values", model.unknown().by(), Fault.oneOf(values.stream().sorted().toList())));
    }

    private static Stream<Condition> conditions(Draw draw) {
        return draw.method() instanceof Method.Amount amount ? amount.ranges().stream().map(Method.Range::condition)
                : draw.but().stream().map(Method.Adjustment::condition);
    }

    private void condition(Part place, String other, List<String> values) {
        Set<String> right = values(other);
        if (right.isEmpty()) {
            place.fault("plausible.condition", other);
            return;
        }
        values.stream().filter(value -> !right.contains(value))
                .forEach(value -> place.fault("plausible.condition-value", other, value, Fault.oneOf(right.stream().sorted().toList())));
        place.faultIf(values.isEmpty(), "plausible.condition", other);
    }

    /** What a draw may give; also that none was, where others are drawn each by itself. */
    private Set<String> values(String name) {
        Draw draw = model.draws().get(name);
        Stream<String> none = draw != null && draw.method() instanceof Method.Several ? Stream.of("none") : Stream.empty();
        return draw == null ? Set.of() : Stream.concat(draw.method().values(), none).collect(Collectors.toSet());
    }

    private void settle(String name, Deque<String> above) {
        if (settled.contains(name) || !model.draws().containsKey(name)) {
            return;
        }
        if (above.contains(name)) {
            Optional.ofNullable(places.get(name)).ifPresent(place -> place.fault("plausible.cycle", String.join(", ", above)));
            return;
        }
        above.addLast(name);
        model.before(name).forEach(other -> settle(other, above));
        above.removeLast();
        settled.add(name);
    }
}
