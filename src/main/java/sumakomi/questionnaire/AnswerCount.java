package sumakomi.questionnaire;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import sumakomi.knowledge.Question;

/**
 * How many questions are answered, counted in one way for every page and document.
 *
 * @param asked questions that apply under the answers so far
 * @param answered those of them with an answer that tells something
 * @param unknown those of them that are answered with "unknown"
 * @param published those answered that published data filled in
 */
public record AnswerCount(int asked, int answered, int unknown, int published) {

    /** Of all questions. */
    public static AnswerCount of(Questionnaire questionnaire, Map<String, GivenAnswer> answers) {
        return of(questionnaire, questionnaire.questions().values(), answers);
    }

    /** Of some questions. */
    public static AnswerCount of(Questionnaire questionnaire, Collection<Question> questions, Map<String, GivenAnswer> answers) {
        Map<String, GivenAnswer> own = questionnaire.prefill().own(answers);
        List<Question> asked = questions.stream().filter(question -> questionnaire.isAsked(question, answers)).toList();
        List<String> given = asked.stream().map(Question::id).filter(answers::containsKey).toList();
        List<String> known = given.stream().filter(id -> answers.get(id).answer().known()).toList();
        return new AnswerCount(asked.size(), known.size(), given.size() - known.size(), (int) known.stream().filter(id -> !own.containsKey(
                id)).count());
    }

    /** Questions that nobody has answered. */
    public int open() {
        return asked - answered - unknown;
    }
}
