package sumakomi.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sumakomi.advice.Advice.Because;
import sumakomi.advice.Advice.Reason;
import sumakomi.knowledge.Knowledge;
import sumakomi.plausible.PlausibleProfiles;
import sumakomi.questionnaire.AnswerReader;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.rules.RuleBase;

/** Three years from where a municipality stands, made of what it answered. */
class RoadmapTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final String COMMITTEE = "study-committee";
    private static final Questionnaire QUESTIONNAIRE = new Questionnaire(Knowledge.packed());
    private static final Advisor ADVISOR = new Advisor(QUESTIONNAIRE.knowledge(), RuleBase.packed());
    private static final List<Profile> PROFILES = PlausibleProfiles.builtIn(QUESTIONNAIRE).profiles(12, DAY).limit(600).toList();
    /** Two types that have their place, whatever the readiness. */
    private static final Map<String, String> THEMES = Map.of("shopping-street", "exists", "shopping-street-association", "active",
            "shopping-street-roofs", "enough", "roof-lease", "yes", "public-roofs", "surveyed");
    private static final Map<String, Long> BELOW_YEN = Map.of("millions", 10_000_000L, "tens-of-millions", 100_000_000L,
            "hundreds-of-millions", 1_000_000_000L, "billions", 10_000_000_000L);

    @Test
    void whereSomethingIsRecommendedThereAreThreeFullYears() {
        assertThat(PROFILES).allSatisfy(profile -> {
            Advice advice = ADVISOR.advise(profile);
            assertThat(years(advice)).isEqualTo(advice.recommendations().isEmpty() ? Set.of() : Set.of(1, 2, 3));
        });
    }

    @Test
    void aCommitteeLeadsToTheThemesAfterItAndIsNoneOfThem() {
        assertThat(PROFILES).allSatisfy(profile -> ADVISOR.advise(profile).roadmap().stream()
                .filter(step -> step.archetype().filter(COMMITTEE::equals).isPresent())
                .forEach(step -> assertThat(step.year()).isEqualTo(1)));
    }

    @Test
    void theYearOfTheStudyCarriesTwoOrThreeThemesAndWhatDecidesBetweenThem() {
        List<RoadmapStep> studies = PROFILES.stream().map(ADVISOR::advise).flatMap(advice -> {
            List<RoadmapStep> study = advice.roadmap().stream().filter(step -> work(step).equals("study")).toList();
            return study.isEmpty() ? Stream.of() : Stream.of(study);
        }).peek(study -> {
            if (study.size() == 1) {
                assertThat(study.get(0).notes()).extracting(RoadmapStep.Note::text)
                        .contains(QUESTIONNAIRE.knowledge().threeYears().alone().text());
            } else {
                assertThat(study).hasSizeBetween(2, 3).allSatisfy(step -> assertThat(step.deciding()).hasSizeGreaterThanOrEqualTo(2));
            }
        }).flatMap(List::stream).toList();

        assertThat(studies).hasSizeGreaterThan(500);
        assertThat(studies).filteredOn(step -> step.deciding().isEmpty()).hasSizeLessThan(studies.size() / 100);
    }

    @Test
    void noLineNamesAQuestionThatIsNotAnswered() {
        assertThat(PROFILES).allSatisfy(profile -> {
            Advice advice = ADVISOR.advise(profile);
            Stream<Because> named = Stream.concat(
                    Stream.concat(advice.standing().stream().flatMap(from -> from.reasons().stream()),
                            advice.roadmap().stream().flatMap(step -> step.reasons().stream())).flatMap(one -> one.because().stream()),
                    advice.roadmap().stream().flatMap(step -> step.notes().stream()).flatMap(note -> note.because().stream()));
            assertThat(named.map(Because::question)).allMatch(question -> profile.counting(question).isPresent());
        });
    }

    @Test
    void everyLineHasReasonsInTheAnswersOrSaysWhyItIsThere() {
        assertThat(PROFILES).allSatisfy(profile -> assertThat(ADVISOR.advise(profile).roadmap())
                .allMatch(step -> !step.reasons().isEmpty() || !step.notes().isEmpty())
                .allMatch(step -> step.reasons().stream().map(Reason::because).noneMatch(List::isEmpty)));
    }

    /** What the municipality says it can raise, against the lowest budget of each type. */
    @Test
    void whatIsOutOfReachDoesNotLeadWhereAnotherRecommendedTypeIsWithinReach() {
        Set<Boolean> seen = new HashSet<>();
        for (Profile profile : PROFILES) {
            Advice advice = ADVISOR.advise(profile);
            Optional<Long> ceiling = profile.counting("budget-order").map(answer -> BELOW_YEN.get(answer.values().get(0)));
            Set<String> beyond = advice.recommendations().stream()
                    .filter(entry -> ceiling.filter(below -> entry.budget().lowYen() >= below).isPresent()).map(Recommendation::archetype)
                    .collect(Collectors.toSet());
            boolean within = advice.recommendations().stream().map(Recommendation::archetype)
                    .anyMatch(one -> !beyond.contains(one) && !one.equals(COMMITTEE));
            Optional<String> lead = advice.roadmap().stream().filter(step -> !work(step).equals("coordinate"))
                    .flatMap(step -> step.archetype().stream())
                    .filter(one -> !one.equals(COMMITTEE)).findFirst();
            lead.filter(first -> profile.counting("studied-types").isEmpty()).ifPresent(first -> {
                seen.add(within && !beyond.isEmpty());
                assertThat(within && beyond.contains(first)).as("%s", profile.answers()).isFalse();
            });
            advice.roadmap().stream().filter(step -> step.archetype().filter(beyond::contains).isPresent())
                    .forEach(step -> assertThat(step.notes()).flatExtracting(RoadmapStep.Note::because).extracting(Because::question)
                            .contains("budget-order"));
        }
        assertThat(seen).contains(true);
    }

    /** A village of 169 people with a large redevelopment: the type keeps its rank, but something smaller comes first. */
    @Test
    void whatIsTooLargeForTheMunicipalityDoesNotLeadEvenWhereItAloneIsRecommended() {
        Map<String, String> answers = Map.of("population", "169", "large-mixed-area", "decided", "large-area-state-facilities", "yes",
                "agreement", "agreed", "showcase", "yes");
        Advice advice = advise(answers);

        assertThat(advice.recommendations()).extracting(Recommendation::archetype).containsExactly("large-area");
        assertThat(lead(advice)).isNotEqualTo("large-area");
        assertThat(advice.roadmap().stream().filter(step -> step.archetype().filter(lead(advice)::equals).isPresent()))
                .allSatisfy(step -> assertThat(step.notes()).extracting(RoadmapStep.Note::text)
                        .contains(QUESTIONNAIRE.knowledge().threeYears().smaller().text()))
                .allSatisfy(step -> assertThat(step.grade()).isEmpty());
        assertThat(advice.roadmap().stream().filter(step -> step.year() == 3)).extracting(step -> step.archetype().orElseThrow())
                .containsExactly(lead(advice), "large-area");
        assertThat(advice.recommendations().get(0).budget().outOfReach()).hasValueSatisfying(reach -> {
            assertThat(reach.because()).extracting(Because::question).containsExactly("population");
            assertThat(reach.paths()).isNotEmpty();
        });
        assertThat(advice.recommendations().get(0).budget().otherReasons()).as("told once").isEmpty();
        Map<String, String> city = new LinkedHashMap<>(answers);
        city.put("population", "169000");
        assertThat(lead(advise(city))).isEqualTo("large-area");
        assertThat(advise(city).recommendations().get(0).budget().outOfReach()).isEmpty();
    }

    /** With no money everything is out of reach; what takes no equipment can be begun in staff time all the same, and comes first. */
    @Test
    void withoutMoneyWhatTakesNoEquipmentIsBegunWith() {
        Map<String, String> answers = Map.of("disaster-base-autonomy", "yes", "public-buildings", "40", "public-roofs", "surveyed",
                "budget-order", "none");

        assertThat(advise(answers).recommendations().get(0).archetype()).isEqualTo("public-facilities");
        assertThat(lead(advise(answers))).isEqualTo("energy-saving-behaviour");
        Map<String, String> funded = new LinkedHashMap<>(answers);
        funded.put("budget-order", "billions");
        assertThat(lead(advise(funded))).isEqualTo("public-facilities");
    }

    /** What the study found is decided on, whatever its size: a type that nobody's answers speak for is not carried out. */
    @Test
    void aSmallerStartIsNeitherDecidedOnNorCarriedOut() {
        Advice advice = advise(Map.of("population", "169", "large-mixed-area", "decided", "large-area-state-facilities", "yes",
                "agreement", "agreed", "showcase", "yes", "programme-stage", "year-3"));

        assertThat(advice.roadmap().stream().filter(step -> !work(step).equals("study"))).isNotEmpty()
                .allSatisfy(step -> assertThat(step.archetype()).contains("large-area"));
    }

    private static String lead(Advice advice) {
        return advice.roadmap().get(0).archetype().orElseThrow();
    }

    @ParameterizedTest(name = "{0}: {1} stands at {2}, and begins with {3}")
    @CsvSource({"programme-stage, not-joined, beginning, course, prepare, study",
            "vision, none, groundwork, committee, prepare, study",
            "vision, adopted, vision, choose, prepare, study",
            "council, existing, council, agree, prepare, study",
            "area-narrowed, decided, area, prepare, study, decide",
            "programme-stage, year-2, area, prepare, study, decide",
            "programme-stage, year-3, fs-begun, study, decide, carry-out",
            "programme-stage, after-fs, fs-done, decide, carry-out, follow-up",
            "earlier-studies, fs, fs-done, decide, carry-out, follow-up"})
    void theYearsFollowFromHowFarTheMunicipalityHasCome(String question, String answer, String standing, String first, String second,
            String third) {
        Map<String, String> answers = new LinkedHashMap<>(THEMES);
        answers.put(question, answer);
        Advice advice = advise(answers);

        assertThat(advice.standing()).get().satisfies(from -> {
            assertThat(from.id()).isEqualTo(standing);
            assertThat(from.reasons()).flatExtracting(Reason::because).extracting(Because::question).contains(question);
        });
        assertThat(Stream.of(1, 2, 3).map(year -> advice.roadmap().stream().filter(step -> step.year() == year).map(RoadmapTests::work)
                .filter(work -> !work.equals("committee") || first.equals("committee")).findFirst().orElse("")))
                .containsExactly(first, second, third);
    }

    @Test
    void anAnswerThatIsMissingIsNotSaidToBeMissing() {
        Advice advice = advise(Map.of("vision", "none"));

        assertThat(advice.recommendations()).extracting(Recommendation::archetype).containsExactly(COMMITTEE);
        assertThat(advice.roadmap().get(0).archetype()).contains(COMMITTEE);
        assertThat(advice.roadmap().get(0).reasons()).extracting(Reason::rule).contains("roadmap.committee-vision")
                .doesNotContain("roadmap.committee-forum", "roadmap.committee-departments");
        assertThat(years(advice)).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void withNothingAnsweredThereIsNoRoadmap() {
        assertThat(advise(Map.of()).roadmap()).isEmpty();
        assertThat(advise(Map.of()).standing()).isEmpty();
    }

    @Test
    void equalPointsAreToldWhereTheySettleNothing() {
        List<List<RoadmapStep>> tied = PROFILES.stream().map(ADVISOR::advise).flatMap(RoadmapTests::tiedSideBySide).toList();

        assertThat(tied).isNotEmpty().allSatisfy(steps -> assertThat(steps)
                .allSatisfy(step -> assertThat(step.deciding()).extracting(one -> one.title().en()).contains("Equal points")));
    }

    /** The lines of one work of a year between whose themes is to be decided, where two of them share a rank. */
    private static Stream<List<RoadmapStep>> tiedSideBySide(Advice advice) {
        return advice.roadmap().stream().filter(step -> !step.deciding().isEmpty())
                .collect(Collectors.groupingBy(step -> step.year() + work(step))).values().stream().filter(steps -> {
                    Set<String> themes = steps.stream().flatMap(step -> step.archetype().stream()).collect(Collectors.toSet());
                    return advice.recommendations().stream().filter(entry -> themes.contains(entry.archetype()))
                            .anyMatch(entry -> entry.tiedWith().stream().anyMatch(themes::contains));
                });
    }

    @Test
    void municipalitiesOfAnotherReadinessGetOtherLines() {
        Map<String, Set<List<String>>> works = new LinkedHashMap<>();
        PROFILES.stream().map(ADVISOR::advise).filter(advice -> advice.standing().isPresent())
                .forEach(advice -> works.computeIfAbsent(advice.standing().get().id(), id -> new HashSet<>())
                        .add(advice.roadmap().stream().map(RoadmapTests::work).distinct().toList()));

        assertThat(works.keySet()).containsExactlyInAnyOrderElementsOf(QUESTIONNAIRE.knowledge().threeYears().standingIds());
        assertThat(advise(with("vision", "drafting")).roadmap().get(0).reasons())
                .isNotEqualTo(advise(with("vision", "adopted")).roadmap().get(0).reasons());
    }

    private static Map<String, String> with(String question, String answer) {
        Map<String, String> answers = new LinkedHashMap<>(THEMES);
        answers.put(question, answer);
        return answers;
    }

    private static Set<Integer> years(Advice advice) {
        return advice.roadmap().stream().map(RoadmapStep::year).collect(Collectors.toSet());
    }

    private static String work(RoadmapStep step) {
        return step.work().orElseThrow().id();
    }

    private static Advice advise(Map<String, String> choices) {
        AnswerReader reader = new AnswerReader(QUESTIONNAIRE.knowledge());
        Map<String, GivenAnswer> answers = new LinkedHashMap<>();
        choices.forEach((question, option) -> answers.put(question, GivenAnswer.of(reader.read(
                QUESTIONNAIRE.question(question).orElseThrow(), List.of(option), question, 0))));
        return ADVISOR.advise(new Profile(QUESTIONNAIRE, answers, DAY));
    }
}
