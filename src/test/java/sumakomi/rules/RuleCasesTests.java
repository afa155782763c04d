package sumakomi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Question;
import sumakomi.knowledge.StrictYaml;
import sumakomi.questionnaire.AnswerReader;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Questionnaire;
import tools.jackson.databind.JsonNode;

/** Runs the cases beside the rules: each with all rules, and a finding that a case does not name fails it. */
class RuleCasesTests {

    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final LocalDate AS_OF = LocalDate.of(2026, 4, 1);
    private static final Questionnaire QUESTIONNAIRE = new Questionnaire(Knowledge.packed());
    private static final RuleBase RULES = RuleBase.packed();

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aCaseFindsWhatItNamesAndNothingElse(RuleCase ruleCase) {
        Set<String> fired = new HashSet<>();
        try (Reasoning reasoning = RULES.about(new Profile(QUESTIONNAIRE, ruleCase.given(), AS_OF))) {
            reasoning.judge().forEach(rule -> fired.add(rule.id()));
            reasoning.elaborate(QUESTIONNAIRE.knowledge().archetypes().keySet()).forEach(rule -> fired.add(rule.id()));
        }

        assertThat(fired).containsExactlyInAnyOrderElementsOf(ruleCase.expected());
    }

    @Test
    void everyRuleHasACaseThatFiresAndOneThatStaysSilent() {
        Map<String, Set<Boolean>> kinds = new TreeMap<>();
        cases().forEach(ruleCase -> kinds.computeIfAbsent(ruleCase.rule(), id -> new HashSet<>()).add(ruleCase.fires()));

        assertThat(kinds.keySet()).containsExactlyInAnyOrderElementsOf(
                RULES.rules().all().stream().map(Rule::id).toList());
        assertThat(kinds.values()).allSatisfy(kind -> assertThat(kind).containsExactlyInAnyOrder(true, false));
    }

    @Test
    void everyArchetypeHasAtLeastFiveFindingsOfItsOwn() {
        assertThat(QUESTIONNAIRE.knowledge().archetypes().keySet()).hasSize(12).allSatisfy(archetype ->
                assertThat(RULES.rules().all()).filteredOn(rule -> rule.judges().isPresent() && rule.effect().about().equals(archetype))
                        .hasSizeGreaterThanOrEqualTo(5));
    }

    static List<RuleCase> cases() {
        List<RuleCase> cases = new ArrayList<>();
        for (Path file : files()) {
            JsonNode rules = read(file).get("cases");
            for (Map.Entry<String, JsonNode> rule : rules.properties()) {
                rule.getValue().path("fires").forEach(node -> cases.add(RuleCase.of(rule.getKey(), true, node)));
                rule.getValue().path("silent").forEach(node -> cases.add(RuleCase.of(rule.getKey(), false, node)));
            }
        }
        return cases;
    }

    private static List<Path> files() {
        try (Stream<Path> paths = Files.walk(CASES)) {
            return paths.filter(path -> path.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return StrictYaml.read(Files.readAllBytes(file)).root();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    record RuleCase(String rule, boolean fires, String name, Map<String, GivenAnswer> given, Set<String> expected) {

        static RuleCase of(String rule, boolean fires, JsonNode node) {
            Set<String> expected = new HashSet<>();
            node.path("also").forEach(also -> expected.add(also.asString()));
            if (fires) {
                expected.add(rule);
            }
            return new RuleCase(rule, fires, node.get("name").asString(), answers(node.get("given")), expected);
        }

        private static Map<String, GivenAnswer> answers(JsonNode given) {
            Map<String, GivenAnswer> answers = new LinkedHashMap<>();
            AnswerReader reader = new AnswerReader(QUESTIONNAIRE.knowledge());
            given.properties().forEach(entry -> {
                Question question = QUESTIONNAIRE.question(entry.getKey()).orElseThrow();
                List<String> values = new ArrayList<>();
                (entry.getValue().isArray() ? entry.getValue() : List.of(entry.getValue())).forEach(value -> values.add(value.asString()));
                answers.put(entry.getKey(), GivenAnswer.of(reader.read(question, values, entry.getKey(), 0)));
            });
            return answers;
        }

        @Override
        public String toString() {
            return rule + (fires ? " fires: " : " silent: ") + name;
        }
    }
}
