package sumakomi.advice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import sumakomi.advice.Advice.Proposed;
import sumakomi.advice.Advice.Reason;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Knowledge.Shelved;
import sumakomi.rules.Effect.Entry;
import sumakomi.rules.Effect.Proposes;
import sumakomi.rules.Rule;

/**
 * The entries of the library that the findings propose, each once with all of its reasons: to the municipality as a whole where
 * a rule proposes it without regard to an archetype, and else for the archetypes named.
 */
final class Proposals {

    private final Map<Entry, List<Rule>> whole = new LinkedHashMap<>();
    private final Map<String, Map<Entry, List<Rule>>> byArchetype = new LinkedHashMap<>();
    private final Knowledge knowledge;
    private final Reasons reasons;

    Proposals(Knowledge knowledge, List<Rule> elaborated, Reasons reasons) {
        this.knowledge = knowledge;
        this.reasons = reasons;
        proposing(elaborated, proposes -> proposes.archetype().isEmpty()).forEach(rule -> whole.put(entry(rule), new ArrayList<>()));
        proposing(elaborated, proposes -> true).forEach(rule -> rules(rule).add(rule));
    }

    private static Stream<Rule> proposing(List<Rule> rules, Predicate<Proposes> wanted) {
        return rules.stream().filter(rule -> rule.effect() instanceof Proposes proposes && wanted.test(proposes));
    }

    private static Entry entry(Rule rule) {
        return ((Proposes) rule.effect()).entry();
    }

    /** Those that propose the same, at the level where it stands. */
    private List<Rule> rules(Rule rule) {
        Entry entry = entry(rule);
        return whole.containsKey(entry) ? whole.get(entry)
                : byArchetype.computeIfAbsent(rule.effect().value().orElseThrow(), archetype -> new LinkedHashMap<>())
                        .computeIfAbsent(entry, key -> new ArrayList<>(2));
    }

    /** Those to the municipality as a whole, topic by topic in the order of the rules. */
    List<Proposed> whole() {
        return Topic.sort(whole.entrySet().stream().map(found -> proposed(found.getKey(), found.getValue())).toList()).values().stream()
                .flatMap(List::stream).toList();
    }

    /** Those for an archetype by topic, in the order of the rules. */
    Map<Topic, List<Proposed>> of(String archetype) {
        return Topic.sort(byArchetype.getOrDefault(archetype, Map.of()).entrySet().stream()
                .map(found -> proposed(found.getKey(), found.getValue())).toList());
    }

    private Proposed proposed(Entry entry, List<Rule> rules) {
        Shelved shelved = knowledge.shelved(entry.toString());
        List<Reason> grounds = rules.stream().map(reasons::of).toList();
        return new Proposed(entry.kind(), entry.id(), shelved.title(), grounds, shelved.source(), shelved.basis());
    }
}
