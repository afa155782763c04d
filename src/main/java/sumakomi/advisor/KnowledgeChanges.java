package sumakomi.advisor;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import sumakomi.advisor.Fingerprint.RuleMark;

/**
 * What is another between two states of knowledge and rules.
 *
 * @param rules the rules that were added, removed or changed, by id
 * @param entries the other entries, by kind and id
 */
public record KnowledgeChanges(SortedMap<String, RuleChange> rules, SortedMap<String, Kind> entries) {

    public KnowledgeChanges {
        rules = Collections.unmodifiableSortedMap(rules);
        entries = Collections.unmodifiableSortedMap(entries);
    }

    /** What happened to a rule or an entry. */
    public enum Kind {
        ADDED, REMOVED, CHANGED;

        /** As it is written in JSON. */
        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param aspects what of a changed rule is another; empty for one that was added or removed */
    public record RuleChange(Kind kind, List<Aspect> aspects) {
        public RuleChange {
            aspects = List.copyOf(aspects);
        }
    }

    /**
     * One side of a rule then and now.
     *
     * @param name effect, about, strength, aspect, value, condition, text or ground
     * @param then its word then; for a condition, a text or the ground a hash
     */
    public record Aspect(String name, String then, String now) {
        /** Whether both sides are words for a reader rather than hashes. */
        public boolean worded() {
            return switch (name) {
                case "effect", "about", "strength", "aspect", "value" -> true;
                default -> false;
            };
        }
    }

    public static KnowledgeChanges between(Fingerprint then, Fingerprint now) {
        SortedMap<String, RuleChange> rules = new TreeMap<>();
        union(then.rules(), now.rules()).forEach(id -> {
            RuleMark one = then.rules().get(id);
            RuleMark other = now.rules().get(id);
            if (one == null || other == null) {
                rules.put(id, new RuleChange(one == null ? Kind.ADDED : Kind.REMOVED, List.of()));
            } else if (!one.equals(other)) {
                rules.put(id, new RuleChange(Kind.CHANGED, aspects(one, other)));
            }
        });
        SortedMap<String, Kind> entries = new TreeMap<>();
        union(then.entries(), now.entries()).forEach(id -> {
            String one = then.entries().get(id);
            String other = now.entries().get(id);
            if (one == null || other == null) {
                entries.put(id, one == null ? Kind.ADDED : Kind.REMOVED);
            } else if (!one.equals(other)) {
                entries.put(id, Kind.CHANGED);
            }
        });
        return new KnowledgeChanges(rules, entries);
    }

    public boolean none() {
        return rules.isEmpty() && entries.isEmpty();
    }

    private static <T> Iterable<String> union(SortedMap<String, T> one, SortedMap<String, T> other) {
        TreeSet<String> ids = new TreeSet<>(one.keySet());
        ids.addAll(other.keySet());
        return ids;
    }

    private static List<Aspect> aspects(RuleMark then, RuleMark now) {
        List<Aspect> aspects = new ArrayList<>();
        aspect("effect", then.effect(), now.effect(), aspects);
        aspect("about", then.about(), now.about(), aspects);
        aspect("strength", then.strength(), now.strength(), aspects);
        aspect("aspect", then.aspect(), now.aspect(), aspects);
        aspect("value", then.value(), now.value(), aspects);
        aspect("condition", then.condition(), now.condition(), aspects);
        aspect("text", then.text(), now.text(), aspects);
        aspect("ground", then.ground(), now.ground(), aspects);
        return aspects;
    }

    private static void aspect(String name, String then, String now, List<Aspect> aspects) {
        if (!then.equals(now)) {
            aspects.add(new Aspect(name, then, now));
        }
    }
}
