package sumakomi.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sumakomi.advisor.MainJob;

/** One count of the answers: what applies, what is answered, what is not known, what nobody has answered. */
class AnswerCountTests {

    private static final Questionnaire QUESTIONNAIRE = MainJob.packed().questionnaire();

    @Test
    void unknownIsNoAnswerAndWhatDoesNotApplyIsNotAsked() {
        Map<String, GivenAnswer> answers = Map.of("geography", GivenAnswer.of(new Answer.Choice("urban")),
                "programme-stage", GivenAnswer.of(Answer.UNKNOWN));
        AnswerCount count = AnswerCount.of(QUESTIONNAIRE, answers);
        assertThat(count.answered()).isEqualTo(1);
        assertThat(count.unknown()).isEqualTo(1);
        assertThat(count.published()).isZero();
        assertThat(count.asked()).isLessThan(QUESTIONNAIRE.questions().size());
        assertThat(count.open()).isEqualTo(count.asked() - 2);
    }

    @Test
    void whatPublishedDataFillInIsCountedAmongTheAnswersAndApart() {
        Map<String, GivenAnswer> own = Map.of("municipality", GivenAnswer.of(new Answer.Choice("13225")));
        Map<String, GivenAnswer> filled = new LinkedHashMap<>(QUESTIONNAIRE.prefill().filled(own));
        AnswerCount count = AnswerCount.of(QUESTIONNAIRE, filled);
        assertThat(count.published()).isPositive().isEqualTo(count.answered() - 1);
    }
}
