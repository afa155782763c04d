package sumakomi.advice;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import sumakomi.advice.Advice.Contradiction;
import sumakomi.knowledge.Knowledge;
import sumakomi.questionnaire.Profile;
import sumakomi.rules.Answers;
import sumakomi.rules.Effect.Contradicts;
import sumakomi.rules.Known;
import sumakomi.rules.Rule;
import sumakomi.rules.Rules;

/**
 * Which answers contradict each other, asked without the engine: fast enough to be told while the questionnaire is being filled
 * in. A test holds it and the advice together. Safe for several threads at once.
 */
public final class Contradictions {

    private final Knowledge knowledge;
    private final Rules rules;
    private final List<Rule> contradicting;

    Contradictions(Knowledge knowledge, Rules rules) {
        this.knowledge = knowledge;
        this.rules = rules;
        this.contradicting = rules.all().stream().filter(Contradictions::contradicts).toList();
    }

    /** Those among the answers of a profile, in the order of the rules. */
    public List<Contradiction> of(Profile profile) {
        Known known = rules.known(new Answers(profile), Set.of());
        return told(contradicting.stream().filter(rule -> rule.when().holds(known)).toList(),
                new Reasons(knowledge, profile, known));
    }

    /** By the rule that finds one, the question to look at first. */
    Map<String, String> contradicting(Profile profile) {
        Known known = rules.known(new Answers(profile), Set.of());
        return contradicting.stream().filter(rule -> rule.when().holds(known))
                .collect(Collectors.toMap(Rule::id, rule -> ((Contradicts) rule.effect()).question()));
    }

    /** The questions whose answers can contradict others. */
    public Set<String> questions() {
        return contradicting.stream().flatMap(rule -> rule.questions().stream()).collect(Collectors.toSet());
    }

    /** Those that rules which fired on a profile found. */
    List<Contradiction> told(List<Rule> fired, Reasons reasons) {
        return fired.stream().filter(Contradictions::contradicts)
                .map(rule -> new Contradiction(reasons.of(rule), knowledge.finding(rule.id()).check().orElseThrow())).toList();
    }

    private static boolean contradicts(Rule rule) {
        return rule.effect() instanceof Contradicts;
    }
}
