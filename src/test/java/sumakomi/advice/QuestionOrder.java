package sumakomi.advice;

import java.util.Map;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Questionnaire;

/** How many answers it takes until the first recommendation is certain, in one order of questions or another. */
final class QuestionOrder {

    private final Questionnaire questionnaire;
    private final OpenAnswersAnalysis analysis;

    QuestionOrder(Questionnaire questionnaire, OpenAnswersAnalysis analysis) {
        this.questionnaire = questionnaire;
        this.analysis = analysis;
    }

    /** Asking, each time, the open question that is proposed. */
    int answersAsProposed(Profile whole) {
        Profile known = nothing(whole);
        int asked = 0;
        for (OpenAnswers open = analysis.analyse(known); undecided(open); open = analysis.analyse(known)) {
            known = answered(known, open.next().orElseThrow().question(), whole);
            asked++;
        }
        return asked;
    }

    /** Asking in the order of the questionnaire, leaving out questions that can no longer matter. */
    int answersInOrder(Profile whole) {
        Profile known = nothing(whole);
        int asked = 0;
        while (undecided(analysis.analyse(known))) {
            String next = questionnaire.questions().keySet().stream().filter(known::isOpen).filter(whole.answers()::containsKey)
                    .findFirst().orElseThrow();
            known = answered(known, next, whole);
            asked++;
        }
        return asked;
    }

    private static boolean undecided(OpenAnswers open) {
        return open.provenFirst().isEmpty() && open.next().isPresent();
    }

    private Profile nothing(Profile whole) {
        return new Profile(questionnaire, Map.of(), whole.asOf());
    }

    private static Profile answered(Profile known, String question, Profile whole) {
        GivenAnswer given = whole.answers().get(question);
        return known.with(question, given == null ? Answer.UNKNOWN : given.answer());
    }
}
