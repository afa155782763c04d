package sumakomi.diagram;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Body;
import sumakomi.knowledge.Confidence;
import sumakomi.knowledge.Knowledge;

/**
 * Who stands in a scheme and what flows between them, in the words of one language.
 *
 * @param id sets its drawing apart from others on the same page
 * @param boxes bodies and places in the order of their first flow; those without a flow come last
 */
public record Scheme(String id, String title, List<Box> boxes, List<Arrow> arrows) {

    public Scheme {
        boxes = List.copyOf(boxes);
        arrows = List.copyOf(arrows);
    }

    /** What a box stands for. */
    public enum Stands { BODY, MUNICIPALITY, PLACE }

    /** @param id by which the arrows know it */
    public record Box(String id, String name, Stands stands) {}

    /**
     * A flow from one box to another.
     *
     * @param kind what flows, such as {@code money}; empty when the source does not tell kinds apart
     * @param read how sure we are of a flow that we read and the source does not state
     */
    public record Arrow(String from, String to, String kind, String words, Optional<Confidence> read) {}

    /** Whether some flows are ours, read where the source does not state them. */
    public boolean read() {
        return arrows.stream().anyMatch(arrow -> arrow.read().isPresent());
    }

    /** The scheme of an archetype. */
    public static Scheme of(Archetype archetype, Knowledge knowledge, Locale locale) {
        Set<String> bodies = new LinkedHashSet<>();
        archetype.flows().forEach(flow -> bodies.addAll(List.of(flow.from(), flow.to())));
        archetype.actors().forEach(actor -> bodies.add(actor.body()));
        return new Scheme(archetype.id(), archetype.title().in(locale),
                bodies.stream().map(body -> box(knowledge.body(body), locale)).toList(),
                archetype.flows().stream().map(flow -> new Arrow(flow.from(), flow.to(), flow.kind(), flow.label().in(locale),
                        Optional.of(flow.confidence()).filter(sure -> flow.basis() != Basis.STATED)))
                        .toList());
    }

    private static Box box(Body body, Locale locale) {
        Stands stands = body.id().equals("municipality") ? Stands.MUNICIPALITY : body.kind().equals("place") ? Stands.PLACE : Stands.BODY;
        return new Box(body.id(), body.name().in(locale), stands);
    }
}
