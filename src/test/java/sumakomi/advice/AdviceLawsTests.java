package sumakomi.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sumakomi.advice.Advice.NotRecommended;
import sumakomi.advice.Advice.Recommendation;
import sumakomi.knowledge.Knowledge;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GeneratedProfiles;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.rules.Effect;
import sumakomi.rules.RuleBase;

/** What holds of every advice, whatever is answered. */
class AdviceLawsTests {

    private static final LocalDate AS_OF = LocalDate.of(2026, 4, 1);
    private static final Questionnaire QUESTIONNAIRE = new Questionnaire(Knowledge.packed());
    private static final Advisor ADVISOR = new Advisor(QUESTIONNAIRE.knowledge(), RuleBase.packed());

    @ParameterizedTest
    @MethodSource("seeds")
    void everyArchetypeIsRecommendedOrNotOnce(long seed) {
        Advice advice = advise(seed);

        List<String> all = Stream.concat(advice.recommendations().stream().map(Recommendation::archetype),
                advice.notRecommended().stream().map(NotRecommended::archetype)).toList();
        assertThat(all).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(QUESTIONNAIRE.knowledge().archetypes().keySet());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aScoreIsTheSumOfItsReasonsAndTheOrderFollowsIt(long seed) {
        List<Recommendation> recommendations = advise(seed).recommendations();

        assertThat(recommendations).as("seed %d", seed).hasSizeLessThanOrEqualTo(3)
                .allSatisfy(entry -> {
                    assertThat(entry.score()).isPositive().isEqualTo(entry.reasons().stream().mapToInt(Advice.Reason::points).sum());
                    assertThat(entry.reasons()).noneMatch(reason -> reason.effect() == Effect.Kind.EXCLUDES);
                })
                .isSortedAccordingTo((first, second) -> Integer.compare(second.score(), first.score()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aReasonWeighsWhatItsStrengthSaysForOrAgainst(long seed) {
        Advice advice = advise(seed);

        assertThat(Stream.concat(advice.recommendations().stream().flatMap(entry -> entry.reasons().stream()),
                advice.notRecommended().stream().flatMap(entry -> entry.reasons().stream()))).as("seed %d", seed).isNotEmpty()
                .allSatisfy(reason -> {
                    int weight = reason.strength().map(strength -> QUESTIONNAIRE.knowledge().strengths().get(strength).points()).orElse(0);
                    assertThat(reason.points()).isEqualTo(switch (reason.effect()) {
                        case SUPPORTS -> weight;
                        case OPPOSES -> -weight;
                        default -> 0;
                    });
                });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyReasonNamesAnswersThatWereGiven(long seed) {
        Profile profile = generated(seed);

        ADVISOR.advise(profile).recommendations().stream().flatMap(entry -> entry.reasons().stream())
                .forEach(reason -> assertThat(reason.because()).as("seed %d, %s", seed, reason.rule()).isNotEmpty()
                        .anySatisfy(because -> assertThat(profile.counting(because.question())).isPresent()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void takingBackAllAnswersBehindHiddenQuestionsChangesNothing(long seed) {
        Profile profile = generated(seed);
        Map<String, GivenAnswer> shown = new LinkedHashMap<>(profile.answers());
        shown.keySet().removeIf(id -> QUESTIONNAIRE.isHidden(QUESTIONNAIRE.question(id).orElseThrow(), profile.answers()));

        assertThat(ADVISOR.advise(new Profile(QUESTIONNAIRE, shown, AS_OF))).as("seed %d", seed).isEqualTo(ADVISOR.advise(profile));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void unknownIsTheSameAsNotAnswered(long seed) {
        Profile profile = generated(seed);
        Map<String, GivenAnswer> known = new LinkedHashMap<>(profile.answers());
        known.values().removeIf(given -> !given.answer().known());

        assertThat(ADVISOR.advise(new Profile(QUESTIONNAIRE, known, AS_OF))).as("seed %d", seed).isEqualTo(ADVISOR.advise(profile));
    }

    @Test
    void withNothingAnsweredNothingIsRecommendedAndNothingExcluded() {
        Advice advice = advise(Map.of());

        assertThat(advice.recommendations()).isEmpty();
        assertThat(advice.notRecommended()).hasSize(12).noneMatch(NotRecommended::excluded)
                .allSatisfy(entry -> assertThat(entry.whatWouldChangeIt()).isNotEmpty());
    }

    /** An aim that many archetypes serve ranks them, but recommends none of them by itself. */
    @Test
    void anAimAloneRecommendsNothing() {
        Advice advice = adviseOn(Map.of("aims", new Answer.Ranking(List.of("disaster-preparedness"))));

        assertThat(advice.recommendations()).isEmpty();
        assertThat(advice.notRecommended()).extracting(NotRecommended::score).startsWith(2);
    }

    @Test
    void whereReadinessIsLowTheCommitteeComesFirstAndTheRoadmapShowsWhatFollows() {
        Advice advice = advise(Map.of("vision", "none", "council", "none", "cross-department", "none",
                "shopping-street", "proposing", "shopping-street-association", "active", "shopping-street-roofs", "enough"));

        assertThat(advice.recommendations()).extracting(Recommendation::archetype).startsWith("study-committee", "shopping-street");
        assertThat(advice.roadmap()).extracting(Advice.RoadmapStep::year, Advice.RoadmapStep::archetype)
                .startsWith(tuple(1, "study-committee"), tuple(2, "shopping-street"));
    }

    @Test
    void anIslandGoesToIndividualConsultation() {
        assertThat(advise(Map.of("geography", "island")).triage().route()).isEqualTo("individual-consultation");
        assertThat(advise(Map.of("geography", "mountain")).triage().route()).isEqualTo(Advice.PROGRAMME);
    }

    @Test
    void aBudgetScalesWithTheDwellingsOverTheReferenceScaleOfTheSource() {
        Map<String, Answer> answers = Map.of("apartment-stock", new Answer.Choice("many"),
                "apartment-renovation", new Answer.Choice("planned"), "apartment-dwellings",
                new Answer.Amount(java.math.BigDecimal.valueOf(200)));

        Advice.Budget budget = recommended(adviseOn(answers), "apartment-housing").budget();

        assertThat(budget.lowYen()).isEqualTo(4L * 20_000_000);
        assertThat(budget.highYen()).contains(4L * 900_000_000);
        assertThat(budget.scaledBy()).contains(new Advice.ScaledBy("apartment-dwellings", "200", 50, "households"));
    }

    @Test
    void storageLiftsTheBudgetOfPublicFacilities() {
        Map<String, String> roof = Map.of("roof-lease", "yes", "public-roofs", "surveyed");
        Map<String, String> withStorage = new LinkedHashMap<>(roof);
        withStorage.put("public-storage", "yes");

        assertThat(recommended(advise(roof), "public-facilities").budget().lowYen()).isEqualTo(20_000_000);
        assertThat(recommended(advise(withStorage), "public-facilities").budget().lowYen()).isEqualTo(200_000_000);
    }

    @Test
    void thePopulationOfGeneratedProfilesReachesEveryArchetype() {
        Set<String> first = new HashSet<>();
        LongStream.range(0, 3000).forEach(seed -> advise(seed).recommendations().stream().findFirst()
                .ifPresent(entry -> first.add(entry.archetype())));

        assertThat(first).containsExactlyInAnyOrderElementsOf(QUESTIONNAIRE.knowledge().archetypes().keySet());
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    private static Recommendation recommended(Advice advice, String archetype) {
        return advice.recommendations().stream().filter(entry -> entry.archetype().equals(archetype)).findFirst().orElseThrow();
    }

    private static Profile generated(long seed) {
        return GeneratedProfiles.profile(QUESTIONNAIRE, new Random(seed), AS_OF);
    }

    private static Advice advise(long seed) {
        return ADVISOR.advise(generated(seed));
    }

    private static Advice advise(Map<String, String> choices) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        choices.forEach((question, option) -> answers.put(question, new Answer.Choice(option)));
        return adviseOn(answers);
    }

    private static Advice adviseOn(Map<String, Answer> answers) {
        Map<String, GivenAnswer> given = new LinkedHashMap<>();
        answers.forEach((question, answer) -> given.put(question, GivenAnswer.of(answer)));
        return ADVISOR.advise(new Profile(QUESTIONNAIRE, given, AS_OF));
    }
}
