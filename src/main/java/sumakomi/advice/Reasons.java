package sumakomi.advice;

import java.util.List;
import sumakomi.advice.Advice.Because;
import sumakomi.advice.Advice.Reason;
import sumakomi.knowledge.Knowledge;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.Profile;

/** Puts a rule that fired on a profile into a reason: its words, its weight, and the answers that it read. */
final class Reasons {

    private final Knowledge knowledge;
    private final Profile profile;

    Reasons(Knowledge knowledge, Profile profile) {
        this.knowledge = knowledge;
        this.profile = profile;
    }

    Reason of(RuleStatement rule) {
        return of(rule, 0);
    }

    Reason of(RuleStatement rule, int points) {
        List<Because> because = rule.questions().stream().map(question -> new Because(question, answer(question))).toList();
        return new Reason(rule.id(), rule.effect(), rule.strength(), points, knowledge.finding(rule.id()), because, rule.basis(), rule.source());
    }

    private String answer(String question) {
        return profile.counting(question).map(Answer::values).map(values -> String.join(", ", values)).orElse(Answer.WORD);
    }
}
