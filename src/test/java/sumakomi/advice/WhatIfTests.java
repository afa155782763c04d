package sumakomi.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sumakomi.advice.OpenAnswers.Standing;
import sumakomi.advice.SmallestChange.Reach;
import sumakomi.advisor.MainJob;
import sumakomi.knowledge.Question;
import sumakomi.plausible.PlausibleProfiles;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GeneratedProfiles;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.rules.Rules;
import sumakomi.rules.RulesOfTheEngine;

/**
 * Other answers tried out: why not, smallest change, what is proven, what to ask next. What an answer leads to is asked of the
 * rule files as the engine compiles them, not of the conditions with which other answers are tried.
 */
class WhatIfTests {

    private static final LocalDate AS_OF = LocalDate.of(2026, 4, 1);
    private static final MainJob MAIN_JOB = MainJob.packed();
    private static final Questionnaire QUESTIONNAIRE = MAIN_JOB.questionnaire();
    private static final Advisor ORACLE = new Advisor(QUESTIONNAIRE.knowledge(), RulesOfTheEngine.ofTheProject());
    private static final AnswerSpace SPACE = new AnswerSpace(QUESTIONNAIRE, Rules.packed());
    private static final WhyNot WHY_NOT = new WhyNot(SPACE);
    private static final OpenAnswersAnalysis ANALYSIS = MAIN_JOB.openAnswers();

    @Test
    void theCriteriaGiveTheScoresOfTheRuleEngineOnAThousandProfiles() {
        LongStream.rangeClosed(1, 1000).forEach(seed -> {
            Profile profile = generated(seed);
            Scores scores = SPACE.criteria().scores(profile);
            ORACLE.ranking(profile).all().forEach(entry -> {
                int at = entry.archetype().number() - 1;
                assertThat(scores.points(at)).as("seed %d", seed).isEqualTo(entry.score());
                assertThat(scores.exclusions(at) > 0).as("seed %d", seed).isEqualTo(entry.excluded());
                assertThat(scores.place(at).stated()).as("seed %d", seed).isEqualTo(entry.place().stated());
                assertThat(scores.aspectsInFavour(at)).as("seed %d", seed).isEqualTo(entry.weighing().aspectsInFavour());
            });
            assertThat(scores.recommended(3).stream().map(SPACE.criteria().archetypes()::get)).as("seed %d", seed)
                    .containsExactlyElementsOf(recommended(profile));
        });
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void aSmallestChangeBringsItsArchetypeAsFarAsItSays(Profile profile) {
        WHY_NOT.smallestChanges(profile).forEach((archetype, changes) -> changes.forEach(change -> {
            Profile changed = applied(profile, change.steps());
            if (change.reach() == Reach.FIRST) {
                assertThat(firsts(changed)).as("%s", change).contains(archetype)
                        .containsExactlyInAnyOrderElementsOf(Stream.concat(Stream.of(archetype), change.tiedWith().stream()).toList());
            } else {
                assertThat(recommended(changed)).as("%s", change).contains(archetype).containsAll(change.tiedWith());
            }
            assertThat(ranked(changed, archetype).place()).as("%s", change).isIn(Places.Standing.FIRM, Places.Standing.NEEDLESS);
        }));
    }

    /** Nothing that weakens a rival only: without any of its steps the archetype itself stands lower, or answers contradict. */
    @ParameterizedTest
    @MethodSource("profiles")
    void everyStepStrengthensItsArchetypeOrKeepsTheAnswersTogether(Profile profile) {
        Set<String> before = contradictions(profile);
        WHY_NOT.smallestChanges(profile).forEach((archetype, changes) -> changes.forEach(change -> {
            Profile whole = applied(profile, change.steps());
            assertThat(contradictions(whole)).as("%s", change).isSubsetOf(before);
            assertThat(change.steps()).as("%s", change).allMatch(step -> whole.counting(step.question()).isPresent());
            for (SmallestChange.Step step : change.steps()) {
                Profile without = applied(profile, change.steps().stream().filter(other -> !other.equals(step)).toList());
                assertThat(standing(without, archetype) < standing(whole, archetype) || !before.containsAll(contradictions(without)))
                        .as("%s without %s", change, step.question()).isTrue();
            }
        }));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void noStepGoesBackOrTakesAwayAFactAndTheEasiestComesFirst(Profile profile) {
        WHY_NOT.smallestChanges(profile).forEach((archetype, changes) -> {
            changes.stream().flatMap(change -> change.steps().stream()).filter(step -> step.from().known()).forEach(step -> {
                Question question = QUESTIONNAIRE.question(step.question()).orElseThrow();
                if (!question.stages().isEmpty()) {
                    assertThat(question.stages().indexOf(step.to().values().get(0))).as("%s", step)
                            .isGreaterThan(question.stages().indexOf(step.from().values().get(0)));
                }
                if (question.kind() == Question.Kind.CHOICES && step.changeable() == Question.Changeable.FIXED) {
                    assertThat(step.to().values()).as("%s", step).containsAll(step.from().values().stream()
                            .filter(option -> !option.equals(Question.NONE)).toList());
                }
            });
            assertThat(changes).as("%s", archetype).isSortedAccordingTo(SmallestChange.bestFirst()).hasSizeBetween(1, 3);
            assertThat(changes).allSatisfy(change -> assertThat(change.steps()).isSortedAccordingTo(
                    Comparator.comparingInt(SmallestChange.Step::hardness)));
        });
    }

    /** A step that a person would say: no other fact, nothing counted less or away, no place that is decided the day it is thought of. */
    @Test
    void everyStepIsOneThatAPersonWouldSay() {
        List<List<SmallestChange>> found = PlausibleProfiles.builtIn(QUESTIONNAIRE).profiles(3, AS_OF).limit(24)
                .flatMap(profile -> WHY_NOT.smallestChanges(profile).values().stream()).toList();

        assertThat(found.stream().flatMap(List::stream)).noneMatch(change -> change.kind() == SmallestChange.Kind.FACT);
        List<SmallestChange.Step> steps = found.stream().flatMap(List::stream).flatMap(change -> change.steps().stream()).toList();
        assertThat(steps).noneMatch(SmallestChange.Step::againstAFact)
                .noneMatch(step -> step.to() instanceof Answer.Amount to && (to.number().signum() == 0
                        || step.from() instanceof Answer.Amount from && to.number().compareTo(from.number()) < 0))
                .noneMatch(step -> step.from().values().equals(List.of(Question.NONE))
                        && (step.to().values().equals(List.of("decided")) || step.to().values().equals(List.of("under-construction"))))
                .noneMatch(step -> step.changeable() == Question.Changeable.FIXED && step.to().values().equals(List.of(Question.NONE)));
    }

    /** What can be done comes before wanting something else, and that before facts that nobody changes. */
    @Test
    void noFactAndNoOtherAimsLeadWhereSomethingCanBeDone() {
        List<List<SmallestChange>> found = PlausibleProfiles.builtIn(QUESTIONNAIRE).profiles(3, AS_OF).limit(12)
                .flatMap(profile -> WHY_NOT.smallestChanges(profile).values().stream()).toList();

        assertThat(found).allSatisfy(changes -> assertThat(changes).isSortedAccordingTo(Comparator.comparingInt(change -> change.steps()
                .stream().anyMatch(SmallestChange.Step::restsOnAFact) ? 2
                        : change.steps().stream().anyMatch(step -> step.from().known() && step.question().equals("aims")) ? 1 : 0)));
        assertThat(found.stream().map(changes -> changes.get(0)).flatMap(change -> change.steps().stream()))
                .anyMatch(SmallestChange.Step::restsOnAFact).anyMatch(step -> !step.restsOnAFact());
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void ofNumbersTheOneThatMattersIsNamedNotTheLargest(Profile profile) {
        WHY_NOT.smallestChanges(profile).values().stream().flatMap(List::stream).flatMap(change -> change.steps().stream())
                .forEach(step -> assertThat(step.to().values()).isNotEqualTo(QUESTIONNAIRE.question(step.question()).orElseThrow().max()
                        .map(max -> List.of(max.toPlainString())).orElse(List.of())));
    }

    /** Whatever one forward answer, against no fact, does for an archetype, a change as easy and as far is found for it. */
    @ParameterizedTest
    @MethodSource("profiles")
    void whatOneAnswerDoesIsFound(Profile profile) {
        Map<String, List<SmallestChange>> changes = WHY_NOT.smallestChanges(profile);
        NextAnswers next = new NextAnswers(SPACE.otherAnswers());
        List<String> present = firsts(profile);
        Set<String> before = contradictions(profile);

        for (Question question : SPACE.otherAnswers().questions()) {
            if (QUESTIONNAIRE.isHidden(question, profile.answers())) {
                continue;
            }
            for (Answer answer : next.of(question, profile)) {
                Profile changed = profile.with(question.id(), answer);
                SmallestChange.Step step = new SmallestChange.Step(question.id(), profile.counting(question.id()).orElse(Answer.UNKNOWN),
                        answer, question.changeable().orElseThrow());
                firsts(changed).stream().filter(first -> !present.contains(first))
                        .filter(first -> standing(changed, first) > standing(profile, first))
                        .filter(first -> ranked(changed, first).place() != Places.Standing.IDEA)
                        .filter(first -> before.containsAll(contradictions(changed)))
                        .filter(first -> !step.againstAFact() && (!step.from().known() || standsSomewhere(profile, first)))
                        .forEach(first -> assertThat(changes.get(first)).as("%s by %s", first, step).isNotNull().first()
                                .satisfies(best -> assertThat(SmallestChange.bestFirst().compare(best,
                                        new SmallestChange(first, List.of(step), Reach.FIRST, List.of()))).isLessThanOrEqualTo(0)));
            }
        }
    }

    /** Whether its place is there already; where it is to come, the soonest stage is the step, whatever a later one would do. */
    private static boolean standsSomewhere(Profile profile, String archetype) {
        return Set.of(Places.Standing.FIRM, Places.Standing.NEEDLESS).contains(ranked(profile, archetype).place());
    }

    /** What an archetype has for itself, as one would say it: nothing counts as long as it is excluded or has no place. */
    private static int standing(Profile profile, String archetype) {
        Ranking.Ranked ranked = ranked(profile, archetype);
        return ranked.score() - (ranked.excluded() ? 400 : 0) - (ranked.weighing().recommends() ? 0 : 50)
                - switch (ranked.place()) {
                    case FIRM, NEEDLESS -> 0;
                    case IDEA -> 100;
                    case UNSTATED, NONE -> 200;
                };
    }

    private static Ranking.Ranked ranked(Profile profile, String archetype) {
        return ORACLE.ranking(profile).all().stream().filter(entry -> entry.archetype().id().equals(archetype)).findFirst().orElseThrow();
    }

    private static Set<String> contradictions(Profile profile) {
        return ORACLE.contradictions().of(profile).stream().map(one -> one.reason().rule()).collect(Collectors.toSet());
    }

    static Stream<Profile> profiles() {
        return Stream.concat(LongStream.rangeClosed(1, 8).mapToObj(WhatIfTests::generated),
                PlausibleProfiles.builtIn(QUESTIONNAIRE).profiles(7, AS_OF).limit(24));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsProvenHoldsHoweverTheRestIsAnswered(long seed) {
        Profile partly = partly(seed);
        OpenAnswers open = ANALYSIS.analyse(partly);

        for (int completion = 0; completion < 60; completion++) {
            Profile whole = completed(partly, new Random(seed * 1000 + completion));
            List<String> recommended = recommended(whole);
            assertThat(firsts(whole)).as("seed %d", seed).containsAll(open.provenFirst());
            open.standing().forEach((archetype, standing) -> {
                if (standing == Standing.CERTAIN) {
                    assertThat(recommended).as("seed %d", seed).contains(archetype);
                } else if (standing == Standing.EXCLUDED) {
                    assertThat(recommended).as("seed %d", seed).doesNotContain(archetype);
                }
            });
        }
    }

    @Test
    void aFullyAnsweredQuestionnaireLeavesNothingOpen() {
        Profile whole = completed(generated(7), new Random(7));
        OpenAnswers open = ANALYSIS.analyse(whole);

        assertThat(open.open()).isEmpty();
        assertThat(open.next()).isEmpty();
        assertThat(open.standing().values()).doesNotContain(Standing.POSSIBLE);
        assertThat(open.provenFirst()).isEqualTo(firsts(whole));
    }

    @Test
    void firstAsksWhoItIsAndThenWhatTellsSomething() {
        OpenAnswers open = ANALYSIS.analyse(new Profile(QUESTIONNAIRE, Map.of(), AS_OF));

        assertThat(open.provenFirst()).isEmpty();
        assertThat(open.next()).hasValueSatisfying(next -> assertThat(next.question()).isEqualTo("municipality"));
        assertThat(open.standing().values()).containsOnly(Standing.POSSIBLE);
        assertThat(ANALYSIS.analyse(new Profile(QUESTIONNAIRE, Map.of("municipality", GivenAnswer.of(new Answer.Choice("13112"))), AS_OF))
                .next()).hasValueSatisfying(next -> assertThat(next.bits()).isPositive());
    }

    /** Works that are ticked lead to the place of the strongest type that can stand beside them; works that are not planned do not. */
    @Test
    void asksForThePlaceBesideTheWorksThatArePlanned() {
        assertThat(nextBeside("policies-station", "station-3")).isEqualTo("station-redevelopment");
        assertThat(nextBeside("policies-residential", "residential-5")).isEqualTo("apartment-stock");
        assertThat(nextBeside("policies-station", "none")).isNotEqualTo("station-redevelopment");
    }

    private static String nextBeside(String question, String works) {
        return ANALYSIS
                .analyse(new Profile(QUESTIONNAIRE,
                        Map.of("municipality", GivenAnswer.of(Answer.UNKNOWN), "new-services", GivenAnswer.of(new Answer.Choice("yes")),
                                question,
                                GivenAnswer.of(new Answer.Choices(List.of(works)))),
                        AS_OF))
                .next().orElseThrow().question();
    }

    /** Asked as proposed, questions settle the first recommendation sooner than in the fixed order. */
    @Test
    void askingTheMostTellingQuestionFirstSettlesTheAnswerSooner() {
        QuestionOrder order = new QuestionOrder(QUESTIONNAIRE, ANALYSIS);
        List<Integer> asProposed = new ArrayList<>();
        List<Integer> inOrder = new ArrayList<>();
        for (long seed = 1; seed <= 12; seed++) {
            Profile whole = completed(generated(seed), new Random(seed));
            asProposed.add(order.answersAsProposed(whole));
            inOrder.add(order.answersInOrder(whole));
        }
        assertThat(median(asProposed)).isLessThan(median(inOrder));
    }

    private static int median(List<Integer> numbers) {
        return numbers.stream().sorted().toList().get(numbers.size() / 2);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 25);
    }

    private static Profile applied(Profile profile, List<SmallestChange.Step> steps) {
        Profile changed = profile;
        for (SmallestChange.Step step : steps) {
            changed = changed.with(step.question(), step.to());
        }
        return changed;
    }

    private static List<String> firsts(Profile profile) {
        return ORACLE.ranking(profile).recommended(1).stream().map(entry -> entry.archetype().id()).toList();
    }

    private static List<String> recommended(Profile profile) {
        return ORACLE.ranking(profile).recommended(3).stream().map(entry -> entry.archetype().id()).toList();
    }

    private static Profile generated(long seed) {
        return GeneratedProfiles.profile(QUESTIONNAIRE, new Random(seed), AS_OF);
    }

    /** A third of the answers of a generated profile. */
    private static Profile partly(long seed) {
        Random random = new Random(seed);
        Map<String, GivenAnswer> some = new LinkedHashMap<>(generated(seed).answers());
        some.keySet().removeIf(question -> random.nextInt(3) > 0);
        return new Profile(QUESTIONNAIRE, some, AS_OF);
    }

    /** Every open or missing question answered at random, known answers kept. */
    private static Profile completed(Profile profile, Random random) {
        Map<String, GivenAnswer> answers = new LinkedHashMap<>();
        for (Question question : QUESTIONNAIRE.questions().values()) {
            answers.put(question.id(), GivenAnswer.of(GeneratedProfiles.answer(QUESTIONNAIRE, question, random)));
        }
        profile.answers().forEach((question, given) -> {
            if (given.answer().known()) {
                answers.put(question, given);
            }
        });
        return new Profile(QUESTIONNAIRE, answers, AS_OF);
    }
}
