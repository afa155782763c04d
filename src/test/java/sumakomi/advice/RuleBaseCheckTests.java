package sumakomi.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sumakomi.advice.RuleBaseFault.Kind;
import sumakomi.knowledge.Knowledge;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.rules.Answers.Asked;
import sumakomi.rules.Answers.Asking;
import sumakomi.rules.Condition;
import sumakomi.rules.Condition.AllOf;
import sumakomi.rules.Condition.AnyOf;
import sumakomi.rules.Effect;
import sumakomi.rules.Effect.Subject;
import sumakomi.rules.EffectKind;
import sumakomi.rules.Rule;
import sumakomi.rules.Rules;

class RuleBaseCheckTests {

    private static final LocalDate AS_OF = LocalDate.of(2026, 4, 1);
    private static final int SAMPLE = 4000;
    private static final Questionnaire QUESTIONNAIRE = new Questionnaire(Knowledge.packed());
    private static final Rules RULES = Rules.packed();

    @Test
    void theRuleBaseIsSound() {
        assertThat(RuleBaseCheck.faults(QUESTIONNAIRE, RULES, AS_OF, SAMPLE)).isEmpty();
    }

    /** One unsound rule added to the rule base, and the fault that it must bring. */
    @ParameterizedTest
    @MethodSource("unsound")
    void anUnsoundRuleIsFound(Rule added, Kind kind) {
        assertThat(faultsWith(added)).extracting(RuleBaseFault::kind).contains(kind);
    }

    static Stream<Arguments> unsound() {
        return Stream.of(
                arguments(rule(supports("city-block"), is("vision", "none"), is("vision", "adopted")), Kind.DEAD_RULE),
                arguments(rule(supports("city-block"), is("shopping-street", "none"), is("shopping-street-roofs", "few")), Kind.DEAD_RULE),
                arguments(rule(excludes("station-area"), is("station-redevelopment", "decided")), Kind.CONTRADICTION));
    }

    @Test
    void aQuestionThatNoRuleReadsIsFoundUnlessItIsBackground() {
        Rules one = new Rules("one rule", List.of(rule(supports("city-block"), is("vision", "adopted"))));

        assertThat(RuleBaseCheck.faults(QUESTIONNAIRE, one, AS_OF, 10)).filteredOn(fault -> fault.kind() == Kind.UNREAD_QUESTION)
                .extracting(fault -> fault.subjects().get(0)).contains("showcase", "procedure-fit")
                .doesNotContain("vision", "municipality", "area-km2", "day-night-ratio", "participation");
    }

    @Test
    void aRuleWrittenTwiceIsFound() {
        Rule first = RULES.all().stream().filter(rule -> rule.effect().kind() == EffectKind.SUPPORTS).findFirst().orElseThrow();

        assertThat(faultsWith(rule(first.effect(), first.when().conditions().toArray(Condition[]::new)))).extracting(RuleBaseFault::kind)
                .contains(Kind.DUPLICATE_RULES);
    }

    @Test
    void anArchetypeThatCannotComeFirstIsFound() {
        Condition known = new Asked(Asking.IS_ONE_OF, "vision", List.of("none", "drafting", "adopted"), 0);
        Rule always = rule(excludes("city-block"), new AnyOf(List.of(known, new Asked(Asking.IS_OPEN, "vision", List.of(), 0))));

        assertThat(faultsWith(always)).anySatisfy(fault -> {
            assertThat(fault.kind()).isEqualTo(Kind.NEVER_FIRST);
            assertThat(fault.subjects()).contains("city-block");
        });
    }

    private static List<RuleBaseFault> faultsWith(Rule added) {
        List<Rule> rules = new ArrayList<>(RULES.all());
        rules.add(added);
        return RuleBaseCheck.faults(QUESTIONNAIRE, new Rules("with a fault", rules), AS_OF, SAMPLE);
    }

    private static Condition is(String question, String option) {
        return new Asked(Asking.IS, question, List.of(option), 0);
    }

    private static Effect supports(String archetype) {
        return new Effect.Judges(EffectKind.SUPPORTS, new Subject(Optional.of(archetype), Optional.empty()), Optional.of("weak"), "wish");
    }

    private static Effect excludes(String archetype) {
        return new Effect.Judges(EffectKind.EXCLUDES, new Subject(Optional.of(archetype), Optional.empty()), Optional.empty(), "place");
    }

    private static Rule rule(Effect effect, Condition... conditions) {
        Rule any = RULES.all().get(0);
        AllOf when = new AllOf(List.of(conditions));
        return new Rule("added", "added", effect, when, when.parts(Asked.class).map(Asked::question).distinct().toList(), any.source(),
                any.basis(), "added", "added", 1);
    }
}
