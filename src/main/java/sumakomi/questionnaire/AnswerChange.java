package sumakomi.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import sumakomi.knowledge.Question;

/**
 * A question that was answered otherwise before; empty where it was or is not answered.
 *
 * @param then before
 * @param now by now
 */
public record AnswerChange(Question question, Optional<Answer> then, Optional<Answer> now) {

    /** What differs between two sets of answers, in the order of the questionnaire. A question that does not count any more is left out. */
    public static List<AnswerChange> between(Questionnaire questionnaire, Map<String, GivenAnswer> then, Map<String, GivenAnswer> now) {
        return questionnaire.questions().values().stream()
                .map(question -> new AnswerChange(question, answer(questionnaire, question, then), answer(questionnaire, question, now)))
                .filter(change -> !change.then().equals(change.now())).toList();
    }

    private static Optional<Answer> answer(Questionnaire questionnaire, Question question, Map<String, GivenAnswer> answers) {
        return Optional.ofNullable(answers.get(question.id())).filter(given -> !questionnaire.isHidden(question, answers))
                .map(GivenAnswer::answer);
    }
}
