package sumakomi.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sumakomi.advice.Advice;
import sumakomi.advice.Advice.Reason;
import sumakomi.advice.Recommendation;
import sumakomi.advice.RoadmapStep;
import sumakomi.advisor.AdviceDocument;
import sumakomi.advisor.AdviceJson;
import sumakomi.advisor.AdvisedProfile;
import sumakomi.advisor.Examples;
import sumakomi.advisor.MainJob;
import sumakomi.knowledge.Question;
import sumakomi.knowledge.Text;
import sumakomi.plausible.PlausibleProfiles;
import sumakomi.rules.EffectKind;

/** What one who has to decide reads of an advice: taken from the advice, what weighs most, and nothing that is there already. */
class DecisionSummaryTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final MainJob MAIN_JOB = MainJob.packed();
    private static final Map<Advice, DecisionSummary> SUMMARIES = PlausibleProfiles.builtIn(MAIN_JOB.questionnaire()).profiles(47, DAY)
            .limit(150).map(MAIN_JOB::advise).filter(advised -> of(advised).isPresent())
            .collect(Collectors.toMap(AdvisedProfile::advice, advised -> of(advised).orElseThrow()));

    private static Optional<DecisionSummary> of(AdvisedProfile advised) {
        return DecisionSummary.of(advised.advice(), advised.benefitCost(), MAIN_JOB.knowledge());
    }

    /** Works on what was studied before. */
    private static final Set<String> AFTER_A_STUDY = Set.of("decide", "carry-out", "follow-up");

    @Test
    void whatIsToBeDecidedFirstIsWithWhatTheRoadMapBegins() {
        assertThat(SUMMARIES.values()).anySatisfy(summary -> assertThat(summary.begins().committee()).isTrue())
                .anySatisfy(summary -> assertThat(summary.begins().committee() || summary.begins().first()).isFalse());
        assertThat(SUMMARIES.values()).as("a smaller one to begin with").anySatisfy(summary -> assertThat(summary.begins().recommended())
                .isFalse());
        assertThat(SUMMARIES).allSatisfy((advice, summary) -> {
            RoadmapStep step = advice.roadmap().get(0);
            boolean goesOn = step.work().filter(work -> AFTER_A_STUDY.contains(work.id())).isPresent() && advice.recommendations().stream()
                    .noneMatch(entry -> step.archetype().filter(entry.archetype()::equals).isPresent());
            assertThat(summary.begins().title()).isEqualTo(goesOn || step.archetype().isEmpty() ? summary.first().title() : step.title());
        });
    }

    @Test
    void theReasonsAreThreeAtMostAndNoneThatCountsIsStrongerThanOneShown() {
        assertThat(SUMMARIES).hasSizeGreaterThan(100).allSatisfy((advice, summary) -> {
            Set<Reason> counted = advice.recommendations().get(0).reasons().stream()
                    .filter(reason -> reason.effect() == EffectKind.SUPPORTS && reason.counts()).collect(Collectors.toSet());
            assertThat(summary.reasons()).isSubsetOf(counted).hasSize(Math.min(3, counted.size()));
            int weakest = summary.reasons().stream().mapToInt(Reason::points).min().orElse(0);
            assertThat(counted.stream().filter(reason -> reason.points() > weakest)).isSubsetOf(summary.reasons());
        });
    }

    @Test
    void whatIsBeyondTheMeansIsTheFirstCautionAndWhatSpeaksAgainstComesBeforeWarnings() {
        assertThat(SUMMARIES.values()).anySatisfy(summary -> assertThat(summary.first().budget().outOfReach()).isPresent());
        assertThat(SUMMARIES).allSatisfy((advice, summary) -> {
            List<Text> said = summary.cautions().stream().map(DecisionSummary.Caution::text).toList();
            assertThat(said).hasSizeLessThanOrEqualTo(2).isEqualTo(weighed(advice, summary.first()).limit(2).toList());
        });
    }

    private static Stream<Text> weighed(Advice advice, Recommendation entry) {
        Stream<Text> against = entry.reasons().stream().filter(reason -> reason.effect() == EffectKind.OPPOSES && reason.counts())
                .sorted((one, other) -> one.points() - other.points()).map(Reason::text);
        List<Text> own = Stream.of(entry.budget().outOfReach().stream().map(reach -> reach.text()), against,
                entry.warnings().stream().map(Reason::text)).flatMap(texts -> texts).toList();
        return own.isEmpty() ? advice.cautions().stream().map(Reason::text) : own.stream();
    }

    @Test
    void nobodyIsAskedForDataThatAreAtHandAndNoPlaceIsCalled() {
        assertThat(SUMMARIES.values()).allSatisfy(summary -> {
            Set<String> held = summary.first().fsSteps().stream().flatMap(step -> step.dataHeld().stream()).map(item -> "datum/" + item)
                    .collect(Collectors.toSet());
            assertThat(summary.collect()).hasSizeLessThanOrEqualTo(3).allSatisfy(item -> {
                assertThat(held).doesNotContain(item.id());
                assertThat(summary.benefitCost().missingInputs()).contains(Checklist.Kind.entry(item.id()));
            });
            assertThat(summary.call()).allSatisfy(body -> {
                assertThat(body.kind()).isEqualTo("organisation");
                assertThat(body.necessity()).isEqualTo("required");
                assertThat(body.phase()).contains("concept");
            });
            assertThat(summary.call()).noneSatisfy(body -> assertThat(body.id()).isEqualTo("municipality"));
        });
        assertThat(SUMMARIES.values()).anyMatch(summary -> !summary.call().isEmpty()).anyMatch(summary -> !summary.decide().isEmpty());
    }

    @Test
    void whatWouldHaveMorePointsWithAPlaceIsToldAndSoIsWhatComesNext() {
        assertThat(SUMMARIES).allSatisfy((advice, summary) -> {
            assertThat(summary.ahead()).isEqualTo(advice.conditional().stream().filter(type -> type.score() > summary.first().score())
                    .sorted((one, other) -> other.score() - one.score()).toList());
            assertThat(summary.runnerUp()).isEqualTo(advice.recommendations().stream().filter(one -> one.rank() > 1).findFirst());
        });
        assertThat(SUMMARIES.values()).anyMatch(summary -> summary.runnerUp().isPresent());
    }

    /** The examples leave places open, as towns do that begin. */
    @Test
    void whatDecidesWhetherAnotherTypeComesAheadIsAskedFirst() {
        List<DecisionSummary> begun = Examples.packed(MAIN_JOB.profileReader()).all().values().stream()
                .map(town -> of(MAIN_JOB.advise(town.profile(MAIN_JOB.questionnaire(), DAY)))).flatMap(Optional::stream)
                .filter(summary -> !summary.ahead().isEmpty()).toList();
        assertThat(begun).isNotEmpty().allSatisfy(summary -> {
            List<String> decides = summary.ahead().stream().map(type -> type.ifThereIs().question()).distinct().limit(3).toList();
            assertThat(summary.open().stream().limit(decides.size())).containsExactlyElementsOf(decides);
        });
    }

    /** A grade beside a rank says nothing of whether the rank stays: what may still move it is told with it. */
    @Test
    void whatMayStillMoveTheRanksIsEveryOpenQuestionThatJudgesAType() {
        assertThat(SUMMARIES).allSatisfy((advice, summary) -> {
            assertThat(advice.moving()).doesNotHaveDuplicates().containsAll(summary.first().unknowns());
            advice.notRecommended().forEach(other -> assertThat(advice.moving()).containsAll(other.whatWouldChangeIt()));
        });
    }

    @Test
    void forEveryOpenQuestionItIsToldWhomToAsk() {
        assertThat(SUMMARIES.values()).anyMatch(summary -> !summary.ask().isEmpty()).allSatisfy(summary -> assertThat(summary.ask().stream()
                .flatMap(one -> one.questions().stream()).map(Question::id)).containsExactlyInAnyOrderElementsOf(summary.open()));
    }

    @Test
    void everySectionIsAskedOnceWhateverElseKnowsTheAnswer() {
        PlausibleProfiles.builtIn(MAIN_JOB.questionnaire()).profiles(53, DAY).map(MAIN_JOB::advise).flatMap(one -> of(one).stream())
                .limit(60).forEach(summary -> assertThat(summary.ask()).extracting(Inquiry::askAt).doesNotHaveDuplicates()
                        .allSatisfy(section -> assertThat(section.ja()).doesNotContain("担当、企").doesNotContain("担当、環")));
    }

    @Test
    void theSectionsOfAQuestionAreNamedInBothLanguages() {
        assertThat(MAIN_JOB.questionnaire().questions().values()).allSatisfy(question -> assertThat(question.sections()).hasSize(
                question.askAt().en().split("; ").length));
    }

    @Test
    void whereNothingIsKnownTheSectionsAreNamedThatKnowWhatARecommendationNeeds() {
        List<Inquiry> inquiries = Inquiry.forRecommendation(MAIN_JOB.questionnaire(), Map.of());
        assertThat(inquiries).isNotEmpty().allSatisfy(one -> assertThat(one.questions()).isNotEmpty().allSatisfy(question -> {
            assertThat(question.neededFor()).isEqualTo(Question.NeededFor.RECOMMENDATION);
            assertThat(question.askAt()).isEqualTo(one.askAt());
        }));
    }

    @Test
    void anAdviceThatNamesWhatTheKnowledgeNoLongerHasIsNotSummedUp() {
        AdvisedProfile advised = PlausibleProfiles.builtIn(MAIN_JOB.questionnaire()).profiles(47, DAY).map(MAIN_JOB::advise)
                .filter(one -> of(one).isPresent()).findFirst().orElseThrow();
        String kept = AdviceJson.write(advised);
        AdviceDocument gone = AdviceJson.read(kept.replace("\"energy-prices\"", "\"prices-of-old\""));
        assertThat(kept).contains("\"energy-prices\"");
        assertThat(DecisionSummary.of(gone.advice(), gone.benefitCost(), MAIN_JOB.knowledge())).isEmpty();
    }
}
