package sumakomi.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sumakomi.advice.Advice.Conditional;
import sumakomi.advice.Advice.IfThereIs;
import sumakomi.advice.Advice.NotRecommended;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Question.Kind;
import sumakomi.plausible.PlausibleProfiles;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GeneratedProfiles;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.rules.RuleBase;

/** What would suit, if there is its place: every answer named leads to the recommendation, as firmly as said. */
class PlacingTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final Questionnaire QUESTIONNAIRE = new Questionnaire(Knowledge.packed());
    private static final Advisor ADVISOR = new Advisor(QUESTIONNAIRE.knowledge(), RuleBase.packed());

    @Test
    void everyAnswerNamedLeadsToTheRecommendationAndThoseMarkedToAPossibleOne() {
        int named = 0;
        int marked = 0;
        for (Profile profile : profiles().toList()) {
            for (Conditional entry : ADVISOR.advise(profile).conditional()) {
                IfThereIs place = entry.ifThereIs();
                assertThat(place.answers()).isNotEmpty().containsAll(place.possibleOnly());
                for (String option : place.answers()) {
                    Optional<Recommendation> then = ADVISOR.advise(profile.with(place.question(), answer(place.question(), option)))
                            .recommendations().stream().filter(one -> one.archetype().equals(entry.archetype())).findFirst();
                    assertThat(then).as("%s by %s %s", entry.archetype(), place.question(), option).isPresent();
                    assertThat(then.orElseThrow().grade().filter(Grade.POSSIBLE::equals).isPresent())
                            .isEqualTo(place.possibleOnly().contains(option));
                    named++;
                }
                marked += place.possibleOnly().size();
            }
        }
        assertThat(named).isGreaterThan(300);
        assertThat(marked).isBetween(20, named - 20);
    }

    @Test
    void whatWouldNotBeRecommendedEvenWithItsPlaceIsSaidSo() {
        List<NotRecommended> others = profiles().flatMap(profile -> ADVISOR.advise(profile).notRecommended().stream())
                .filter(entry -> entry.why().filter(WhyNotRecommended.EVEN_WITH_PLACE::equals).isPresent()).toList();

        assertThat(others).isNotEmpty().allMatch(entry -> entry.score() > 0);
    }

    /** Vehicles are charged at public buildings: who has named them is not asked whether there is a place. */
    @Test
    void publicBuildingsAreAPlaceForVehicles() {
        for (Map<String, Answer> told : List.of(Map.<String, Answer>of("public-buildings", new Answer.Amount(BigDecimal.ONE)),
                Map.<String, Answer>of("adjacent-public-buildings", new Answer.Choice("yes")))) {
            Map<String, GivenAnswer> answers = new LinkedHashMap<>();
            told.forEach((question, answer) -> answers.put(question, GivenAnswer.of(answer)));
            List.of("ev-policy", "e-mobility").forEach(wish -> answers.put(wish, GivenAnswer.of(new Answer.Choice("planned"))));
            Advice advice = ADVISOR.advise(new Profile(QUESTIONNAIRE, answers, DAY));

            assertThat(advice.conditional()).as(told.toString()).extracting(Conditional::archetype)
                    .doesNotContain("electric-vehicles", "electric-mobility");
            assertThat(advice.recommendations()).as(told.toString()).extracting(Recommendation::archetype)
                    .contains("electric-vehicles", "electric-mobility");
        }
    }

    private static Stream<Profile> profiles() {
        return Stream.concat(LongStream.rangeClosed(1, 150).mapToObj(PlacingTests::partly),
                PlausibleProfiles.builtIn(QUESTIONNAIRE).profiles(3, DAY).limit(200));
    }

    /** A quarter of the answers of a generated profile. */
    private static Profile partly(long seed) {
        Random random = new Random(seed);
        Map<String, GivenAnswer> some = new LinkedHashMap<>(GeneratedProfiles.profile(QUESTIONNAIRE, random, DAY).answers());
        some.keySet().removeIf(question -> random.nextInt(4) > 0);
        return new Profile(QUESTIONNAIRE, some, DAY);
    }

    private static Answer answer(String question, String option) {
        return QUESTIONNAIRE.question(question).orElseThrow().kind() == Kind.CHOICES ? new Answer.Choices(List.of(option))
                : new Answer.Choice(option);
    }
}
