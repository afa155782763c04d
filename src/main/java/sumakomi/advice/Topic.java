package sumakomi.advice;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import sumakomi.advice.Advice.Proposed;

/** What entries of the library are proposed under. Every kind of entry belongs to one, so that no proposal is lost. */
public enum Topic {
    FINANCE("finance"), PROMOTION("promotion-measures"), MEASURES("measures", "urban-policies"), CASES("cases"),
    /** What earlier studies concluded, and any kind that belongs to no other. */
    LESSONS;

    private final Set<String> kinds;

    Topic(String... kinds) {
        this.kinds = Set.of(kinds);
    }

    /** Where entries of a kind belong. */
    public static Topic of(String kind) {
        return Stream.of(values()).filter(topic -> topic.kinds.contains(kind)).findFirst().orElse(LESSONS);
    }

    /** Entries by topic, those without any left out. */
    public static Map<Topic, List<Proposed>> sort(Collection<Proposed> proposed) {
        Map<Topic, List<Proposed>> sorted = new EnumMap<>(Topic.class);
        for (Topic topic : values()) {
            List<Proposed> here = proposed.stream().filter(entry -> of(entry.kind()) == topic).toList();
            if (!here.isEmpty()) {
                sorted.put(topic, here);
            }
        }
        return sorted;
    }
}
