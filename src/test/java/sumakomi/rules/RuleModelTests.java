package sumakomi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
class RuleModelTests {

    private static final LocalDate AS_OF = LocalDate.of(2026, 4, 1);
    private static final Questionnaire QUESTIONNAIRE = new Questionnaire(Knowledge.packed());
    private static final FileSnapshot DIRECTORY = FileSnapshot.read(Path.of("rules"));
    private static final Rules RULES = RuleFiles.read(DIRECTORY);
    private static final RuleBase READ = new RuleBase(RULES);
    private static final RuleBase COMPILED = RulesOfTheEngine.ofTheProject();
    private static final String FILE = "judgements/triage.drl";

    @Test
    void theSameRulesFireOnTheCasesOfAllRules() {
        assertThat(RuleCasesTests.cases())
                .allSatisfy(ruleCase -> assertFiresAlike(new Profile(QUESTIONNAIRE, ruleCase.given(), AS_OF), ruleCase.toString()));
    }

    @Test
    void theSameRulesFireOnGeneratedProfiles() {
        IntStream.range(0, 1_000)
                .forEach(seed -> assertFiresAlike(GeneratedProfiles.profile(QUESTIONNAIRE, new Random(seed), AS_OF), "seed " + seed));
    }

    /** All three levels, with the archetypes recommended that have at least one judgement in their favour. */
    private static void assertFiresAlike(Profile profile, String which) {
        assertThat(fired(READ, profile)).as(which).isEqualTo(fired(COMPILED, profile));
    }

    private static List<String> fired(RuleBase rules, Profile profile) {
        try (Reasoning reasoning = rules.about(profile)) {
            List<Rule> judged = reasoning.judge();
            Set<String> recommended = judged.stream().filter(rule -> rule.effect().kind() == EffectKind.SUPPORTS)
                    .flatMap(rule -> rule.judges().flatMap(judges -> judges.subject().archetype()).stream()).collect(Collectors.toSet());
            reasoning.elaborate(recommended);
            return reasoning.fired().stream().map(Rule::id).toList();
        }
    }

    @Test
    void theConditionsOutsideTheEngineHoldWhereItsRulesFire() {
        IntStream.range(0, 1_000).forEach(seed -> {
            Profile profile = GeneratedProfiles.profile(QUESTIONNAIRE, new Random(seed), AS_OF);
            Known known = RULES.known(new Answers(profile), Set.of());
            try (Reasoning reasoning = COMPILED.about(profile)) {
                assertThat(RULES.all().stream().filter(rule -> rule.level() == Level.JUDGEMENTS && rule.when().holds(known)))
                        .as("seed %d", seed).isEqualTo(reasoning.judge());
            }
        });
    }

    @Test
    void theRulesThatTheBuildPackedAreThoseOfTheFiles() {
        assertThat(Rules.packed().pack()).isEqualTo(RULES.pack());
    }

    @Test
    void manyThreadsMayAskTheSameRules() {
        List<Profile> profiles = IntStream.range(0, 500)
                .mapToObj(seed -> GeneratedProfiles.profile(QUESTIONNAIRE, new Random(seed), AS_OF)).toList();
        assertThat(profiles.parallelStream().map(profile -> fired(READ, profile)).toList())
                .isEqualTo(profiles.stream().map(profile -> fired(READ, profile)).toList());
    }

    @ParameterizedTest(name = "{2}: {1}")
    @CsvSource(delimiter = '|', value = {
            "findings.record( drools ); | System.exit( 0 ); | rule.then",
            "findings.record( drools ); | findings.record( drools ); System.exit( 0 ); | rule.then",
            "package rules.judgements | package rules.other | rule.head",
            "import sumakomi.rules.Findings | import sumakomi.rules.Findings; import java.io.File | rule.head",
            "global Findings findings | global Findings findings; function void f() {} | rule.head",
            "when | salience 10 when | rule.attribute",
            "Answers( | $a : Answers( | rule.when",
            "Answers( | Answers() Answers( | rule.when",
            "is( \"council\", \"none\" ) | is( \"council\", \"none\", \"other\" ) | rule.condition",
            "is( \"council\", \"none\" ) | hashCode() == 0 | rule.condition",
            "is( \"council\", \"none\" ) | is( \"council\", \"none\" ) && isOpen( \"council\" ) | rule.and",
            "Answers( is | Recommended( archetype == \"large-area\" ) Answers( is | rule.when",
            "Answers( is | not Concept( name == \"council\" ) Answers( is | rule.when",
            "Answers( is | Concept( name == \"nowhere-said\" ) Answers( is | rule.concept",
            "@effect( \"routes\" ) | @effect( \"cautions\" ) | rule.level",
            "is( \"council\", \"none\" ) | asks( \"council\", \"none\" ) | rule.condition",
    })
    void aFileOfAnotherFormIsRefusedWithItsPlaceAndRemedy(String find, String replace, String key) {
        String drl = """
                package rules.judgements

                import sumakomi.rules.Answers
                import sumakomi.rules.Findings

                global Findings findings

                rule "調査をしたことがなければ、個別相談から始める"
                    @id( "triage.test" )
                    @effect( "routes" )
                    @about( "individual-consultation" )
                    @source( "individual-support-2013#table-5.2" )
                    @basis( "inferred" )
                    @because( "理由" )
                when
                    Answers( is( "council", "none" ) )
                then
                    findings.record( drools );
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

    @Test
    void aConceptThatRestsOnItselfIsRefused() {
        FileSnapshot circle = edited("concepts/readiness.drl", "Answers( is( \"related-plans\", \"checked\" ) )",
                "Concept( name == \"groundwork-done\" )");

        assertThat(faults(circle)).extracting(Fault::key).contains("rule.circle");
    }

    @Test
    void twoRulesForOneConceptAreRefused() {
        FileSnapshot twice = edited("concepts/wishes.drl", "@about( \"sharing-wanted\" )", "@about( \"own-power-wanted\" )");

        assertThat(faults(twice)).extracting(Fault::key).contains("rule.twin", "rule.concept");
    }

    @Test
    void aFileOutsideTheFoldersOfTheLevelsIsRefused() {
        SortedMap<String, byte[]> moved = new TreeMap<>(DIRECTORY.files());
        moved.put("judgements/more/triage.drl", moved.remove(FILE));

        assertThat(faults(new FileSnapshot(moved))).extracting(Fault::key).contains("rule.place");
    }

    private static FileSnapshot edited(String file, String find, String replace) {
        SortedMap<String, byte[]> files = new TreeMap<>(DIRECTORY.files());
        assertThat(DIRECTORY.text(file)).contains(find);
        files.put(file, DIRECTORY.text(file).replace(find, replace).getBytes(StandardCharsets.UTF_8));
        return new FileSnapshot(files);
    }

    private static List<Fault> faults(String drl) {
        return faults(new FileSnapshot(new TreeMap<>(Map.of(FILE, drl.getBytes(StandardCharsets.UTF_8)))));
    }

    private static List<Fault> faults(FileSnapshot files) {
        try {
            RuleFiles.read(files);
            return List.of();
        } catch (FaultyInput e) {
            return e.faults();
        }
    }
}
