package sumakomi.advisor;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sumakomi.knowledge.Text;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Questionnaire;

/**
 * What a municipality knew before it chose a project, and what it chose.
 *
 * @param chosen the archetype that the choice comes to, and the second one where there is one
 * @param note a word on why the advice may differ
 */
record PracticeCase(String id, Text title, PracticeBenchmark.Half half, List<String> chosen, Map<String, Known> answers,
        Optional<Text> note) {

    PracticeCase {
        chosen = List.copyOf(chosen);
        answers = Map.copyOf(answers);
    }

    /**
     * An answer.
     *
     * @param tells whether it nearly states the choice
     * @param strict what a strict run takes in place of an answer that tells
     */
    record Known(Answer answer, boolean tells, Optional<Answer> strict) {

        Optional<Answer> in(boolean strictly) {
            return strictly && tells ? strict : Optional.of(answer);
        }
    }

    /** @param strictly whether to leave out what nearly states the choice */
    Profile profile(Questionnaire questionnaire, boolean strictly, LocalDate asOf) {
        Map<String, GivenAnswer> given = new LinkedHashMap<>();
        Map<String, GivenAnswer> former = new LinkedHashMap<>();
        answers.forEach((question, known) -> known.in(strictly).ifPresent(answer -> (questionnaire.formerAnswers()
                .of(question, answer.values()).isPresent() ? former : given).put(question, GivenAnswer.of(answer))));
        return new Profile(questionnaire, questionnaire.formerAnswers().read(given, former).answers(), asOf);
    }
}
