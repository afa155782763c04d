package sumakomi.estimate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import sumakomi.economics.formula.Model;
import sumakomi.economics.formula.Values;
import sumakomi.knowledge.Text;

/**
 * An estimate, worked out: every number is a cell of the model, with its formula.
 *
 * @param ranges of the results that rest on an input with a range
 * @param undone results that could not be worked out, each with the inputs that are missing
 */
public record Estimated(EstimateDocument document, String knowledgeVersion, Model model, Values values, List<Owner> owners,
        Map<String, Spread> ranges, List<Undone> undone) {

    public Estimated {
        owners = List.copyOf(owners);
        ranges = Map.copyOf(ranges);
        undone = List.copyOf(undone);
    }

    /** What draws of the uncertain inputs give. */
    public record Spread(double p10, double p50, double p90) {}

    /** A result of a part that could not be worked out, with the inputs that are missing. */
    public record Undone(Owner owner, Text title, Set<Text> missing) {}

    public Estimate estimate() {
        return document.estimate();
    }

    /**
     * A part among others with which it is compared.
     *
     * @param rank from 1, the same for equal ones; empty where there is nothing to compare
     */
    public record Place(OptionalInt rank, Owner owner) {}

    /** The parts that are compared, the best first and those without a value last; empty where there are no two. */
    public List<Place> order() {
        return estimate().order().map(order -> placed(owners(order.scope()), order.by())).filter(places -> places.size() > 1)
                .orElse(List.of());
    }

    private List<Place> placed(List<Owner> owners, String by) {
        List<Owner> best = owners.stream().filter(owner -> of(owner, by).isPresent())
                .sorted(Comparator.comparingDouble((Owner owner) -> -of(owner, by).orElseThrow())).toList();
        double[] values = best.stream().mapToDouble(owner -> of(owner, by).orElseThrow()).toArray();
        Stream<Place> ranked = best.stream().map(owner -> new Place(OptionalInt.of(1 + (int) DoubleStream.of(values)
                .filter(value -> value > of(owner, by).orElseThrow()).count()), owner));
        return Stream.concat(ranked, owners.stream().filter(owner -> of(owner, by).isEmpty())
                .map(owner -> new Place(OptionalInt.empty(), owner))).toList();
    }

    /** The parts of a scope that lie in a part. */
    public List<Owner> within(Owner outer, String scope) {
        return owners(scope).stream().filter(owner -> owner.path().startsWith(outer.path() + ".")).toList();
    }

    /** The parts of a scope, in the order given. */
    public List<Owner> owners(String scope) {
        return owners.stream().filter(owner -> owner.scope().id().equals(scope)).toList();
    }

    /** The scopes with results, the whole first. */
    public List<Scope> told() {
        return Stream.concat(Stream.of(Scope.OF_ALL), estimate().scopes().stream()).filter(scope -> !results(scope.id()).isEmpty())
                .toList();
    }

    /** The results that at least one part of a scope has. */
    public List<Template> results(String scope) {
        return estimate().templates().values().stream().filter(template -> template.result() && template.scopes().contains(scope))
                .filter(template -> owners(scope).stream().anyMatch(owner -> of(owner, template.name()).isPresent())).toList();
    }

    /** The ids of all results, the whole first. */
    public List<String> headlines() {
        return told().stream().flatMap(scope -> owners(scope.id()).stream().flatMap(owner -> results(scope.id()).stream()
                .map(template -> cell(owner, template.name())))).toList();
    }

    /** The id of a cell of a part. */
    public String cell(Owner owner, String name) {
        return EstimateCells.id(owner, name);
    }

    /** The value of a cell of a part; empty where it cannot be worked out. */
    public OptionalDouble of(Owner owner, String name) {
        String id = cell(owner, name);
        return model.has(id) ? OptionalDouble.of(values.of(id)) : OptionalDouble.empty();
    }

    public Optional<Spread> range(Owner owner, String name) {
        return Optional.ofNullable(ranges.get(cell(owner, name)));
    }
}
