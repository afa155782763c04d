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
        Map<String, List<Reason>> found = new LinkedHashMap<>();
        proposals.stream().filter(proposal -> kinds.contains(proposal.kind()))
                .filter(proposal -> proposal.archetype().isEmpty() || proposal.archetype().get().equals(archetype))
                .forEach(proposal -> found.computeIfAbsent(proposal.kind() + "/" + proposal.id(), key -> new ArrayList<>())
                        .add(reasons.of(proposal.rule())));
        return found.entrySet().stream().map(entry -> proposed(entry.getKey(), entry.getValue())).toList();
    }

    private Proposed proposed(String reference, List<Reason> why) {
        Shelved shelved = knowledge.shelved(reference);
        int slash = reference.indexOf('/');
        return new Proposed(reference.substring(0, slash), reference.substring(slash + 1), shelved.title(), List.copyOf(why),
                shelved.source());
    }
}
