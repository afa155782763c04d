package sumakomi.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import sumakomi.advice.OpenAnswers;
import sumakomi.advice.OpenAnswers.Odds;
import sumakomi.advice.OpenAnswers.Standing;
import sumakomi.knowledge.Question;
import sumakomi.questionnaire.Questionnaire;

/**
 * What is certain before all is answered, laid out for a page.
 *
 * @param first what is first by the answers so far; none where nothing can be recommended yet
 * @param open how many open questions the judging rules read
 */
record Outlook(List<String> first, List<String> certain, List<Chance> possible, List<String> hardly, List<String> excluded,
        List<String> provenFirst,
        List<String> settledFirst,
        Optional<Stays> stays, Optional<Next> next, int open) {

    private static final double MUCH = 1;
    private static final double SOME = 0.4;

    static Outlook of(OpenAnswers answers, Questionnaire questionnaire, Function<String, String> questionUrl) {
        Optional<Stays> stays = stays(answers);
        return new Outlook(answers.first(), standing(answers, questionnaire, Standing.CERTAIN),
                answers.possible().stream().filter(one -> answers.odds(one).some()).map(one -> new Chance(one, answers.odds(one))).toList(),
                answers.possible().stream().filter(one -> !answers.odds(one).some()).toList(),
                standing(answers, questionnaire, Standing.EXCLUDED), answers.provenFirst(), answers.settledFirst().stream()
                        .filter(first -> !answers.provenFirst().contains(first)).toList(),
                stays, answers.next()
                        .map(next -> new Next(questionnaire.question(next.question()).orElseThrow(), questionUrl.apply(next.question()),
                                next.findOut() ? "find-out" : tells(next.bits()))),
                answers.open().size());
    }

    /** Whether there is enough to recommend now. */
    boolean isEnough() {
        return !provenFirst.isEmpty() || stays.filter(Stays::enough).isPresent();
    }

    /** How likely the first is to stay; empty where there is none yet, and where it is proven to. */
    static Optional<Stays> stays(OpenAnswers answers) {
        return answers.first().isEmpty() || !answers.provenFirst().isEmpty() ? Optional.empty()
                : Optional.of(new Stays(answers.estimate().firstStays(), answers.estimate().enough()));
    }

    private static List<String> standing(OpenAnswers answers, Questionnaire questionnaire, Standing standing) {
        return questionnaire.knowledge().archetypes().keySet().stream().filter(archetype -> answers.standing().get(archetype) == standing)
                .toList();
    }

    /** How much an answer tells about the first three ranks. */
    static String tells(double bits) {
        return bits >= MUCH ? "much" : bits >= SOME ? "some" : bits > 0 ? "little" : "nothing-alone";
    }

    /** How likely the first is to stay, in percent, and whether that is enough to recommend now. */
    record Stays(int percent, boolean enough) {}

    /** A type that depends on answers. */
    record Chance(String archetype, Odds odds) {}

    /** The question worth answering next. */
    record Next(Question question, String url, String tells) {}
}
