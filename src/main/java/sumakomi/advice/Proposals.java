package sumakomi.advice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sumakomi.advice.Advice.Proposed;
import sumakomi.advice.Advice.Reason;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Knowledge.Shelved;
import sumakomi.rules.Effect.Entry;
import sumakomi.rules.Effect.Proposes;
import sumakomi.rules.Rule;

/** The entries of the library that the findings propose for an archetype, each once with all of its reasons. */
final class Proposals {

    private final Knowledge knowledge;
    private final List<Rule> elaborated;
    private final Reasons reasons;

    Proposals(Knowledge knowledge, List<Rule> elaborated, Reasons reasons) {
        this.knowledge = knowledge;
        this.elaborated = elaborated;
        this.reasons = reasons;
    }

    /** Those of the given kinds for an archetype, in the order of the rules. */
    List<Proposed> of(String archetype, Set<String> kinds) {
        Map<Entry, List<Rule>> found = new LinkedHashMap<>();
        for (Rule rule : elaborated) {
            if (rule.effect() instanceof Proposes proposes && kinds.contains(proposes.entry().kind())
                    && proposes.archetype().filter(other -> !other.equals(archetype)).isEmpty()) {
                found.computeIfAbsent(proposes.entry(), key -> new ArrayList<>(2)).add(rule);
            }
        }
        List<Proposed> proposed = new ArrayList<>(found.size());
        found.forEach((entry, rules) -> proposed.add(proposed(entry, rules)));
        return List.copyOf(proposed);
    }

    private Proposed proposed(Entry entry, List<Rule> rules) {
        Shelved shelved = knowledge.shelved(entry.toString());
        return new Proposed(entry.kind(), entry.id(), shelved.title(), rules.stream().map(reasons::of).toList(), shelved.source(),
                shelved.basis());
    }
}
