package sumakomi.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sumakomi.advice.RuleBaseFault.Kind;
import sumakomi.knowledge.Knowledge;
import sumakomi.questionnaire.Questionnaire;

class RuleBaseCheckTests {

    private static final LocalDate AS_OF = LocalDate.of(2026, 4, 1);
    private static final int SAMPLE = 4000;
    private static final Questionnaire QUESTIONNAIRE = new Questionnaire(Knowledge.packed());
    private static final RuleIndex INDEX = RuleIndex.packed();

    @Test
    void theRuleBaseIsSound() {
        assertThat(RuleBaseCheck.faults(QUESTIONNAIRE, INDEX, AS_OF, SAMPLE)).isEmpty();
    }

    /** One unsound rule added to the rule base, and the fault that it must bring. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "supports | city-block | weak | is(\"vision\", \"none\"), is(\"vision\", \"adopted\") | DEAD_RULE",
        "supports | city-block | weak | is(\"shopping-street\", \"none\"), is(\"shopping-street-roofs\", \"few\") | DEAD_RULE",
        "excludes | station-area | '' | is(\"station-redevelopment\", \"decided\") | CONTRADICTION",
    })
    void anUnsoundRuleIsFound(String effect, String about, String strength, String premise, Kind kind) {
        assertThat(faultsWith(rule(effect, about, strength, premise))).extracting(RuleBaseFault::kind).contains(kind);
    }

    @Test
    void aRuleWrittenTwiceIsFound() {
        RuleStatement first = INDEX.statements().stream().filter(rule -> rule.effect() == Effect.SUPPORTS).findFirst().orElseThrow();

        assertThat(faultsWith(rule("supports", first.about(), "weak", first.premise()))).extracting(RuleBaseFault::kind)
                .contains(Kind.DUPLICATE_RULES);
    }

    @Test
    void anArchetypeThatCannotComeFirstIsFound() {
        RuleStatement always = rule("excludes", "city-block", "",
                "isOneOf(\"vision\", \"none\", \"drafting\", \"adopted\") || isOpen(\"vision\")");

        assertThat(faultsWith(always)).anySatisfy(fault -> {
            assertThat(fault.kind()).isEqualTo(Kind.NEVER_FIRST);
            assertThat(fault.subjects()).contains("city-block");
        });
    }

    private static List<RuleBaseFault> faultsWith(RuleStatement added) {
        List<RuleStatement> statements = new ArrayList<>(INDEX.statements());
        statements.add(added);
        return RuleBaseCheck.faults(QUESTIONNAIRE, new RuleIndex("with a fault", statements), AS_OF, SAMPLE);
    }

    private static RuleStatement rule(String effect, String about, String strength, String premise) {
        RuleStatement any = INDEX.statements().get(0);
        List<String> questions = Premise.read(premise).conditions().stream().map(Premise.Condition::question).distinct().toList();
        return new RuleStatement("added", "added", Effect.valueOf(effect.toUpperCase(java.util.Locale.ROOT)), about,
                Optional.of(strength).filter(word -> !word.isEmpty()), Optional.empty(), any.source(), any.basis(), "added", questions,
                premise, "added.drl", 1);
    }
}
