package sumakomi.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FileSnapshot;

/** The rules on their cases and on the examples as a whole; and all that the build refuses, found without a build. */
class RuleTestTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
    private static final Edition BUILT_IN = Edition.packed();
    private static final FileSnapshot CASES = FileSnapshot.read(Path.of("cases"));
    private static final FileSnapshot RULES = FileSnapshot.read(Path.of("rules"));
    private static final FileSnapshot KB = FileSnapshot.read(Path.of("kb"));

    @Test
    void theBuiltInRulesPassTheirCasesAndPictures() {
        RuleTest tried = RuleTest.builtIn(TODAY);

        assertThat(tried.failures()).isEmpty();
        assertThat(tried.cases()).isGreaterThan(RULES.files().size());
        assertThat(tried.pictures()).isEqualTo(12);
        assertThat(RuleTest.packed().files().keySet()).isEqualTo(CASES.files().keySet());
    }

    /** One change in a file of cases, and the fault that it must bring. */
    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', value = {
            "judgements/station-area.yaml | {station-redevelopment: none} | {station-redevelopment: planned} | case.failed",
            "elaboration/finance.yaml | fires: | silent: | yaml.duplicate-key",
            "pictures/inagi.yaml | '  - concepts.sharing-wanted\n' | '' | case.picture",
            "pictures/inagi.yaml | concepts.sharing-wanted | concepts.showcase-wanted | case.picture",
    })
    void whatDoesNotComeOutIsNamed(String file, String find, String replace, String key) {
        RuleTest tried = RuleTest.of(edited(CASES, file, find, replace), BUILT_IN.mainJob(), BUILT_IN.examples(), TODAY);

        assertThat(tried.failures()).anySatisfy(fault -> {
            assertThat(fault.key()).isEqualTo(key);
            assertThat(fault.where()).contains(file.replace(".yaml", ""));
        });
    }

    @Test
    void theKnowledgeRulesAndCasesOfTheProjectAreWhatTheBuildTakes() {
        assertThat(BuildCheck.faults(KB, RULES, Optional.of(CASES), TODAY)).isEmpty();
    }

    @Test
    void aRuleWithoutACaseAndAnExampleWithoutAnAnswerAreFoundWithoutABuild() {
        FileSnapshot fewerCases = CASES.only(file -> !file.equals("judgements/triage.yaml"));
        assertThat(BuildCheck.faults(KB, RULES, Optional.of(fewerCases), TODAY)).extracting(Fault::key)
                .containsExactly("case.lacking", "case.lacking");

        FileSnapshot fewerAnswers = edited(KB, "examples/inagi.yaml", "  showcase: ", "  # showcase: ");
        assertThat(BuildCheck.faults(fewerAnswers, RULES, Optional.of(CASES), TODAY)).anySatisfy(fault -> {
            assertThat(fault.key()).isEqualTo("example.unanswered");
            assertThat(fault.args()).containsExactly("showcase");
        });
    }

    /** One change in an example, after which the advice is not what the example says that the programme chose. */
    @ParameterizedTest(name = "{3}, {0}")
    @CsvSource(delimiter = '|', value = {
            "inagi | archetype: public-facilities | archetype: electric-vehicles | example.rank",
            "chiyoda | procedure-fit: {value: differs | procedure-fit: {value: fits | example.route",
    })
    void anAdviceOtherThanTheProgrammesChoiceIsFoundWithoutABuild(String example, String find, String replace, String key) {
        FileSnapshot kb = edited(KB, "examples/" + example + ".yaml", find, replace);

        assertThat(BuildCheck.faults(kb, RULES, Optional.of(CASES), TODAY)).anySatisfy(fault -> {
            assertThat(fault.key()).isEqualTo(key);
            assertThat(fault.where()).isEqualTo("examples/" + example + ".yaml");
        });
    }

    private static FileSnapshot edited(FileSnapshot from, String file, String find, String replace) {
        SortedMap<String, byte[]> files = new TreeMap<>(from.files());
        String text = from.text(file);
        assertThat(text).contains(find);
        int at = text.indexOf(find);
        files.put(file, (text.substring(0, at) + replace + text.substring(at + find.length())).getBytes(StandardCharsets.UTF_8));
        return new FileSnapshot(files);
    }
}
