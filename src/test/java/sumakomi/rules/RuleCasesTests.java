package sumakomi.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.FileSnapshot;
import sumakomi.knowledge.Knowledge;
import sumakomi.questionnaire.Questionnaire;

/** Runs the cases beside the rules, each with all rules. */
class RuleCasesTests {

    static final LocalDate AS_OF = LocalDate.of(2026, 4, 1);
    static final Questionnaire QUESTIONNAIRE = new Questionnaire(Knowledge.packed());
    private static final FileSnapshot FILES = FileSnapshot.read(Path.of("cases"));
    private static final RuleBase RULES = RuleBase.packed();

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aCaseComesOutAsItSays(RuleCase ruleCase) {
        assertThat(ruleCase.failure(RULES, QUESTIONNAIRE, AS_OF)).isEmpty();
    }

    @Test
    void everyArchetypeHasAtLeastFiveFindingsOfItsOwn() {
        assertThat(QUESTIONNAIRE.knowledge().archetypes().keySet()).hasSize(12)
                .allSatisfy(archetype -> assertThat(RULES.rules().all())
                        .filteredOn(rule -> rule.judges().isPresent() && rule.effect().about().equals(archetype))
                        .hasSizeGreaterThanOrEqualTo(5));
    }

    /** One change in a file of cases, and the fault that it must bring. */
    @ParameterizedTest(name = "{2}: {1}")
    @CsvSource(delimiter = '|', value = {
            "station-area.no-redevelopment: | station-area.no-such-rule: | case.rule",
            "fires: | fired: | case.form",
            "name: 駅周辺 | because: 駅周辺 | case.form",
            "- station-area.redevelopment-idea | - city-block.no-block | case.also",
            "{station-redevelopment: none} | {station-redevelopmnt: none} | profile.question",
            "{station-redevelopment: none} | {station-redevelopment: nothing} | answer.option",
    })
    void aFaultyCaseIsNamedWithItsPlace(String find, String replace, String key) {
        String file = "judgements/station-area.yaml";
        String text = FILES.text(file);
        SortedMap<String, byte[]> files = new TreeMap<>(FILES.files());
        assertThat(text).contains(find);
        files.put(file, text.replaceFirst(Pattern.quote(find), replace).getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> RuleCases.read(new FileSnapshot(files), RULES.rules(), QUESTIONNAIRE))
                .isInstanceOfSatisfying(FaultyInput.class, faulty -> assertThat(faulty.faults()).anySatisfy(fault -> {
                    assertThat(fault.key()).isEqualTo(key);
                    assertThat(fault.where()).contains("station-area");
                    assertThat(fault.line()).isPositive();
                }));
    }

    @Test
    void aRuleWithoutItsTwoKindsOfCaseIsNamed() {
        FileSnapshot without = FILES.only(file -> !file.endsWith("triage.yaml"));

        assertThatThrownBy(() -> RuleCases.read(without, RULES.rules(), QUESTIONNAIRE)).isInstanceOfSatisfying(FaultyInput.class,
                faulty -> assertThat(faulty.faults()).extracting(Fault::key).containsOnly("case.lacking").hasSize(2));
    }

    static List<RuleCase> cases() {
        return RuleCases.read(FILES, RULES.rules(), QUESTIONNAIRE);
    }
}
