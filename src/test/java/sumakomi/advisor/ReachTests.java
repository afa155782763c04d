package sumakomi.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sumakomi.advice.Advice;
import sumakomi.advice.Advice.Answered;
import sumakomi.advice.Advice.Because;
import sumakomi.advice.Advice.Proposed;
import sumakomi.advisor.Reach.Usable;
import sumakomi.knowledge.Knowledge.Shelved.Part;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.plausible.PlausibleProfiles;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profile;

/** The library is used: of the usable entries most are shown by an answer or counted with, and that share does not fall. */
class ReachTests {

    /** Rises with what is reached; an entry that falls out of reach is named by {@code kb reach}. */
    private static final double SHARE = 0.98;
    private static final int PROFILES = 300;
    private static final LocalDate AS_OF = LocalDate.of(2026, 4, 1);

    private static MainJob mainJob;
    private static Reach reach;

    @BeforeAll
    static void advise() {
        KnowledgeFiles files = KnowledgeFiles.packedWhole();
        mainJob = MainJob.packed();
        reach = Reach.of(mainJob, files, PlausibleProfiles.builtIn(mainJob.questionnaire()), 1, PROFILES, AS_OF);
    }

    @Test
    void theShareOfTheLibraryThatIsReachedDoesNotFall() {
        assertThat(reach.share()).as("not reached: %s", reach.entries().stream().filter(entry -> !entry.reached())
                .map(Usable::address).toList()).isGreaterThanOrEqualTo(SHARE);
    }

    /** What every advice shows is not made of answers, and what none shows is not reached. */
    @Test
    void reachedIsWhatOneProfileShowsAndAnotherDoesNotOrACalculatorCountsWith() {
        assertThat(reach.entries()).allSatisfy(entry -> assertThat(entry.reached()).as(entry.address())
                .isEqualTo(entry.shown() > 0 && entry.shown() < PROFILES || entry.counted() > 0 || entry.studied()));
    }

    /** Whoever shows an entry within another shows it all the same, but not by itself. */
    @Test
    void whatAGuideShowsIsToldApartFromWhatIsProposedItself() {
        assertThat(usable("emergency-supply/rank-01")).satisfies(entry -> assertThat(entry.within()).isPositive().isEqualTo(entry.shown()));
        assertThat(usable("barriers/initial-cost").within()).isZero();
    }

    private static Usable usable(String address) {
        return reach.entries().stream().filter(entry -> entry.address().equals(address)).findFirst().orElseThrow();
    }

    @Test
    void theCalculatorCountsWithBenefitsPartiesScenariosAndOverlaps() {
        assertThat(reach.entries()).filteredOn(Usable::studied).extracting(Usable::kind)
                .containsOnly("benefits", "funding-scenarios", "stakeholders", "double-counting");
    }

    @Test
    void whatIsToRunFirstStandsWhereverADisasterBaseIsToHavePowerOfItsOwn() {
        Proposed priorities = proposed(Map.of("disaster-base-autonomy", "yes", "disaster-bases", "designated"),
                "guides/emergency-priorities");

        assertThat(priorities.parts()).extracting(Part::id).startsWith("rank-01", "rank-02").contains("rank-11", "class-1").hasSize(16);
        assertThat(shown(Map.of("disaster-base-autonomy", "no", "disaster-bases", "designated")))
                .doesNotContain("guides/emergency-priorities");
    }

    @Test
    void eachObstacleHasItsOwnFirstStepForItsOwnAnswer() {
        Advice advice = advice(Map.of("barriers", new Answer.Choices(List.of("regulation", "space"))));

        assertThat(advice.proposals()).filteredOn(entry -> entry.kind().equals("barriers")).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.said()).isNotEmpty();
            assertThat(entry.reasons()).singleElement()
                    .satisfies(reason -> assertThat(reason.because())
                            .containsExactly(new Because("barriers", new Answered(List.of(entry.id())))));
        });
    }

    /** A policy planned shows itself, the matrix of its kind of district, and every measure that goes along or may do so. */
    @Test
    void aPolicyPlannedReachesItsMeasures() {
        assertThat(Reach.shown(advice(Map.of("policies-commercial", new Answer.Choices(List.of("commercial-2", "commercial-6"))))))
                .contains("urban-policies/commercial-2", "urban-policies/commercial-6", "policy-measures/commercial", "measures/(7)",
                        "measures/(18)", "measures/(24)")
                .doesNotContain("urban-policies/commercial-1", "measures/(9)");
    }

    private static Proposed proposed(Map<String, String> answers, String address) {
        return advice(choices(answers)).proposals().stream().filter(entry -> entry.address().equals(address)).findFirst().orElseThrow();
    }

    private static Set<String> shown(Map<String, String> answers) {
        return Reach.shown(advice(choices(answers)));
    }

    private static Map<String, Answer> choices(Map<String, String> answers) {
        return answers.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> new Answer.Choice(entry.getValue())));
    }

    private static Advice advice(Map<String, Answer> answers) {
        return mainJob.advise(new Profile(mainJob.questionnaire(), answers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> GivenAnswer.of(entry.getValue()))), AS_OF)).advice();
    }
}
