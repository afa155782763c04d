package sumakomi.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sumakomi.advice.Advice.Reason;
import sumakomi.knowledge.Knowledge;
import sumakomi.plausible.PlausibleProfiles;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.rules.EffectKind;
import sumakomi.rules.RuleBase;

/** What holds of the three years whatever is answered: nothing is decided before it is studied, and nothing is said twice over. */
class RoadmapLawsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final String COMMITTEE = "study-committee";
    private static final Set<String> STUDIES = Set.of("study", "study-next");
    private static final Questionnaire QUESTIONNAIRE = new Questionnaire(Knowledge.packed());
    private static final Advisor ADVISOR = new Advisor(QUESTIONNAIRE.knowledge(), RuleBase.packed());
    private static final Map<Profile, Advice> ADVICE = advice();

    private static Map<Profile, Advice> advice() {
        Map<Profile, Advice> all = new LinkedHashMap<>();
        PlausibleProfiles plausible = PlausibleProfiles.builtIn(QUESTIONNAIRE);
        IntStream.range(0, 1200).mapToObj(number -> plausible.profile(31, number, DAY))
                .forEach(profile -> all.put(profile, ADVISOR.advise(profile)));
        return all;
    }

    @Test
    void whatIsDecidedWasStudiedBefore() {
        Set<String> seen = new HashSet<>();
        holds((profile, advice) -> steps(advice, step -> work(step).equals("decide")).stream()
                .allMatch(decided -> decided.archetype().isEmpty() || studied(profile).contains(decided.archetype().get())
                        || advice.roadmap().stream().filter(step -> step.year() < decided.year() && STUDIES.contains(work(step)))
                                .peek(step -> seen.add(work(step)))
                                .anyMatch(step -> step.archetype().equals(decided.archetype()))));
        assertThat(seen).isEqualTo(STUDIES);
    }

    @Test
    void nothingIsDecidedTwiceOrStudiedOnceItIsDecided() {
        holds((profile, advice) -> advice.roadmap().stream().filter(step -> work(step).equals("decide"))
                .allMatch(decided -> advice.roadmap().stream()
                        .filter(step -> step != decided && step.archetype().equals(decided.archetype()))
                        .noneMatch(step -> work(step).equals("decide") || STUDIES.contains(work(step)) && step.year() >= decided.year())));
    }

    @Test
    void whatWasStudiedBeforeIsNotStudiedAgain() {
        holds((profile, advice) -> steps(advice, step -> STUDIES.contains(work(step))).stream()
                .noneMatch(step -> step.archetype().filter(studied(profile)::contains).isPresent()));
    }

    /** What nobody's answers speak for is at most studied, and prepared for that where all that is recommended is out of reach. */
    @Test
    void onlyWhatIsRecommendedOrWasStudiedGoesBeyondAStudy() {
        Law onlyStudied = (profile, advice) -> added(profile, advice).stream()
                .allMatch(step -> !step.notes().isEmpty() && (STUDIES.contains(work(step)) || step.notes().stream()
                        .anyMatch(note -> note.text().equals(QUESTIONNAIRE.knowledge().threeYears().smaller().text())
                                && !Set.of("decide", "carry-out", "queue", "follow-up").contains(work(step)))));
        holds(onlyStudied);
        Profile few = new Profile(QUESTIONNAIRE, Map.of(), DAY).with("disaster-base-autonomy", new Answer.Choice("yes"));
        assertThat(added(few, ADVISOR.advise(few))).isNotEmpty();
        assertThat(onlyStudied.of(few, ADVISOR.advise(few))).isTrue();
    }

    /** A year in which a committee is to choose the theme works on none. */
    @Test
    void noThemeIsPreparedOrStudiedInTheYearInWhichTheCommitteeChoosesIt() {
        Set<String> seen = new HashSet<>();
        holds((profile, advice) -> advice.roadmap().stream().filter(step -> work(step).equals("committee"))
                .filter(step -> rules(step).stream()
                        .anyMatch(Set.of("roadmap.committee-theme", "roadmap.committee-theme-candidates")::contains))
                .peek(step -> seen.addAll(rules(step)))
                .allMatch(step -> steps(advice, other -> other.year() == step.year() && !work(other).equals("coordinate")).size() == 1));
        assertThat(seen).contains("roadmap.committee-theme", "roadmap.committee-theme-candidates");
    }

    /** The sentence of the work itself names nothing that an answer could have settled. */
    @Test
    void whatTheCommitteeDrawsUpOrChoosesIsToldOnlyAsFarAsItIsMissing() {
        assertThat(QUESTIONNAIRE.knowledge().threeYears().work("committee").text().ja()).doesNotContain("構想", "地区", "テーマ");
        holds((profile, advice) -> steps(advice, step -> work(step).equals("committee")).stream().allMatch(step -> {
            List<String> said = rules(step);
            return said.contains("roadmap.committee-vision") == is(profile, "vision", "none")
                    && said.contains("roadmap.committee-vision-adopted") == is(profile, "vision", "adopted")
                    && (!said.contains("roadmap.committee-theme") || is(profile, "theme", "none"))
                    && (!said.contains("roadmap.committee-area") || is(profile, "area-narrowed", "none"));
        }));
    }

    @Test
    void whatSpeaksAgainstAThemeStandsInItsYears() {
        Set<String> seen = new HashSet<>();
        holds((profile, advice) -> advice.recommendations().stream().filter(entry -> !entry.archetype().equals(COMMITTEE))
                .allMatch(entry -> {
                    List<String> against = entry.reasons().stream()
                            .filter(reason -> reason.effect() == EffectKind.OPPOSES && reason.counts()).map(Reason::rule).toList();
                    seen.addAll(against);
                    return steps(advice, step -> step.archetype().filter(entry.archetype()::equals).isPresent()).stream()
                            .allMatch(step -> rules(step).containsAll(against));
                }));
        assertThat(seen).contains("station-area.council-missing", "energy-supply-facility.quantity-not-surveyed");
    }

    @Test
    void nothingIsBuiltWithoutAWordOnMoneyWhereNoneIsInSight() {
        List<Boolean> seen = new ArrayList<>();
        holds((profile, advice) -> steps(advice, step -> work(step).equals("carry-out") && is(profile, "budget-order", "none")).stream()
                .peek(step -> seen.add(true)).allMatch(step -> rules(step).contains("roadmap.carry-out-without-budget")));
        assertThat(seen).isNotEmpty();
    }

    /** Whoever leads in place of a type with more points says why. */
    @Test
    void aThemeThatLeadsBeforeOneWithMorePointsSaysWhy() {
        Set<Boolean> seen = new HashSet<>();
        holds((profile, advice) -> {
            Optional<RoadmapStep> lead = advice.roadmap().stream()
                    .filter(step -> step.archetype().filter(one -> !one.equals(COMMITTEE)).isPresent() && step.grade().isPresent())
                    .filter(step -> !work(step).equals("coordinate")).findFirst();
            int most = advice.recommendations().stream().filter(entry -> !entry.archetype().equals(COMMITTEE))
                    .mapToInt(Recommendation::score).max().orElse(0);
            boolean first = lead.isEmpty() || !studied(profile).isEmpty() || advice.recommendations().stream()
                    .anyMatch(entry -> entry.archetype().equals(lead.get().archetype().get()) && entry.score() == most);
            seen.add(first);
            return first || lead.get().notes().stream()
                    .anyMatch(note -> note.text().equals(QUESTIONNAIRE.knowledge().threeYears().leads().text()));
        });
        assertThat(seen).hasSize(2);
    }

    /** What is being built does not wait for the theme that leads. */
    @Test
    void whatCannotWaitIsCoordinatedInTheFirstYear() {
        Map<String, String> places = Map.of("station-area", "station-redevelopment", "city-block", "block-development", "large-area",
                "large-mixed-area", "energy-supply-facility", "energy-supply-facility");
        Set<String> seen = new HashSet<>();
        holds((profile, advice) -> advice.recommendations().stream().map(Recommendation::archetype)
                .filter(archetype -> is(profile, places.getOrDefault(archetype, "vision"), "under-construction")).peek(seen::add)
                .allMatch(archetype -> steps(advice, step -> work(step).equals("coordinate")).stream()
                        .anyMatch(step -> step.year() == 1 && step.archetype().filter(archetype::equals).isPresent())));
        assertThat(seen).contains("station-area", "city-block", "energy-supply-facility");
    }

    /** No theme falls away by the order of a table without its name being told. */
    @Test
    void whoeverIsLeftOutAtEqualPointsIsNamed() {
        List<Boolean> seen = new ArrayList<>();
        holds((profile, advice) -> {
            List<RoadmapStep> study = steps(advice, step -> work(step).equals("study"));
            List<String> themes = study.stream().flatMap(step -> step.archetype().stream()).toList();
            List<Recommendation> equal = advice.recommendations().stream().filter(entry -> !entry.archetype().equals(COMMITTEE))
                    .filter(entry -> !themes.contains(entry.archetype()) && entry.tiedWith().stream().anyMatch(themes::contains)).toList();
            seen.add(equal.isEmpty());
            return study.isEmpty() || study.get(0).deciding().stream().flatMap(one -> one.themes().stream()).toList()
                    .containsAll(equal.stream().map(Recommendation::title).toList());
        });
        assertThat(seen).contains(true, false);
    }

    @Test
    void aSingleThemeIsNotStudiedSideBySide() {
        holds((profile, advice) -> {
            List<RoadmapStep> study = steps(advice, step -> work(step).equals("study"));
            return study.size() != 1 || !study.get(0).why().ja().contains("並行") && !study.get(0).work().get().title().ja().contains("並べて");
        });
    }

    /** Which theme a finished study was about is asked where it is not told. */
    @Test
    void afterAStudyWhoseTypeIsNotToldThatTypeIsAskedForAndNoneIsDecided() {
        Advice advice = ADVISOR.advise(new Profile(QUESTIONNAIRE, Map.of(), DAY).with("earlier-studies", new Answer.Choice("fs"))
                .with("theme", new Answer.Choice("none")).with("disaster-base-autonomy", new Answer.Choice("yes"))
                .with("adjacent-public-buildings", new Answer.Choice("yes")));

        assertThat(advice.cautions()).extracting(Reason::rule).contains("cautions.studied-type-unnamed");
        assertThat(steps(advice, step -> Set.of("decide", "carry-out", "follow-up").contains(work(step)) && step.year() < 3))
                .isNotEmpty().allSatisfy(step -> assertThat(step.archetype()).isEmpty());
    }

    /** A committee for a theme that is settled: the advice does not have it chosen once more. */
    @Test
    void aThemeThatIsSettledIsNotChosenAgain() {
        for (String stage : List.of("year-2", "year-3")) {
            Advice advice = ADVISOR.advise(new Profile(QUESTIONNAIRE, Map.of(), DAY).with("programme-stage", new Answer.Choice(stage))
                    .with("theme", new Answer.Choice("one")).with("vision", new Answer.Choice("none"))
                    .with("council", new Answer.Choice("planned")));

            assertThat(advice.recommendations()).extracting(Recommendation::archetype).containsExactly(COMMITTEE);
            assertThat(advice.roadmap()).extracting(step -> step.title().en()).contains("The theme that is settled")
                    .doesNotContain("The themes that the committee chooses");
            assertThat(steps(advice, step -> work(step).equals("study"))).allSatisfy(step -> assertThat(rules(step))
                    .contains("roadmap.study-theme-settled"));
        }
    }

    @Test
    void whatWasStudiedIsDecidedFirstWhetherRecommendedOrNot() {
        Advice advice = ADVISOR.advise(new Profile(QUESTIONNAIRE, Map.of(), DAY).with("earlier-studies", new Answer.Choice("fs"))
                .with("studied-types", new Answer.Choices(List.of("shopping-street"))).with("vision", new Answer.Choice("adopted"))
                .with("disaster-base-autonomy", new Answer.Choice("yes")).with("adjacent-public-buildings", new Answer.Choice("yes")));

        assertThat(steps(advice, step -> step.year() == 1)).singleElement().satisfies(step -> {
            assertThat(work(step)).isEqualTo("decide");
            assertThat(step.archetype()).contains("shopping-street");
            assertThat(step.notes()).extracting(RoadmapStep.Note::text)
                    .contains(QUESTIONNAIRE.knowledge().threeYears().studiedOnly().text());
        });
        assertThat(steps(advice, step -> STUDIES.contains(work(step)))).extracting(RoadmapStep::archetype)
                .contains(Optional.of("public-facilities"));
    }

    /** The steps with what is neither recommended nor studied before. */
    private static List<RoadmapStep> added(Profile profile, Advice advice) {
        Set<String> known = advice.recommendations().stream().map(Recommendation::archetype).collect(Collectors.toSet());
        known.addAll(studied(profile));
        return steps(advice, step -> step.archetype().filter(one -> !known.contains(one)).isPresent());
    }

    private interface Law {
        boolean of(Profile profile, Advice advice);
    }

    private static void holds(Law law) {
        assertThat(ADVICE.entrySet().stream().filter(one -> !law.of(one.getKey(), one.getValue()))
                .map(one -> one.getValue().roadmap().stream()
                        .map(step -> step.year() + " " + work(step) + " " + step.archetype().orElse("?"))
                        .toList()))
                .isEmpty();
    }

    private static List<RoadmapStep> steps(Advice advice, Predicate<RoadmapStep> wanted) {
        return advice.roadmap().stream().filter(wanted).toList();
    }

    private static List<String> rules(RoadmapStep step) {
        return step.reasons().stream().map(Reason::rule).toList();
    }

    private static String work(RoadmapStep step) {
        return step.work().orElseThrow().id();
    }

    private static boolean is(Profile profile, String question, String option) {
        return profile.counting(question).filter(answer -> answer.values().contains(option)).isPresent();
    }

    private static List<String> studied(Profile profile) {
        return profile.counting("studied-types").map(Answer::values).orElse(List.of());
    }
}
