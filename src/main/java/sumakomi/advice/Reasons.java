package sumakomi.advice;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sumakomi.advice.Advice.Because;
import sumakomi.advice.Advice.Reason;
import sumakomi.knowledge.Knowledge;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.Profile;

/** Puts a rule that fired on a profile into a reason: its words, its weight, and the answers that it read. */
final class Reasons {

    private final Knowledge knowledge;
    private final Profile profile;
    /** A rule may speak in many places of one advice; statements are compared as what they are, one to a rule. */
    private final Map<RuleStatement, List<Because>> because = new IdentityHashMap<>();

    Reasons(Knowledge knowledge, Profile profile) {
        this.knowledge = knowledge;
        this.profile = profile;
    }

    Reason of(RuleStatement rule) {
        return of(rule, 0);
    }

    Reason of(RuleStatement rule, int points) {
        return new Reason(rule.id(), rule.effect(), rule.strength(), points, knowledge.finding(rule.id()),
                because.computeIfAbsent(rule, this::because), rule.basis(), rule.source());
    }

    private List<Because> because(RuleStatement rule) {
        List<Because> answers = new ArrayList<>(rule.questions().size());
        rule.questions().forEach(question -> answers.add(new Because(question, answer(question))));
        return List.copyOf(answers);
    }

    private String answer(String question) {
        Optional<Answer> answer = profile.counting(question);
        return answer.isPresent() ? String.join(", ", answer.get().values()) : Answer.WORD;
    }
}
