package sumakomi.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Source;
import sumakomi.knowledge.Text;
import sumakomi.plausible.PlausibleProfiles;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GeneratedProfiles;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.rules.Effect;
import sumakomi.rules.Rule;
import sumakomi.rules.RuleBase;

/** Laws and programmes of 2013 say nothing of how good a project is today; what has come since is told with its date. */
class TodayIsNotThenTests {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 30);
    private static final Questionnaire QUESTIONNAIRE = new Questionnaire(Knowledge.packed());
    private static final RuleBase RULES = RuleBase.packed();
    private static final Advisor ADVISOR = new Advisor(QUESTIONNAIRE.knowledge(), RULES);

    @ParameterizedTest
    @CsvSource(textBlock = """
            special-zone,    no/considering/yes
            participation,   new/continuing
            procedure-fit,   fits/differs
            programme-stage, not-joined/year-1/year-2
            """)
    void lawAndProgrammeOf2013MoveNoScore(String question, String options) {
        LongStream.rangeClosed(1, 40).forEach(seed -> {
            Profile profile = GeneratedProfiles.profile(QUESTIONNAIRE, new Random(seed), AS_OF);

            assertThat(List.of(options.split("/"))).as("seed %d", seed)
                    .extracting(option -> scores(profile.with(question, new Answer.Choice(option))))
                    .containsOnly(scores(profile.with(question, Answer.UNKNOWN)));
        });
    }

    /** The support ended with fiscal 2014, whichever stage is answered. */
    @ParameterizedTest
    @ValueSource(strings = {"not-joined", "year-1", "year-2", "year-3", "after-fs"})
    void everyStageOfTheProgrammeComesWithAWordThatItEnded(String stage) {
        Advice advice = ADVISOR.advise(new Profile(QUESTIONNAIRE, Map.of(), AS_OF).with("programme-stage", new Answer.Choice(stage)));

        assertThat(advice.cautions()).extracting(caution -> caution.text().ja()).anyMatch(text -> text.contains("2014年度"));
    }

    /** Without an answer on its stage, nothing is said of the support of that time or of its sessions. */
    @Test
    void aStageThatIsNotAnsweredBringsNoWordOnTheSupport() {
        PlausibleProfiles.builtIn(QUESTIONNAIRE).profiles(12, AS_OF).limit(60).forEach(drawn -> {
            Advice advice = ADVISOR.advise(drawn.with("programme-stage", Answer.UNKNOWN));

            assertThat(Stream.of(advice.cautions().stream().map(Advice.Reason::text),
                    advice.proposals().stream().map(Advice.Proposed::title),
                    advice.recommendations().stream().flatMap(entry -> entry.fsSteps().stream())
                            .flatMap(step -> Stream.of(step.title(), step.detail())))
                    .flatMap(texts -> texts).map(Text::ja)).noneMatch(text -> text.contains("個別支援") || text.contains("前年度の成果の"));
        });
    }

    @Test
    void whoWouldNotApplyForASpecialZoneIsToldWhatToVerifyInstead() {
        Profile unwilling = new Profile(QUESTIONNAIRE, Map.of(), AS_OF)
                .with("station-redevelopment", new Answer.Choice("decided")).with("special-zone", new Answer.Choice("no"));

        assertThat(ADVISOR.advise(unwilling).recommendations()).filteredOn(entry -> entry.archetype().equals("station-area"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.warnings()).extracting(Advice.Reason::rule)
                        .contains("cautions.special-zone-at-station"));
    }

    @Test
    void whatHasComeSinceOnlyWarnsAndNamesAPageAndTheDayItWasRead() {
        List<Rule> today = RULES.rules().all().stream().filter(rule -> rule.id().startsWith("today.")).toList();

        assertThat(today).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.effect()).isInstanceOf(Effect.Cautions.class);
            Source source = QUESTIONNAIRE.knowledge().sources().get(rule.source().document());
            assertThat(source.kind()).isEqualTo("web-page");
            assertThat(source.url()).isPresent();
            assertThat(source.read()).isPresent();
        });
    }

    private static Map<String, Integer> scores(Profile profile) {
        return ADVISOR.ranking(profile).all().stream()
                .collect(Collectors.toMap(ranked -> ranked.archetype().id(), ranked -> ranked.weighing().score()));
    }
}
