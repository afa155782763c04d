package sumakomi.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sumakomi.advice.QuestionPath.Step;
import sumakomi.advisor.MainJob;
import sumakomi.plausible.PlausibleProfiles;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Questionnaire;

/** The order in which questions are proposed, over plausible profiles of a seed that the method was not made with. */
class QuestionPathTests {

    private static final LocalDate AS_OF = LocalDate.of(2026, 4, 1);
    private static final long SEED = 31;
    private static final int PROFILES = 24;
    private static final int ANSWERS = 45;
    private static final MainJob MAIN_JOB = MainJob.packed();
    private static final Questionnaire QUESTIONNAIRE = MAIN_JOB.questionnaire();
    private static final OpenAnswersAnalysis ANALYSIS = MAIN_JOB.openAnswers();
    private static final List<Profile> WHOLE = PlausibleProfiles.builtIn(QUESTIONNAIRE).profiles(SEED, AS_OF).limit(PROFILES).toList();
    private static List<List<Step>> ways = List.of();

    /** Not with the class: its own threads would wait for it to be ready. */
    @BeforeAll
    static void askEveryProfile() {
        QuestionPath path = new QuestionPath(MAIN_JOB.advisor().space(), ANALYSIS);
        ways = WHOLE.parallelStream().map(whole -> path.follow(whole, ANSWERS)).toList();
    }

    /** {@code benchmark questions} has the figures over many more; these bounds leave room for so few. */
    @Test
    void aShortPathLeadsToTheAdviceOfAllAnswers() {
        assertThat(after(15).filter(Step::first).count()).isGreaterThanOrEqualTo(PROFILES * 75 / 100);
        assertThat(after(15).filter(Step::amongThree).count()).isGreaterThanOrEqualTo(PROFILES * 88 / 100);
        assertThat(after(25).filter(Step::settled).count()).isGreaterThanOrEqualTo(PROFILES / 2);
    }

    @Test
    void severalFirstsHaveNoLeadAndOneFirstHasAtLeastAPoint() {
        QuestionPath path = new QuestionPath(MAIN_JOB.advisor().space(), ANALYSIS);
        assertThat(WHOLE).allSatisfy(whole -> {
            long firsts = MAIN_JOB.advisor().advise(whole).recommendations().stream().filter(one -> one.rank() == 1).count();
            assertThat(path.lead(whole)).isBetween(0, QuestionPath.CLEAR).matches(points -> points == 0 == firsts > 1);
        });
    }

    @Test
    void whatIsProvenIsWhatAllAnswersGive() {
        ways.forEach(way -> way.stream().filter(Step::settled).forEach(step -> assertThat(step.amongThree()).isTrue()));
        assertThat(ways.stream().flatMap(List::stream).filter(Step::settled)).isNotEmpty();
    }

    @Test
    void whatIsSaidToBeEnoughIsSeldomWrong() {
        List<Step> enough = ways.stream().flatMap(way -> way.stream().filter(Step::enough).limit(1)).toList();
        assertThat(enough).hasSizeGreaterThan(PROFILES / 2);
        assertThat(enough.stream().filter(Step::first).count()).isGreaterThanOrEqualTo(enough.size() * 75 / 100);
    }

    @Test
    void noQuestionIsProposedBeforeThatOnWhichItHangsOrTwice() {
        for (int at = 0; at < ways.size(); at++) {
            List<String> asked = ways.get(at).stream().flatMap(step -> step.next().stream()).toList();
            assertThat(asked).doesNotHaveDuplicates();
            for (String question : asked) {
                List<String> parents = QUESTIONNAIRE.ancestors(question);
                assertThat(asked.subList(0, asked.indexOf(question))).as(question).containsAll(parents);
                Profile whole = WHOLE.get(at);
                assertThat(parents).as(question).allMatch(parent -> whole.counting(parent).isPresent());
            }
        }
    }

    /** The places that nobody on an island has; told by the name of the municipality, or by nothing but its geography and its people. */
    @Test
    void anIslandVillageIsAskedForNothingThatItCannotHave() {
        Set<String> cannot = Set.of("station-redevelopment", "large-mixed-area");
        Map<String, GivenAnswer> byName = Map.of("municipality", GivenAnswer.of(new Answer.Choice("13362")));
        Map<String, GivenAnswer> byFacts = Map.of("municipality", GivenAnswer.of(Answer.UNKNOWN), "geography",
                GivenAnswer.of(new Answer.Choice("island")), "population", GivenAnswer.of(new Answer.Amount(new BigDecimal(320))));
        for (Map<String, GivenAnswer> start : List.of(byName, byFacts)) {
            assertThat(allProposed(start)).isNotEmpty().doesNotContainAnyElementsOf(cannot);
        }
        assertThat(allProposed(Map.of("municipality", GivenAnswer.of(new Answer.Choice("13104"))))).containsAll(cannot);
    }

    /** What is proposed one after the other when nothing is known. */
    private static List<String> allProposed(Map<String, GivenAnswer> start) {
        Map<String, GivenAnswer> answers = new LinkedHashMap<>(start);
        return Stream.generate(() -> {
            Optional<String> next = ANALYSIS.analyse(new Profile(QUESTIONNAIRE, answers, AS_OF)).next().filter(one -> !one.findOut())
                    .map(OpenAnswers.NextQuestion::question);
            next.ifPresent(question -> answers.put(question, GivenAnswer.of(Answer.UNKNOWN)));
            return next;
        }).takeWhile(Optional::isPresent).map(Optional::get).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"13101", "13112", "13201", "13307", "13362", "13401"})
    void theFirstQuestionsAreOnFacts(String municipality) {
        assertThat(next(Map.of())).isEqualTo("municipality");
        List<String> proposed = allProposed(Map.of("municipality", GivenAnswer.of(new Answer.Choice(municipality))));
        assertThat(proposed.subList(0, 3)).noneMatch(question -> QUESTIONNAIRE
                .sectionOf(QUESTIONNAIRE.question(question).orElseThrow()).asksIntentions());
    }

    /** What is wished is asked in the sections that ask intentions; of these nothing comes before the facts. */
    @Test
    void whatIsWantedStandsAmongTheIntentions() {
        assertThat(QUESTIONNAIRE.questions().values().stream()
                .filter(question -> question.options().stream().anyMatch(option -> option.label().ja().matches("希望する|考えている"))))
                .isNotEmpty().allMatch(question -> QUESTIONNAIRE.sectionOf(question).asksIntentions());
    }

    /** Of the villages on islands one in thirty thinks of building a block. */
    @Test
    void whatIsHardlyEverThereIsNotAskedOnAShortPath() {
        assertThat(allProposed(Map.of("municipality", GivenAnswer.of(new Answer.Choice("13362")))).subList(0, 14))
                .doesNotContain("block-development");
    }

    private static String next(Map<String, GivenAnswer> answers) {
        return ANALYSIS.analyse(new Profile(QUESTIONNAIRE, answers, AS_OF)).next().orElseThrow().question();
    }

    @Test
    void chancesAreOfAHundredAndAgreeWithWhatIsCertain() {
        OpenAnswers open = ANALYSIS.analyse(WHOLE.get(0));
        OpenAnswers nothing = ANALYSIS.analyse(new Profile(QUESTIONNAIRE, Map.of(), AS_OF));
        assertThat(nothing.estimate().byArchetype().values())
                .allMatch(odds -> odds.first() <= odds.recommended() && odds.recommended() <= 100)
                .anyMatch(odds -> odds.first() > 0);
        assertThat(nothing.estimate().enough()).isFalse();
        assertThat(open.settledFirst()).isNotEmpty();
        assertThat(open.estimate().firstStays()).isGreaterThanOrEqualTo(90);
    }

    /** The same answers, the same estimate: nothing in it depends on chance or on the order of answers. */
    @Test
    void theEstimateIsTheSameEachTime() {
        Profile half = new Profile(QUESTIONNAIRE, WHOLE.get(1).answers().entrySet().stream().limit(20)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)), AS_OF);
        assertThat(ANALYSIS.analyse(half)).isEqualTo(MainJob.packed().openAnswers().analyse(half));
    }

    /** A page asks on each load: 100 ms on an idle machine; what is held here is the best of several, doubled. */
    @Test
    void anAnswerDoesNotKeepAPageWaiting() {
        Profile start = new Profile(QUESTIONNAIRE, Map.of(), AS_OF);
        long best = IntStream.range(0, 8).mapToLong(round -> {
            long began = System.nanoTime();
            ANALYSIS.analyse(start);
            return System.nanoTime() - began;
        }).min().orElseThrow();
        assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(200));
    }

    private static Stream<Step> after(int answers) {
        return ways.stream().map(way -> way.get(Math.min(answers, way.size() - 1)));
    }
}
