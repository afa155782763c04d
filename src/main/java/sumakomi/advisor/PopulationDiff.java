package sumakomi.advisor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import sumakomi.advisor.AdviceChange.Kind;
import sumakomi.advisor.Population.Member;

/**
 * What a change of knowledge or rules does to the advice on a population.
 *
 * @param profiles number of profiles that were advised under both
 * @param counts number of changed profiles by kind of change; a profile counts once for each of its kinds
 * @param causes number of profiles on which each changed rule or entry has an effect
 * @param changed the profiles whose advice is another, in the order of the population
 * @param changes what was changed in knowledge and rules
 */
public record PopulationDiff(String fromKnowledge, String fromRules, String toKnowledge, String toRules, int profiles,
        Map<Kind, Integer> counts, Map<String, Integer> causes, List<ProfileChange> changed, KnowledgeChanges changes) {

    public PopulationDiff {
        counts = Collections.unmodifiableMap(counts);
        causes = Collections.unmodifiableMap(causes);
        changed = List.copyOf(changed);
    }

    /**
     * A profile with what changes in its advice.
     *
     * @param municipality code of the municipality, empty when the profile does not name one
     */
    public record ProfileChange(Population.Kind kind, String id, String municipality, List<AdviceChange> changes) {
        public ProfileChange {
            changes = List.copyOf(changes);
        }
    }

    /** Advises every member under both and compares. */
    public static PopulationDiff of(MainJob then, MainJob now, Population population) {
        KnowledgeChanges changes = KnowledgeChanges.between(then.fingerprint(), now.fingerprint());
        AdviceComparison comparison = new AdviceComparison(now.advisor().rules(), changes);
        List<ProfileChange> changed = new ArrayList<>();
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        Map<String, Integer> causes = new TreeMap<>();
        for (Member member : changes.none() ? List.<Member>of() : population.members()) {
            List<AdviceChange> found = comparison.compare(advised(then, member), advised(now, member));
            if (!found.isEmpty()) {
                changed.add(new ProfileChange(member.kind(), member.id(), municipality(member), found));
                Set<Kind> kinds = new HashSet<>();
                Set<String> because = new HashSet<>();
                found.forEach(change -> {
                    kinds.add(change.kind());
                    because.addAll(change.causes());
                });
                kinds.forEach(kind -> counts.merge(kind, 1, Integer::sum));
                because.forEach(cause -> causes.merge(cause, 1, Integer::sum));
            }
        }
        return new PopulationDiff(then.knowledge().version(), then.advisor().rules().version(), now.knowledge().version(),
                now.advisor().rules().version(), population.members().size(), counts, causes, changed, changes);
    }

    private static AdviceDocument advised(MainJob mainJob, Member member) {
        return AdviceDocument.of(mainJob.advise(member.under(mainJob.questionnaire())));
    }

    private static String municipality(Member member) {
        return Optional.ofNullable(member.answers().get("municipality")).filter(given -> given.answer().known())
                .map(given -> given.answer().values().get(0)).orElse("");
    }
}
