package sumakomi.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
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
        List<Contradiction> found = ADVISOR.advise(profile(Map.of("related-plans", "none", "vision", "adopted", "public-roofs", "none",
                "roof-lease", "yes"))).contradictions();

        assertThat(found).extracting(one -> one.reason().rule()).containsExactly("contradictions.roofs-let-without-roofs",
                "contradictions.vision-without-plans");
        assertThat(found.get(0).reason().because().stream().map(ContradictionsTests::said))
                .containsExactly("public-roofs: none", "roof-lease: yes");
        assertThat(found.get(0).reason().text().ja()).isNotEmpty();
        assertThat(found.get(0).check().en()).isNotEmpty();
        assertThat(found.get(0).concerns("roof-lease")).isTrue();
        assertThat(found.get(0).concerns("vision")).isFalse();
    }

    private static String said(Because because) {
        return because.question() + ": " + because.answer();
    }

    @Test
    void changeNoOtherPartOfTheAdviceAndAreGoneOnceOneAnswerIs() {
        Profile contradicting = profile(Map.of("public-roofs", "none", "roof-lease", "yes", "vision", "none"));

        assertThat(ADVISOR.advise(contradicting).recommendations()).isNotEmpty();
        assertThat(ADVISOR.advise(contradicting.with("public-roofs", new Answer.Choice("likely"))).contradictions()).isEmpty();
        assertThat(ADVISOR.advise(contradicting.with("public-roofs", Answer.UNKNOWN)).contradictions()).isEmpty();
    }

    @Test
    void areTheSameOnThePagesOfTheQuestionnaireAsInTheAdvice() {
        List<Profile> generated = LongStream.rangeClosed(1, 300)
                .mapToObj(seed -> GeneratedProfiles.profile(QUESTIONNAIRE, new Random(seed), AS_OF)).toList();

        assertThat(generated).allSatisfy(
                profile -> assertThat(ADVISOR.contradictions().of(profile)).isEqualTo(ADVISOR.advise(profile).contradictions()));
        assertThat(generated).anySatisfy(profile -> assertThat(ADVISOR.contradictions().of(profile)).hasSizeGreaterThan(1));
    }

    /** Whoever reads of one finds at least two answers, each of which can be changed where it was given. */
    @Test
    void nameTwoQuestionsOrMoreAllOfThemAsked() {
        Map<String, Long> told = LongStream.rangeClosed(1, 3_000)
                .mapToObj(seed -> GeneratedProfiles.profile(QUESTIONNAIRE, new Random(seed), AS_OF)).flatMap(profile -> {
                    List<Contradiction> found = ADVISOR.contradictions().of(profile);
                    assertThat(found).allSatisfy(one -> {
                        List<String> named = one.reason().because().stream().map(Because::question).distinct().toList();
                        assertThat(named).as(one.reason().rule()).hasSizeGreaterThan(1)
                                .allMatch(question -> profile.counting(question).isPresent());
                    });
                    return found.stream().map(one -> one.reason().rule());
                }).collect(Collectors.groupingBy(rule -> rule, Collectors.counting()));
        assertThat(told).hasSizeGreaterThan(20);
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
