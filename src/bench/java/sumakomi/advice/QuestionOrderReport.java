package sumakomi.advice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import sumakomi.advisor.Examples;
import sumakomi.advisor.MainJob;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.ProfileReader;
import sumakomi.questionnaire.Questionnaire;

/** How many answers it takes until the first recommendation is certain, over the examples and over generated profiles. */
final class QuestionOrderReport {

    private static final long SEED = 4;

    private QuestionOrderReport() {}

    static String measured(int generated) {
        MainJob mainJob = MainJob.packed();
        Questionnaire questionnaire = mainJob.questionnaire();
        QuestionOrder order = new QuestionOrder(questionnaire, mainJob.openAnswers());
        Sampling sampling = new Sampling(questionnaire, Situation.AS_OF, SEED);
        List<Profile> examples = Examples.packed(new ProfileReader(questionnaire)).all().values().stream()
                .map(document -> completed(document.profile(questionnaire, Situation.AS_OF), sampling.whole())).toList();
        List<Profile> profiles = Stream.generate(sampling::whole).limit(generated).toList();
        return "| Median number of answers until the first recommendation is certain | next best question | fixed order |\n|---|--:|--:|\n"
                + row(examples.size() + " examples", examples, order)
                + row(profiles.size() + " generated profiles, seed " + SEED, profiles, order);
    }

    /** A profile with its known answers kept and every other question answered as in another. */
    private static Profile completed(Profile partly, Profile whole) {
        Map<String, GivenAnswer> answers = new LinkedHashMap<>(whole.answers());
        partly.answers().forEach((question, given) -> {
            if (given.answer().known()) {
                answers.put(question, given);
            }
        });
        return new Profile(partly.questionnaire(), answers, partly.asOf());
    }

    private static String row(String what, List<Profile> profiles, QuestionOrder order) {
        return "| %s | %.1f | %.1f |%n".formatted(what, median(profiles.stream().map(order::answersAsProposed).sorted().toList()),
                median(profiles.stream().map(order::answersInOrder).sorted().toList()));
    }

    private static double median(List<Integer> sorted) {
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2.0;
    }
}
