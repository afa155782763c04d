package sumakomi.advice;

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
import sumakomi.rules.Known;
import sumakomi.rules.Rule;

/** Puts a rule that fired on a profile into a reason: its words, its weight, and the answers that it read. */
final class Reasons {

    private final Knowledge knowledge;
    private final Profile profile;
    private final Known known;
    /** A rule may speak in many places of one advice; rules are compared as what they are. */
    private final Map<Rule, Reason> reasons = new IdentityHashMap<>();
    private final Map<String, Because> answers = new HashMap<>();

    /** @param known of the same profile, and of what is recommended to it */
    Reasons(Knowledge knowledge, Profile profile, Known known) {
        this.knowledge = knowledge;
        this.profile = profile;
        this.known = known;
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
        List<Asked> grounds = rule.when().grounds(known).toList();
        List<Because> because = rule.questions().stream().filter(question -> speaks(question, grounds))
                .map(question -> named(grounds, answers.computeIfAbsent(question, this::because))).toList();
        return new Reason(rule.id(), rule.effect().kind(), rule.effect().strength(), rule.effect().aspect(), points, true,
                knowledge.finding(rule.id()).text(), because, rule.basis(), rule.source());
    }

    /** Whether the rule rests on the answer: on what is not answered only where it asks whether that is so. */
    private boolean speaks(String question, List<Asked> grounds) {
        return grounds.stream().filter(one -> one.question().equals(question))
                .anyMatch(one -> one.asking() == Asking.IS_OPEN || profile.counting(question).isPresent());
    }

    /** Of several options answered those on which the rule rests, where it names some of them, itself or through a concept. */
    private static Because named(List<Asked> grounds, Because because) {
        List<Asked> asked = grounds.stream().filter(one -> one.question().equals(because.question())).toList();
        List<String> named = because.answer().values().stream()
                .filter(option -> asked.stream().anyMatch(one -> one.options().contains(option))).toList();
        return !named.isEmpty() && asked.stream().allMatch(one -> one.asking() == Asking.HAS)
                ? new Because(because.question(), new Answered(named)) : because;
    }

    private Because because(String question) {
        return new Because(question, new Answered(profile.counting(question).orElse(Answer.UNKNOWN).values()));
    }
}
