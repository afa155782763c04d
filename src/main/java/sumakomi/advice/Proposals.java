package sumakomi.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import sumakomi.advice.Advice.Answered;
import sumakomi.advice.Advice.Because;
import sumakomi.advice.Advice.Proposed;
import sumakomi.advice.Advice.Reason;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Knowledge.Shelved;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.Profile;
import sumakomi.rules.Effect.Entry;
import sumakomi.rules.Effect.Proposes;
import sumakomi.rules.Effect.ProposesAnswers;
import sumakomi.rules.Rule;

/**
 * The entries of the library that the findings propose, each once with all of its reasons: to the municipality as a whole where
 * a rule proposes it without regard to an archetype, and else for the archetypes named.
 */
final class Proposals {

    private final Map<Entry, List<Reason>> whole = new LinkedHashMap<>();
    private final Map<String, Map<Entry, List<Reason>>> byArchetype = new LinkedHashMap<>();
    private final Knowledge knowledge;
    private final Optional<String> municipality;
    private final Reasons reasons;
    private final Profile profile;

    Proposals(Knowledge knowledge, List<Rule> elaborated, Reasons reasons, Profile profile) {
        this.knowledge = knowledge;
        this.municipality = profile.counting(Advisor.MUNICIPALITY).map(answer -> answer.values().get(0));
        this.reasons = reasons;
        this.profile = profile;
        List<Proposal> all = elaborated.stream().flatMap(this::proposed).toList();
        all.stream().filter(Predicate.not(Proposal::forOne)).forEach(one -> whole.put(one.entry(), new ArrayList<>()));
        all.forEach(one -> reasons(one).add(one.reason()));
    }

    /** An entry that a rule proposes, and why. */
    private record Proposal(Entry entry, Optional<String> archetype, Reason reason) {
        boolean forOne() {
            return archetype.isPresent();
        }
    }

    private Stream<Proposal> proposed(Rule rule) {
        if (rule.effect() instanceof Proposes proposes) {
            return Stream.of(new Proposal(proposes.entry(), proposes.archetype(), reasons.of(rule)));
        }
        return rule.effect() instanceof ProposesAnswers proposes ? answered(proposes.question())
                .map(option -> new Proposal(proposes.entry(option), Optional.empty(), reasons.of(rule)
                        .because(List.of(new Because(proposes.question(), new Answered(List.of(option)))))))
                : Stream.empty();
    }

    private Stream<String> answered(String question) {
        return profile.counting(question).map(Answer::values).orElse(List.of()).stream();
    }

    /** Those that speak for the same, at the level where it stands. */
    private List<Reason> reasons(Proposal one) {
        return whole.containsKey(one.entry()) ? whole.get(one.entry())
                : byArchetype.computeIfAbsent(one.archetype().orElseThrow(), archetype -> new LinkedHashMap<>())
                        .computeIfAbsent(one.entry(), key -> new ArrayList<>(2));
    }

    /** Those to the municipality as a whole, topic by topic. */
    List<Proposed> whole() {
        return byTopic(whole).values().stream().flatMap(List::stream).toList();
    }

    /** Those for an archetype by topic. */
    Map<Topic, List<Proposed>> of(String archetype) {
        return byTopic(byArchetype.getOrDefault(archetype, Map.of()));
    }

    /** First what rests on most answers, for that is made most of this municipality; among equals in the order of the rules. */
    private Map<Topic, List<Proposed>> byTopic(Map<Entry, List<Reason>> entries) {
        return Topic.sort(entries.entrySet().stream().map(found -> proposed(found.getKey(), found.getValue()))
                .sorted(Comparator.comparingLong(Proposals::answers).reversed()).toList());
    }

    private static long answers(Proposed proposed) {
        return proposed.reasons().stream().flatMap(reason -> reason.because().stream()).map(Because::question).distinct().count();
    }

    private Proposed proposed(Entry entry, List<Reason> grounds) {
        Shelved shelved = knowledge.shelved(entry.toString());
        return new Proposed(entry.kind(), entry.id(), shelved.title(), grounds, shelved.source(), shelved.basis(), shelved.said(),
                shelved.parts().stream().filter(part -> !tellsItsOwn(part)).toList());
    }

    /** A case of the municipality itself is not shown to it with a lesson either. */
    private boolean tellsItsOwn(Shelved.Part part) {
        return municipality.isPresent() && Optional.ofNullable(knowledge.shelf().get(part.kind() + "/" + part.id()))
                .filter(found -> found.ownOf(municipality.get())).isPresent();
    }
}
