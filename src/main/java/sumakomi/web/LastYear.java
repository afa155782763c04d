package sumakomi.web;

import java.util.Map;
import java.util.Optional;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GivenAnswer;

/** The profile of an earlier year with which another one was begun, for reading beside it. */
record LastYear(String profile, int year, Map<String, GivenAnswer> answers) {

    /** What was answered then. */
    public Optional<Answer> answer(String question) {
        return Optional.ofNullable(answers.get(question)).map(GivenAnswer::answer);
    }

    /** Whether what is kept by now is another answer. */
    public boolean changed(QuestionField field) {
        return !answer(field.question().id()).equals(field.stored().map(GivenAnswer::answer));
    }
}
