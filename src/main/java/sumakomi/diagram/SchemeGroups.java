package sumakomi.diagram;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Archetype.Flow;

/** Puts bodies together that have the same flows from and to the same others: facilities of one area, mostly. */
final class SchemeGroups {

    private SchemeGroups() {}

    /** The groups in the order of the flows, then of the actors; those without a flow form the last group. */
    static Collection<Set<String>> of(Archetype archetype) {
        Set<String> bodies = new LinkedHashSet<>();
        archetype.flows().forEach(flow -> {
            bodies.add(flow.from());
            bodies.add(flow.to());
        });
        archetype.actors().forEach(actor -> bodies.add(actor.body()));
        Map<List<Set<Object>>, Set<String>> groups = new LinkedHashMap<>();
        for (String body : bodies) {
            groups.computeIfAbsent(signature(body, archetype.flows()), key -> new LinkedHashSet<>()).add(body);
        }
        return new ArrayList<>(groups.values());
    }

    /** What comes in and what goes out, whatever the body itself is called. */
    private static List<Set<Object>> signature(String body, List<Flow> flows) {
        Set<Object> in = new LinkedHashSet<>();
        Set<Object> out = new LinkedHashSet<>();
        flows.stream().filter(flow -> flow.to().equals(body)).forEach(flow -> in.add(List.of(flow.from(), flow.kind(), flow.label())));
        flows.stream().filter(flow -> flow.from().equals(body)).forEach(flow -> out.add(List.of(flow.to(), flow.kind(), flow.label())));
        return List.of(in, out);
    }
}
