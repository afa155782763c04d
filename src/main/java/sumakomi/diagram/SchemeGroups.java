package sumakomi.diagram;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sumakomi.diagram.Scheme.Arrow;
import sumakomi.diagram.Scheme.Box;

/** Puts boxes together that have the same flows from and to the same others: facilities of one area, mostly. */
final class SchemeGroups {

    private SchemeGroups() {}

    /** The groups in the order of their first box; those without a flow form the last group. */
    static Collection<List<Box>> of(Scheme scheme) {
        Map<List<Set<Object>>, List<Box>> groups = new LinkedHashMap<>();
        for (Box box : scheme.boxes()) {
            groups.computeIfAbsent(signature(box.id(), scheme.arrows()), key -> new ArrayList<>()).add(box);
        }
        return new ArrayList<>(groups.values());
    }

    /** What comes in and what goes out, whatever the box itself is called. */
    private static List<Set<Object>> signature(String box, List<Arrow> arrows) {
        Set<Object> in = new LinkedHashSet<>();
        Set<Object> out = new LinkedHashSet<>();
        arrows.stream().filter(arrow -> arrow.to().equals(box))
                .forEach(arrow -> in.add(List.of(arrow.from(), arrow.kind(), arrow.words())));
        arrows.stream().filter(arrow -> arrow.from().equals(box))
                .forEach(arrow -> out.add(List.of(arrow.to(), arrow.kind(), arrow.words())));
        return List.of(in, out);
    }
}
