package sumakomi.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.estimate.EstimateDocument.Part;
import sumakomi.knowledge.Text;

/**
 * A part with its place among the others.
 *
 * @param path of its cells; empty for the whole
 * @param outer the part in which it lies
 * @param also the part for which it is made, where there is one for each
 * @param titles the widest first, without that of the whole
 */
public record Owner(String path, Part part, Optional<Owner> outer, Optional<Owner> also, List<Text> titles) {

    static List<Owner> all(EstimateDocument document) {
        List<Owner> all = new ArrayList<>();
        add(new Owner("", document.whole(), Optional.empty(), Optional.empty(), List.of()), all);
        document.estimate().scopes().stream().filter(scope -> scope.each().isPresent()).forEach(scope -> pairs(scope, all));
        return List.copyOf(all);
    }

    private static void add(Owner owner, List<Owner> all) {
        all.add(owner);
        owner.part().parts().forEach(part -> add(owner.with(part, part.id(), part.title(), Optional.empty()), all));
    }

    private static void pairs(Scope scope, List<Owner> all) {
        List<Owner> outer = of(scope.within().orElse(Scope.WHOLE), all);
        List<Owner> each = of(scope.each().orElseThrow(), all);
        outer.forEach(one -> each.forEach(other -> {
            Part pair = new Part(scope, other.part().id(), other.part().title(), java.util.Map.of(), List.of());
            all.add(one.with(pair, other.path(), other.part().title(), Optional.of(other)));
        }));
    }

    private static List<Owner> of(String scope, List<Owner> all) {
        return all.stream().filter(owner -> owner.scope().id().equals(scope)).toList();
    }

    private Owner with(Part inner, String id, Text title, Optional<Owner> beside) {
        return new Owner(path.isEmpty() ? id : path + "." + id, inner, Optional.of(this), beside,
                Stream.concat(titles.stream(), Stream.of(title)).toList());
    }

    public Scope scope() {
        return part.scope();
    }

    /** Itself, what lies around it, and the same of the part for which it is made; the nearest first. */
    Stream<Owner> around() {
        return Stream.concat(Stream.of(this), Stream.of(also, outer).flatMap(Optional::stream).flatMap(Owner::around));
    }
}
