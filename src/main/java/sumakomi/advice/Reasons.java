package sumakomi.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import sumakomi.advice.Advice.Answered;
import sumakomi.advice.Advice.Because;
import sumakomi.advice.Advice.Reason;
import sumakomi.advice.Weighing.Weighed;
import sumakomi.knowledge.Knowledge;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.Profile;
import sumakomi.rules.Answers.Asked;
import sumakomi.rules.Answers.Asking;
import sumakomi.rules.Rule;

/** Puts a rule that fired on a profile into a reason: its words, its weight, and the answers that it read. */
final class Reasons {

    private final Knowledge knowledge;
    private final Profile profile;
    /** A rule may speak in many places of one advice; rules are compared as what they are. */
    private final Map<Rule, Reason> reasons = new IdentityHashMap<>();
    private final Map<String, Because> answers = new HashMap<>();

    Reasons(Knowledge knowledge, Profile profile) {
        this.knowledge = knowledge;
        this.profile = profile;
    }

    Reason of(Rule rule) {
        return of(rule, 0);
    }

    /** As one among those that weigh on an archetype. */
    Reason of(Weighed weighed) {
        return of(weighed.judgement().rule(), weighed.judgement().points()).counting(weighed.counts());
    }

    /** @param points what the rule weighs, the same wherever it speaks */
    private Reason of(Rule rule, int points) {
        return reasons.computeIfAbsent(rule, fired -> reason(fired, points));
    }

    private Reason reason(Rule rule, int points) {
        List<Because> because = new ArrayList<>(rule.questions().size());
        rule.questions().forEach(question -> because.add(named(rule, answers.computeIfAbsent(question, this::because))));
        return new Reason(rule.id(), rule.effect().kind(), rule.effect().strength(), rule.effect().aspect(), points, true,
                knowledge.finding(rule.id()).text(), because, rule.basis(), rule.source());
    }

    /** Of several options answered those on which the rule rests, where it names some of them itself. */
    private static Because named(Rule rule, Because because) {
        List<Asked> asked = rule.when().parts(Asked.class).filter(one -> one.question().equals(because.question())).toList();
        List<String> named = because.answer().values().stream()
                .filter(option -> asked.stream().anyMatch(one -> one.options().contains(option))).toList();
        return !named.isEmpty() && asked.stream().allMatch(one -> one.asking() == Asking.HAS)
                ? new Because(because.question(), new Answered(named)) : because;
    }

    private Because because(String question) {
        return new Because(question, new Answered(profile.counting(question).orElse(Answer.UNKNOWN).values()));
    }
}
