package sumakomi.advice;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sumakomi.advice.Advice.Proposed;
import sumakomi.knowledge.Knowledge.Shelved.Part;

/** What entries of the library are proposed under. Every proposal belongs to one, so that none is lost. */
public enum Topic {
    /** What stands in the way, and where to begin. */
    OBSTACLES("barriers"), FINANCE("finance", "business-scheme"), PROMOTION("promotion-measures", "national-policies"),
    MEASURES("measures", "urban-policies"),
    /** Power and heat in a disaster. */
    EMERGENCY("emergency-supply"), CASES("cases"),
    /** What earlier studies concluded, and whatever belongs to no other. */
    LESSONS;

    private final Set<String> kinds;

    Topic(String... kinds) {
        this.kinds = Set.of(kinds);
    }

    /** Where a proposal belongs: by its kind, or else by the kind of the first entry that is shown with it. */
    public static Topic of(Proposed proposed) {
        return Stream.concat(Stream.of(proposed.kind()), proposed.parts().stream().map(Part::kind).limit(1))
                .flatMap(kind -> of(kind).stream()).findFirst().orElse(LESSONS);
    }

    private static Optional<Topic> of(String kind) {
        return Stream.of(values()).filter(topic -> topic.kinds.contains(kind)).findFirst();
    }

    /** Entries by topic, those without any left out. */
    public static Map<Topic, List<Proposed>> sort(Collection<Proposed> proposed) {
        Map<Topic, List<Proposed>> sorted = new EnumMap<>(Topic.class);
        for (Topic topic : values()) {
            List<Proposed> here = proposed.stream().filter(entry -> of(entry) == topic).toList();
            if (!here.isEmpty()) {
                sorted.put(topic, here);
            }
        }
        return sorted;
    }
}
