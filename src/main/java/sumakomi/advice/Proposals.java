package sumakomi.advice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sumakomi.advice.Advice.Proposed;
import sumakomi.advice.Advice.Reason;
import sumakomi.advice.Finding.Proposal;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Knowledge.Shelved;

/** The entries of the library that the findings propose for an archetype, each once with all of its reasons. */
final class Proposals {

    private final Knowledge knowledge;
    private final List<Proposal> proposals;
    private final Reasons reasons;

    Proposals(Knowledge knowledge, List<Proposal> proposals, Reasons reasons) {
        this.knowledge = knowledge;
        this.proposals = proposals;
        this.reasons = reasons;
    }

    /** Those of the given kinds for an archetype, in the order of the rules. */
    List<Proposed> of(String archetype, Set<String> kinds) {
        Map<String, List<Proposal>> found = new LinkedHashMap<>();
        for (Proposal proposal : proposals) {
            if (kinds.contains(proposal.kind()) && proposal.serves(archetype)) {
                found.computeIfAbsent(proposal.reference(), key -> new ArrayList<>(2)).add(proposal);
            }
        }
        List<Proposed> proposed = new ArrayList<>(found.size());
        found.values().forEach(same -> proposed.add(proposed(same)));
        return List.copyOf(proposed);
    }

    private Proposed proposed(List<Proposal> same) {
        Proposal first = same.get(0);
        Shelved shelved = knowledge.shelved(first.reference());
        List<Reason> why = new ArrayList<>(same.size());
        same.forEach(proposal -> why.add(reasons.of(proposal.rule())));
        return new Proposed(first.kind(), first.id(), shelved.title(), List.copyOf(why), shelved.source());
    }
}
