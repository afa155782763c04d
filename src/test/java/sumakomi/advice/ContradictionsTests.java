package sumakomi.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import sumakomi.advice.Advice.Because;
import sumakomi.advice.Advice.Contradiction;
import sumakomi.knowledge.Knowledge;
import sumakomi.plausible.PlausibleProfiles;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GeneratedProfiles;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.rules.RuleBase;

/** Answers that cannot all hold. Which they are is told by rules with cases of their own; here is what becomes of them. */
class ContradictionsTests {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 30);
    private static final Questionnaire QUESTIONNAIRE = new Questionnaire(Knowledge.packed());
    private static final Advisor ADVISOR = new Advisor(QUESTIONNAIRE.knowledge(), RuleBase.packed());

    @Test
    void areToldInTheAdviceWithBothAnswersTheReasonAndWhatToCheck() {
        List<Contradiction> found = ADVISOR.advise(profile(Map.of("large-development", "none", "station-redevelopment", "decided",
                "public-roofs", "none", "roof-lease", "yes"))).contradictions();

        assertThat(found).extracting(one -> one.reason().rule()).containsExactly("contradictions.station-without-development",
                "contradictions.roofs-let-without-roofs");
        assertThat(found.get(0).reason().because().stream().map(ContradictionsTests::said))
                .containsExactly("large-development: none", "station-redevelopment: decided");
        assertThat(found.get(0).reason().text().ja()).contains("大規模な開発はあることになります");
        assertThat(found.get(0).check().en()).contains("Ask the city-planning section");
        assertThat(found.get(0).concerns("station-redevelopment")).isTrue();
        assertThat(found.get(0).concerns("roof-lease")).isFalse();
    }

    private static String said(Because because) {
        return because.question() + ": " + because.answer();
    }

    @Test
    void changeNoOtherPartOfTheAdviceAndAreGoneOnceOneAnswerIs() {
        Profile contradicting = profile(Map.of("large-development", "none", "station-redevelopment", "decided"));

        assertThat(ADVISOR.advise(contradicting).recommendations()).isNotEmpty();
        assertThat(ADVISOR.advise(contradicting.with("large-development", new Answer.Choice("planned"))).contradictions()).isEmpty();
        assertThat(ADVISOR.advise(contradicting.with("large-development", Answer.UNKNOWN)).contradictions()).isEmpty();
    }

    @Test
    void areTheSameOnThePagesOfTheQuestionnaireAsInTheAdvice() {
        List<Profile> generated = LongStream.rangeClosed(1, 300)
                .mapToObj(seed -> GeneratedProfiles.profile(QUESTIONNAIRE, new Random(seed), AS_OF)).toList();

        assertThat(generated).allSatisfy(
                profile -> assertThat(ADVISOR.contradictions().of(profile)).isEqualTo(ADVISOR.advise(profile).contradictions()));
        assertThat(generated).anySatisfy(profile -> assertThat(ADVISOR.contradictions().of(profile)).hasSizeGreaterThan(1));
    }

    @Test
    void areNotAmongTheAnswersOfAPlausibleMunicipality() {
        PlausibleProfiles plausible = PlausibleProfiles.builtIn(QUESTIONNAIRE);

        assertThat(IntStream.range(0, 5_000).boxed().flatMap(number -> ADVISOR.contradictions().of(plausible.profile(9, number, AS_OF))
                .stream().map(one -> number + ": " + one.reason().rule()))).isEmpty();
    }

    private static Profile profile(Map<String, String> choices) {
        Map<String, GivenAnswer> answers = new LinkedHashMap<>();
        choices.forEach((question, option) -> answers.put(question, GivenAnswer.of(new Answer.Choice(option))));
        return new Profile(QUESTIONNAIRE, answers, AS_OF);
    }
}
