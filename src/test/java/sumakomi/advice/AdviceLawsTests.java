package sumakomi.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import sumakomi.advice.Advice.NotRecommended;
import sumakomi.advice.ToBeSolid.Answering.Sense;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Question;
import sumakomi.plausible.PlausibleProfiles;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.AnswerReader;
import sumakomi.questionnaire.GeneratedProfiles;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.rules.EffectKind;
import sumakomi.rules.RuleBase;

/** What holds of every advice, whatever is answered. */
class AdviceLawsTests {

    private static final LocalDate AS_OF = LocalDate.of(2026, 4, 1);
    /** In the id of a body as a part of a type. */
    private static final String BODY = ".body.";
    private static final Questionnaire QUESTIONNAIRE = new Questionnaire(Knowledge.packed());
    private static final Advisor ADVISOR = new Advisor(QUESTIONNAIRE.knowledge(), RuleBase.packed());

    @ParameterizedTest
    @MethodSource("seeds")
    void everyArchetypeStandsInOneGroup(long seed) {
        Advice advice = advise(seed);

        List<String> all = Stream.of(advice.recommendations().stream().map(Recommendation::archetype),
                advice.conditional().stream().map(Advice.Conditional::archetype),
                advice.offers().stream().map(Advice.Offer::archetype),
                advice.notRecommended().stream().map(NotRecommended::archetype)).flatMap(each -> each).toList();
        assertThat(all).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(QUESTIONNAIRE.knowledge().archetypes().keySet());
    }

    /** What excludes comes first; then the aspects follow in their order, whichever weighs more today. */
    @ParameterizedTest
    @MethodSource("seeds")
    void reasonsStandInTheOrderOfTheAspectsAndByWeightInEach(long seed) {
        Advice advice = advise(seed);

        assertThat(Stream.concat(advice.recommendations().stream().map(Recommendation::reasons),
                advice.notRecommended().stream().map(NotRecommended::reasons))).as("seed %d", seed)
                .allSatisfy(reasons -> assertThat(reasons).isSortedAccordingTo(
                        Comparator.<Advice.Reason, Boolean>comparing(reason -> reason.effect() != EffectKind.EXCLUDES)
                                .thenComparing(reason -> QUESTIONNAIRE.knowledge().aspects().get(reason.aspect().orElseThrow()).order())
                                .thenComparing(reason -> -Math.abs(reason.points()))));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aScoreIsTheSumOfTheStrongestReasonsOfEachAspectAndTheOrderFollowsIt(long seed) {
        assertThat(advise(seed).recommendations()).as("seed %d", seed)
                .allSatisfy(entry -> {
                    assertThat(entry.score()).isPositive().isEqualTo(strongest(entry.reasons()));
                    assertThat(entry.score()).isEqualTo(entry.reasons().stream().filter(Advice.Reason::counts)
                            .mapToInt(Advice.Reason::points).sum());
                    assertThat(entry.reasons()).noneMatch(reason -> reason.effect() == EffectKind.EXCLUDES);
                })
                .isSortedAccordingTo(Comparator.comparing(AdviceLawsTests::isIdea).thenComparingInt(entry -> -entry.score()));
    }

    private static boolean isIdea(Recommendation entry) {
        return entry.toBeSolid().orElseThrow().lacks().contains(Grade.Lack.FIRM_PLACE);
    }

    private static int strongest(List<Advice.Reason> reasons) {
        return QUESTIONNAIRE.knowledge().aspects().keySet().stream().mapToInt(aspect -> {
            List<Integer> points = reasons.stream().filter(reason -> reason.aspect().orElseThrow().equals(aspect))
                    .map(Advice.Reason::points).toList();
            return points.stream().mapToInt(Integer::intValue).max().stream().map(most -> Math.max(0, most)).sum()
                    + points.stream().mapToInt(Integer::intValue).min().stream().map(least -> Math.min(0, least)).sum();
        }).sum();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aFindingThatIsNoStrongerThanAnotherOfItsAspectChangesNothing(long seed) {
        ADVISOR.ranking(generated(seed)).all().forEach(entry -> {
            List<Judgement> judgements = entry.weighing().judgements().stream().map(Weighing.Weighed::judgement).toList();
            entry.weighing().judgements().stream().filter(one -> !one.counts()).map(Weighing.Weighed::judgement)
                    .forEach(silent -> {
                        Weighing without = Weighing.of(judgements.stream().filter(one -> one != silent).toList());
                        assertThat(without.score()).as("seed %d, %s", seed, silent.rule().id()).isEqualTo(entry.score());
                        assertThat(without.aspectsInFavour()).isEqualTo(entry.weighing().aspectsInFavour());
                    });
        });
    }

    /** What a body would have done says nothing alone: several bodies may do the same. */
    @Test
    void aBodyThatFallsAwayIsNamed() {
        List<Advice.Dropped> bodies = LongStream.rangeClosed(1, 200).mapToObj(AdviceLawsTests::advise)
                .flatMap(advice -> advice.recommendations().stream()).flatMap(entry -> entry.dropped().stream())
                .filter(dropped -> dropped.id().contains(BODY)).toList();

        assertThat(bodies).isNotEmpty().allSatisfy(dropped -> assertThat(dropped.text())
                .isEqualTo(QUESTIONNAIRE.knowledge().body(dropped.id().substring(dropped.id().indexOf(BODY) + BODY.length())).name()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void tiesAreSymmetricAndOfEqualPoints(long seed) {
        List<Recommendation> recommendations = advise(seed).recommendations();

        recommendations.forEach(one -> {
            assertThat(one.rank()).as("seed %d", seed)
                    .isEqualTo(1 + (int) recommendations.stream().filter(other -> isIdea(one) && !isIdea(other)
                            || isIdea(one) == isIdea(other) && other.score() > one.score()).count())
                    .isLessThanOrEqualTo(3);
            assertThat(one.tiedWith()).as("seed %d", seed).containsExactlyElementsOf(recommendations.stream()
                    .filter(other -> other != one && other.score() == one.score() && isIdea(other) == isIdea(one))
                    .map(Recommendation::archetype).toList());
        });
    }

    /** Told once more, beside the knowledge: where each type is to be, and which answers say so. */
    private static final Map<String, Map<String, Set<String>>> PLACES = Map.of(
            "station-area", Map.of("station-redevelopment", Set.of("idea", "planned", "decided", "under-construction")),
            "city-block", Map.of("block-development", Set.of("idea", "planned", "decided", "under-construction"),
                    "industrial-area", Set.of("exists")),
            "shopping-street", Map.of("shopping-street", Set.of("exists", "proposing")),
            "large-area", Map.of("large-mixed-area", Set.of("idea", "planned", "decided", "under-construction")),
            "research-institute", Map.of("research-institute", Set.of("other-field", "energy-field")),
            "energy-supply-facility",
            Map.of("energy-supply-facility", Set.of("exists", "renewal-planned", "new-planned", "under-construction")),
            "apartment-housing", Map.of("apartment-stock", Set.of("some", "many"), "new-apartments", Set.of("considered", "planned")));
    private static final Map<String, Set<String>> VEHICLES = Map.of("electric-vehicles",
            Set.of("ev-sites", "disaster-bases", "adjacent-public-buildings", "public-buildings"), "electric-mobility",
            Set.of("tourism", "ev-sites", "disaster-bases", "adjacent-public-buildings", "public-buildings"));

    @Test
    void nothingIsRecommendedWhosePlaceNobodyStated() {
        Stream<Profile> profiles = Stream.concat(LongStream.rangeClosed(1, 2000).mapToObj(AdviceLawsTests::generated),
                PlausibleProfiles.builtIn(QUESTIONNAIRE).profiles(1, AS_OF).limit(500));
        profiles.forEach(profile -> ADVISOR.ranking(profile).recommended(3)
                .forEach(entry -> assertThat(stated(entry.archetype().id(), profile)).as("%s on %s", entry.archetype().id(),
                        profile.answers()).isTrue()));
    }

    private static boolean stated(String archetype, Profile profile) {
        return PLACES.getOrDefault(archetype, Map.of()).entrySet().stream()
                .anyMatch(
                        told -> profile.counting(told.getKey()).filter(answer -> told.getValue().containsAll(answer.values())).isPresent())
                || VEHICLES.getOrDefault(archetype, Set.of()).stream()
                        .anyMatch(question -> profile.counting(question).filter(answer -> !answer.values().contains("none")
                                && !answer.values().contains("no") && !answer.values().contains("0")).isPresent())
                || !PLACES.containsKey(archetype) && !VEHICLES.containsKey(archetype);
    }

    /** What the answers named would do, they do. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsSaidToMakeAnEntrySolidDoes(long seed) {
        Profile profile = generated(seed);
        ADVISOR.advise(profile).recommendations().forEach(entry -> {
            ToBeSolid found = entry.toBeSolid().orElseThrow();
            assertThat(found.lacks().isEmpty()).isEqualTo(entry.grade().orElseThrow() == Grade.SOLID);
            found.alone().forEach(answering -> answering.answers()
                    .forEach(answer -> assertSolid(entry.archetype(),
                            profile.with(answering.question(), read(answering.question(), answer)))));
            Profile together = profile;
            for (ToBeSolid.Answering answering : found.together()) {
                together = together.with(answering.question(), read(answering.question(), answering.answers().get(0)));
            }
            if (!found.together().isEmpty()) {
                assertSolid(entry.archetype(), together);
            }
        });
    }

    /** Neither "1,000 buildings, or 2" nor every order of aims in which one of them matters. */
    @Test
    void ofNumbersTheSmallestIsNamedAndOfRankingsTheOneOptionThatMatters() {
        Profile profile = profile(Map.of("public-roofs", new Answer.Choice("surveyed"), "roof-lease", new Answer.Choice("yes"),
                "disaster-base-autonomy", new Answer.Choice("yes")));

        List<ToBeSolid.Answering> alone = recommended(ADVISOR.advise(profile), "public-facilities").toBeSolid().orElseThrow().alone();

        assertThat(alone).contains(new ToBeSolid.Answering("public-buildings", List.of(new Advice.Answered(List.of("2"))),
                Optional.of(Sense.AT_LEAST)));
        Question aims = QUESTIONNAIRE.question("aims").orElseThrow();
        List<Answer> orders = ADVISOR.space().otherAnswers().of(aims, profile);
        List<Advice.Answered> one = List.of(new Advice.Answered(List.of("tourism-vitality")));
        assertThat(Sufficing.of(aims, orders, order -> order.values().contains("tourism-vitality")))
                .containsExactly(new ToBeSolid.Answering("aims", one, Optional.of(Sense.AMONG)));
        assertThat(Sufficing.of(aims, orders, order -> order.values().get(0).equals("tourism-vitality")))
                .containsExactly(new ToBeSolid.Answering("aims", one, Optional.of(Sense.FIRST)));
    }

    /** As much as is said suffices: the largest number as well, and an option of a ranking behind any other. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsSaidInShortSufficesAtItsEnds(long seed) {
        Profile profile = generated(seed);
        ADVISOR.advise(profile).recommendations().forEach(entry -> entry.toBeSolid().orElseThrow().alone().forEach(answering -> {
            Question question = QUESTIONNAIRE.question(answering.question()).orElseThrow();
            answering.sense().ifPresent(sense -> {
                String said = answering.answers().get(0).values().get(0);
                List<Answer> ends = switch (sense) {
                    case AT_LEAST -> List.of(new Answer.Amount(question.max().orElseThrow()));
                    case AT_MOST -> List.of(new Answer.Amount(question.min().orElseThrow()));
                    case AMONG -> others(question, said).map(other -> (Answer) new Answer.Ranking(List.of(other, said))).toList();
                    case FIRST -> others(question, said).map(other -> (Answer) new Answer.Ranking(List.of(said, other))).toList();
                };
                ends.forEach(end -> assertSolid(entry.archetype(), profile.with(answering.question(), end)));
            });
        }));
    }

    private static Stream<String> others(Question question, String option) {
        return question.options().stream().map(Question.Option::id).filter(other -> !other.equals(option));
    }

    private static void assertSolid(String archetype, Profile profile) {
        Ranking.Ranked ranked = ADVISOR.ranking(profile).all().stream().filter(entry -> entry.archetype().id().equals(archetype))
                .findFirst()
                .orElseThrow();
        assertThat(ranked.recommendable()).as(archetype).isTrue();
        assertThat(Grades.of(QUESTIONNAIRE.knowledge(), AS_OF).grade(ranked.place(), ranked.used(), ranked.weighing().aspectsInFavour(),
                ranked.score()))
                .as(archetype).isEqualTo(Grade.SOLID);
    }

    private static Answer read(String question, Advice.Answered answer) {
        return new AnswerReader(QUESTIONNAIRE.knowledge()).read(QUESTIONNAIRE.question(question).orElseThrow(),
                answer.values(), question, 0);
    }

    @Test
    void aMereIdeaOfAPlaceIsPossibleAtMost() {
        Map<String, Answer> answers = new LinkedHashMap<>(Map.of("station-redevelopment", new Answer.Choice("idea"), "railway-operator",
                new Answer.Choice("joining"), "energy-sharing-wish", new Answer.Choice("yes"), "showcase", new Answer.Choice("yes"),
                "citizens-wishes", new Answer.Choice("surveyed"), "station-users", new Answer.Choices(List.of("offices"))));
        Recommendation idea = recommended(adviseOn(answers), "station-area");
        answers.put("station-redevelopment", new Answer.Choice("planned"));

        assertThat(idea.grade()).contains(Grade.POSSIBLE);
        assertThat(idea.toBeSolid().orElseThrow().lacks()).contains(Grade.Lack.FIRM_PLACE);
        assertThat(idea.toBeSolid().orElseThrow().alone()).extracting(ToBeSolid.Answering::question).contains("station-redevelopment");
        assertThat(recommended(adviseOn(answers), "station-area").grade()).contains(Grade.SOLID);
    }

    /** One answer alone, and where each type then stands. */
    @ParameterizedTest
    @CsvSource({"new-services, yes, shopping-street, shopping-street",
            "supply-quantity, known, energy-supply-facility, energy-supply-facility",
            "ev-policy, planned, electric-vehicles, ev-sites", "ev-policy, considered, electric-vehicles, ev-sites",
            "e-mobility, planned, electric-mobility, tourism", "e-mobility, considered, electric-mobility, tourism",
            "showcase, yes, city-block, block-development", "smart-meter-wish, yes, city-block, block-development"})
    void aWishWithoutAPlaceWouldSuitIfThereIsOneAndTheQuestionIsNamed(String question, String answer, String archetype, String decides) {
        Advice advice = advise(Map.of(question, answer));

        assertThat(advice.recommendations()).extracting(Recommendation::archetype).doesNotContain(archetype);
        assertThat(advice.conditional()).filteredOn(entry -> entry.archetype().equals(archetype)).singleElement().satisfies(entry -> {
            assertThat(entry.ifThereIs().question()).isEqualTo(decides);
            assertThat(entry.ifThereIs().answers()).isNotEmpty().doesNotContain("none");
            assertThat(entry.reasons()).isNotEmpty();
        });
    }

    @Test
    void whoPlansChargersButHasNoSiteForThemHasNoPlace() {
        Advice advice = adviseOn(Map.of("ev-policy", new Answer.Choice("planned"), "ev-sites", new Answer.Choices(List.of("none")),
                "adjacent-public-buildings", new Answer.Choice("no"), "disaster-bases", new Answer.Choice("none"), "public-buildings",
                new Answer.Amount(BigDecimal.ZERO)));

        assertThat(advice.recommendations()).isEmpty();
        assertThat(advice.notRecommended()).filteredOn(entry -> entry.archetype().equals("electric-vehicles")).singleElement()
                .satisfies(entry -> assertThat(entry.why()).contains(WhyNotRecommended.NO_PLACE));
    }

    /** What the place says counts where nobody said what they intend. */
    @ParameterizedTest
    @CsvSource({"disaster-bases, designated, electric-vehicles", "tourism, major, electric-mobility",
            "disaster-bases, designated, public-facilities", "vision, drafting, study-committee"})
    void factsSpeakForATypeWithoutTheIntention(String question, String answer, String archetype) {
        assertThat(advise(Map.of(question, answer)).recommendations()).extracting(Recommendation::archetype).contains(archetype);
    }

    @Test
    void whatIsDoneAlreadySpeaksOtherwiseThanWhatIsWished() {
        Map<String, String> bases = Map.of("disaster-bases", "designated");
        Map<String, String> toLet = new LinkedHashMap<>(bases);
        toLet.put("roof-lease", "yes");
        Map<String, String> let = new LinkedHashMap<>(bases);
        let.put("roof-lease", "let");

        int before = recommended(advise(bases), "public-facilities").score();
        assertThat(recommended(advise(toLet), "public-facilities").score()).isGreaterThan(before);
        assertThat(recommended(advise(let), "public-facilities").score()).isLessThan(before);
    }

    @Test
    void beingReadyRecommendsNothingByItself() {
        Advice advice = advise(Map.of("cross-department", "formal"));

        assertThat(advice.recommendations()).isEmpty();
        assertThat(advice.offers()).extracting(Advice.Offer::archetype).contains("public-facilities", "energy-saving-behaviour");
        assertThat(advice.offers()).filteredOn(entry -> entry.archetype().equals("public-facilities")).singleElement()
                .satisfies(entry -> assertThat(entry.why()).contains(WhyNotRecommended.NOTHING_OF_ITS_OWN));
    }

    /** That there is no large development to wait for, that departments work together, and an aim are points, but no aspects. */
    @Test
    void neitherAnAimNorBeingReadyMakesALikelyEntrySolid() {
        Map<String, Answer> answers = new LinkedHashMap<>(Map.of("disaster-base-autonomy", new Answer.Choice("yes"), "public-roofs",
                new Answer.Choice("surveyed")));
        assertThat(recommended(adviseOn(answers), "public-facilities").grade()).contains(Grade.LIKELY);

        answers.put("aims", new Answer.Ranking(List.of("disaster-preparedness")));
        answers.put("cross-department", new Answer.Choice("formal"));
        answers.put("station-redevelopment", new Answer.Choice("none"));
        answers.put("large-mixed-area", new Answer.Choice("none"));

        Recommendation entry = recommended(adviseOn(answers), "public-facilities");
        assertThat(entry.score()).isGreaterThan(6);
        assertThat(entry.reasons()).extracting(reason -> reason.aspect().orElseThrow()).contains("aim");
        assertThat(entry.grade()).contains(Grade.LIKELY);
        assertThat(entry.toBeSolid().orElseThrow().lacks()).containsExactly(Grade.Lack.ASPECTS);
    }

    @Test
    void aPlaceThatIsNotThereIsTheReason() {
        Map<String, Answer> answers = new HashMap<>(Map.of("adjacent-public-buildings", new Answer.Choice("no"), "public-buildings",
                new Answer.Amount(BigDecimal.ZERO), "industrial-area", new Answer.Choice("exists")));
        List.of("block-development", "tourism", "e-mobility", "disaster-bases", "ev-policy")
                .forEach(question -> answers.put(question, new Answer.Choice("none")));
        Advice advice = adviseOn(answers);

        assertThat(advice.notRecommended()).filteredOn(entry -> entry.archetype().equals("electric-mobility")).singleElement()
                .satisfies(entry -> {
                    assertThat(entry.why()).contains(WhyNotRecommended.NO_PLACE);
                    assertThat(entry.place()).isPresent();
                });
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
                    assertThat(reason.effect() != EffectKind.EXCLUDES || reason.counts()).as("what excludes decides: %s", reason.rule())
                            .isTrue();
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
        assertThat(advice.conditional()).isEmpty();
        assertThat(advice.offers()).isEmpty();
        assertThat(advice.triage()).isEmpty();
        assertThat(advice.notRecommended()).isEmpty();
        assertThat(advice.unanswered()).isTrue();
    }

    /** What can be begun without a place is told once, with what speaks for it and what could make it a recommendation. */
    @Test
    void whatCanBeBegunAnywhereIsNotAmongWhatIsNotRecommended() {
        Advice advice = advise(Map.of("municipality", "13203"));

        assertThat(advice.offers()).extracting(Advice.Offer::archetype)
                .containsExactlyInAnyOrder("public-facilities", "energy-saving-behaviour", "study-committee");
        assertThat(advice.offers()).allSatisfy(offer -> assertThat(offer.whatWouldChangeIt()).isNotEmpty());
        assertThat(advice.notRecommended()).hasSize(9);
        assertThat(advice.unanswered()).isFalse();
    }

    /** An aim that many archetypes serve ranks them, but recommends none of them by itself. */
    @Test
    void anAimAloneRecommendsNothing() {
        Advice advice = adviseOn(Map.of("aims", new Answer.Ranking(List.of("disaster-preparedness"))));

        assertThat(advice.recommendations()).isEmpty();
        assertThat(advice.offers()).extracting(Advice.Offer::score).contains(2);
    }

    @Test
    void whereReadinessIsLowTheCommitteeComesFirstAndTheRoadmapShowsWhatFollows() {
        Advice advice = advise(Map.of("vision", "none", "council", "none", "cross-department", "none",
                "shopping-street", "proposing", "shopping-street-association", "active", "shopping-street-roofs", "enough"));

        assertThat(advice.recommendations()).extracting(Recommendation::archetype).startsWith("study-committee", "shopping-street");
        assertThat(advice.roadmap()).extracting(RoadmapStep::year, step -> step.archetype().orElse(""))
                .startsWith(tuple(1, "study-committee"), tuple(2, "shopping-street"));
    }

    @Test
    void anIslandGoesToIndividualConsultation() {
        assertThat(advise(Map.of("geography", "island")).route()).isEqualTo("individual-consultation");
        assertThat(advise(Map.of("geography", "mountain")).route()).isEqualTo(Advice.PROGRAMME);
    }

    @Test
    void aBudgetScalesWithTheDwellingsOverTheReferenceScaleOfTheSource() {
        Map<String, Answer> answers = Map.of("apartment-stock", new Answer.Choice("many"),
                "apartment-renovation", new Answer.Choice("planned"), "apartment-dwellings",
                new Answer.Amount(java.math.BigDecimal.valueOf(200)));

        Budget budget = recommended(adviseOn(answers), "apartment-housing").budget();

        assertThat(budget.lowYen()).isEqualTo(4L * 20_000_000);
        assertThat(budget.highYen()).contains(4L * 900_000_000);
        assertThat(budget.scaledBy()).contains(new Budget.ScaledBy("apartment-dwellings", "200", 50, "households", Optional.empty()));
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

    @Test
    void theSamePlausibleProfileGetsTheSameAdvice() {
        List<Profile> profiles = PlausibleProfiles.builtIn(QUESTIONNAIRE).profiles(7, AS_OF).limit(50).toList();

        assertThat(profiles.stream().map(ADVISOR::advise).toList()).isEqualTo(profiles.stream().map(ADVISOR::advise).toList());
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
        return ADVISOR.advise(profile(answers));
    }

    private static Profile profile(Map<String, Answer> answers) {
        Map<String, GivenAnswer> given = new LinkedHashMap<>();
        answers.forEach((question, answer) -> given.put(question, GivenAnswer.of(answer)));
        return new Profile(QUESTIONNAIRE, given, AS_OF);
    }
}
