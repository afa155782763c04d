package sumakomi.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import sumakomi.advice.OpenAnswers;
import sumakomi.advice.OpenAnswers.Standing;
import sumakomi.knowledge.Question;
import sumakomi.questionnaire.Questionnaire;

/**
 * What is certain before all is answered, laid out for a page.
 *
 * @param open how many open questions the judging rules read
 */
record Outlook(List<String> certain, List<String> possible, List<String> excluded, List<String> provenFirst, Optional<Next> next,
        int open) {

    private static final double MUCH = 1;
    private static final double SOME = 0.4;

    static Outlook of(OpenAnswers answers, Questionnaire questionnaire, Function<String, String> questionUrl) {
        return new Outlook(standing(answers, questionnaire, Standing.CERTAIN), standing(answers, questionnaire, Standing.POSSIBLE),
                standing(answers, questionnaire, Standing.EXCLUDED), answers.provenFirst(), answers.next()
                        .map(next -> new Next(questionnaire.question(next.question()).orElseThrow(), questionUrl.apply(next.question()),
                                tells(next.bits()))),
                answers.open().size());
    }

    private static List<String> standing(OpenAnswers answers, Questionnaire questionnaire, Standing standing) {
        return questionnaire.knowledge().archetypes().keySet().stream().filter(archetype -> answers.standing().get(archetype) == standing)
                .toList();
    }

    /** How much an answer tells about the first three ranks. */
    static String tells(double bits) {
        return bits >= MUCH ? "much" : bits >= SOME ? "some" : bits > 0 ? "little" : "nothing-alone";
    }

    /** The question worth answering next. */
    record Next(Question question, String url, String tells) {}
}
