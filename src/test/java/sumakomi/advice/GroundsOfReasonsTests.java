package sumakomi.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sumakomi.advice.Advice.Answered;
import sumakomi.advice.Advice.Because;
import sumakomi.advice.Advice.Dropped;
import sumakomi.advice.Advice.Proposed;
import sumakomi.advice.Advice.Reason;
import sumakomi.knowledge.Knowledge;
import sumakomi.plausible.PlausibleProfiles;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.rules.Answers.Asked;
import sumakomi.rules.Answers.Asking;
import sumakomi.rules.Condition.ConceptHolds;
import sumakomi.rules.Rule;
import sumakomi.rules.RuleBase;
import sumakomi.rules.Rules;

/** A reason names the answers on which it rests, and no others: what was not answered is a ground only where a rule asks for that. */
class GroundsOfReasonsTests {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 30);
    private static final int MANY = 400;
    private static final Questionnaire QUESTIONNAIRE = new Questionnaire(Knowledge.packed());
    private static final Rules RULES = RuleBase.packed().rules();
    private static final Advisor ADVISOR = new Advisor(QUESTIONNAIRE.knowledge(), RuleBase.packed());
    private static final List<Advice> ADVISED = advised();

    private static List<Advice> advised() {
        PlausibleProfiles plausible = PlausibleProfiles.builtIn(QUESTIONNAIRE);
        return IntStream.range(0, MANY).mapToObj(number -> ADVISOR.advise(plausible.profile(12, number, AS_OF))).toList();
    }

    @Test
    void whatIsNotAnsweredIsNoGround() {
        assertThat(ADVISED.stream().flatMap(GroundsOfReasonsTests::reasons).flatMap(reason -> reason.because().stream()
                .filter(because -> !because.known() && !asksWhetherOpen(reason.rule(), because.question()))
                .map(because -> reason.rule() + ": " + because.question())).distinct()).isEmpty();
    }

    @Test
    void everyReasonHasAGround() {
        assertThat(ADVISED.stream().flatMap(GroundsOfReasonsTests::reasons).filter(reason -> reason.because().isEmpty())
                .map(Reason::rule).distinct()).isEmpty();
    }

    @Test
    void ofTwoAnswersEitherOfWhichSufficesTheOneGivenIsNamed() {
        assertThat(because(Map.of("theme", new Answer.Choice("candidates"), "area-narrowed", new Answer.Choice("decided")),
                "cases.workshop-to-choose")).extracting(Because::question).containsExactly("theme");
    }

    @Test
    void ofSeveralOptionsThoseThatAConceptAsksForAreNamed() {
        assertThat(because(Map.of("barriers", new Answer.Choices(List.of("initial-cost", "staffing"))), "finance.state-grants"))
                .containsExactly(new Because("barriers", new Answered(List.of("initial-cost"))));
    }

    /** What a rule says need not be gathered does not narrow the budget either. */
    @Test
    void dataThatNeedNotBeGatheredDoNotNarrowABudget() {
        List<String> dropped = ADVISED.stream().flatMap(advice -> advice.recommendations().stream())
                .flatMap(entry -> entry.budget().narrowing().stream().flatMap(by -> by.data().stream())
                        .filter(data -> entry.dropped().stream().map(Dropped::id).anyMatch(("data-items/" + data)::equals)))
                .toList();

        assertThat(dropped).isEmpty();
    }

    private static List<Because> because(Map<String, Answer> answers, String rule) {
        Profile profile = new Profile(QUESTIONNAIRE, Map.of(), AS_OF);
        for (Map.Entry<String, Answer> answer : answers.entrySet()) {
            profile = profile.with(answer.getKey(), answer.getValue());
        }
        return reasons(ADVISOR.advise(profile)).filter(reason -> reason.rule().equals(rule)).findFirst().orElseThrow().because();
    }

    private static boolean asksWhetherOpen(String rule, String question) {
        return asked(RULES.rule(rule).orElseThrow()).anyMatch(one -> one.asking() == Asking.IS_OPEN && one.question().equals(question));
    }

    private static Stream<Asked> asked(Rule rule) {
        return Stream.concat(rule.when().parts(Asked.class), rule.when().parts(ConceptHolds.class).map(ConceptHolds::concept)
                .map(RULES::meaning).flatMap(Optional::stream).flatMap(GroundsOfReasonsTests::asked));
    }

    private static Stream<Reason> reasons(Advice advice) {
        return Stream.of(advice.cautions().stream(), advice.dropped().stream().map(Dropped::reason),
                advice.proposals().stream().map(Proposed::reasons).flatMap(List::stream),
                advice.recommendations().stream().flatMap(GroundsOfReasonsTests::reasons),
                advice.notRecommended().stream().flatMap(entry -> entry.reasons().stream()),
                advice.roadmap().stream().flatMap(step -> step.reasons().stream())).flatMap(all -> all);
    }

    private static Stream<Reason> reasons(Recommendation entry) {
        return Stream.of(entry.reasons().stream(), entry.warnings().stream(), entry.dropped().stream().map(Dropped::reason),
                entry.budget().reasons().stream(),
                Stream.of(entry.finance(), entry.promotion(), entry.cases(), entry.measures(), entry.lessons()).flatMap(List::stream)
                        .flatMap(proposed -> proposed.reasons().stream()),
                entry.fsSteps().stream().flatMap(step -> step.reasons().stream())).flatMap(all -> all);
    }
}
