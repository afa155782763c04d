package sumakomi.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.FileSnapshot;
import sumakomi.knowledge.Knowledge;
import sumakomi.questionnaire.GeneratedProfiles;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Questionnaire;

/** The rules as the application asks them judge as the engine does that compiles the rule files itself. */
class RuleCompilerTests {

    private static final LocalDate AS_OF = LocalDate.of(2026, 4, 1);
    private static final Questionnaire QUESTIONNAIRE = new Questionnaire(Knowledge.packed());
    private static final FileSnapshot DIRECTORY = FileSnapshot.read(Path.of("rules"));
    private static final RuleBase RULES = RuleBase.of(RuleFiles.index(DIRECTORY));
    private static final RulesOfTheEngine COMPILED = new RulesOfTheEngine(RULES.index(), DIRECTORY);
    private static final String FILE = "triage/triage.drl";

    @Test
    void theSameRulesFireOnTheCasesOfAllRules() {
        assertThat(RuleCasesTests.cases()).allSatisfy(ruleCase ->
                assertFiresAlike(new Profile(QUESTIONNAIRE, ruleCase.given(), AS_OF), ruleCase.toString()));
    }

    @Test
    void theSameRulesFireOnGeneratedProfiles() {
        IntStream.range(0, 1_000).forEach(seed ->
                assertFiresAlike(GeneratedProfiles.profile(QUESTIONNAIRE, new Random(seed), AS_OF), "seed " + seed));
    }

    private static void assertFiresAlike(Profile profile, String which) {
        assertThat(ids(RULES.fire(profile))).as(which).isEqualTo(ids(COMPILED.fire(profile)));
    }

    private static List<String> ids(List<RuleStatement> fired) {
        return fired.stream().map(RuleStatement::id).toList();
    }

    @Test
    void theRulesThatTheBuildPackedAreThoseOfTheFiles() {
        assertThat(RuleBase.packed().index()).isEqualTo(RULES.index());
    }

    @Test
    void manyThreadsMayAskTheSameRules() {
        List<Profile> profiles = IntStream.range(0, 500)
                .mapToObj(seed -> GeneratedProfiles.profile(QUESTIONNAIRE, new Random(seed), AS_OF)).toList();
        assertThat(profiles.parallelStream().map(RULES::fire).toList()).isEqualTo(profiles.stream().map(RULES::fire).toList());
    }

    @ParameterizedTest(name = "{2}: {1}")
    @CsvSource(delimiter = '|', value = {
        "findings.record( drools.getRule() ); | System.exit( 0 ); | rule.then",
        "findings.record( drools.getRule() ); | findings.record( drools.getRule() ); System.exit( 0 ); | rule.then",
        "package rules.triage | package rules.other | rule.head",
        "import sumakomi.advice.Findings | import sumakomi.advice.Findings; import java.io.File | rule.head",
        "global Findings findings | global Findings findings; function void f() {} | rule.head",
        "when | salience 10 when | rule.attribute",
        "Profile( | $p : Profile( | rule.when",
        "Profile( | Profile() Profile( | rule.when",
        "is( \"council\", \"none\" ) | is( \"council\", \"none\", \"other\" ) | rule.condition",
        "is( \"council\", \"none\" ) | hashCode() == 0 | rule.condition",
        "is( \"council\", \"none\" ) | is( \"council\", \"none\" ) && isOpen( \"council\" ) | rule.and",
        "is( \"council\", \"none\" ) | asks( \"council\", \"none\" ) | rule.condition",
    })
    void aFileOfAnotherFormIsRefusedWithItsPlaceAndRemedy(String find, String replace, String key) {
        String drl = """
                package rules.triage

                import sumakomi.advice.Findings
                import sumakomi.questionnaire.Profile

                global Findings findings

                rule "調査をしたことがなければ、個別相談から始める"
                    @id( "triage.test" )
                    @effect( "routes" )
                    @about( "individual-consultation" )
                    @source( "individual-support-2013#table-5.2" )
                    @basis( "inferred" )
                    @because( "理由" )
                when
                    Profile( is( "council", "none" ) )
                then
                    findings.record( drools.getRule() );
                end
                """;
        assertThat(faults(drl)).as("the file is sound before it is broken").isEmpty();
        assertThat(drl).contains(find);
        assertThat(faults(drl.replace(find, replace))).isNotEmpty().anySatisfy(fault -> {
            assertThat(fault.key()).isEqualTo(key);
            assertThat(fault.line()).isPositive();
            assertThat(fault.where()).contains(FILE);
            assertThat(Stream.of(Locale.JAPANESE, Locale.ENGLISH).map(fault::located)).noneMatch(text -> text.contains("{0}"));
        });
    }

    private static List<Fault> faults(String drl) {
        try {
            RuleFiles.index(new FileSnapshot(new TreeMap<>(Map.of(FILE, drl.getBytes(StandardCharsets.UTF_8)))));
            return List.of();
        } catch (FaultyInput e) {
            return e.faults();
        }
    }
}
