package sumakomi.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.knowledge.Knowledge.Shelved.Said;

/**
 * What pays for a project or supports it, as the library tells of it.
 *
 * @param address kind and id of the entry
 * @param means what kind of means it is, such as {@code subsidy}; absent for measures of promotion
 * @param tells what it is, on what conditions, and what has changed since the source
 * @param does what a municipality does, and what to check before relying on it
 * @param archetypes with which we connect it
 */
public record Funding(String address, Optional<String> means, Text title, List<Said> tells, List<Said> does, List<String> archetypes,
        Citation source, Basis basis) {

    public Funding {
        tells = List.copyOf(tells);
        does = List.copyOf(does);
        archetypes = List.copyOf(archetypes);
    }

    /** The keys of an entry that are told here; the others are for whoever opens it. */
    private record Printed(Optional<String> kind, Optional<Text> outline, Optional<Text> proposal, List<Said> municipalityPart,
            Optional<List<Said>> conditions, Optional<Dated> caution, Optional<List<Dated>> since, List<String> archetypes) {}

    /** What a statement supposes or what has changed, and what to check; without a basis of its own, assumed. */
    private record Dated(Text text, Text verify, Optional<Basis> basis) {
        Said said() {
            return new Said(text, basis.orElse(Basis.ASSUMED));
        }

        Said toCheck() {
            return new Said(verify, Basis.ASSUMED);
        }
    }

    /** @throws FaultyInput if the entry lacks what its schema asks for */
    static Funding of(Entry entry) {
        Printed printed = entry.as(Printed.class);
        Basis basis = entry.basis().orElseThrow();
        List<Dated> dated = Stream.concat(printed.caution().stream(), printed.since().stream().flatMap(List::stream)).toList();
        return new Funding(entry.address(), printed.kind(), entry.title(),
                Stream.of(Stream.concat(printed.outline().stream(), printed.proposal().stream()).map(text -> new Said(text, basis)),
                        printed.conditions().stream().flatMap(List::stream), dated.stream().map(Dated::said)).flatMap(one -> one).toList(),
                Stream.concat(printed.municipalityPart().stream(), dated.stream().map(Dated::toCheck)).toList(), printed.archetypes(),
                entry.sources().get(0), basis);
    }
}
