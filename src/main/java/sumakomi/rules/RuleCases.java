package sumakomi.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.FileSnapshot;
import sumakomi.knowledge.Question;
import sumakomi.knowledge.StrictYaml;
import sumakomi.knowledge.YamlDocument;
import sumakomi.questionnaire.AnswerReader;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Questionnaire;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reads the cases of rules: a file for each rule file, in it for each rule answers on which it fires and on which it stays silent. */
public final class RuleCases {

    private static final Set<String> KEYS = Set.of("name", "given", "also");

    private final Rules rules;
    private final Questionnaire questionnaire;
    private final AnswerReader answers;
    private final List<Fault> faults = new ArrayList<>();
    private final List<RuleCase> cases = new ArrayList<>();
    /** The file being read, and its content. */
    private String file = "";
    private YamlDocument yaml = YamlDocument.withoutLines(MissingNode.getInstance());

    private RuleCases(Rules rules, Questionnaire questionnaire) {
        this.rules = rules;
        this.questionnaire = questionnaire;
        this.answers = new AnswerReader(questionnaire.knowledge());
    }

    /**
     * Reads the cases below the folders of the levels.
     *
     * @throws FaultyInput with everything that is wrong in them, a rule without a case that fires and one that does not included
     */
    public static List<RuleCase> read(FileSnapshot directory, Rules rules, Questionnaire questionnaire) {
        RuleCases reader = new RuleCases(rules, questionnaire);
        for (Level level : Level.values()) {
            directory.only(path -> path.startsWith(level.folder() + "/") && path.endsWith(".yaml")).files().keySet()
                    .forEach(file -> reader.file(file, directory.bytes(file)));
        }
        if (reader.faults.isEmpty()) {
            rules.all().forEach(reader::lacking);
        }
        if (!reader.faults.isEmpty()) {
            throw new FaultyInput(reader.faults);
        }
        return reader.cases;
    }

    private void file(String name, byte[] content) {
        try {
            file = name;
            yaml = StrictYaml.read(content);
            yaml.root().path("cases").properties().forEach(entry -> rules.rule(entry.getKey()).ifPresentOrElse(
                    rule -> rule(rule, entry.getValue(), "cases." + entry.getKey()),
                    () -> fault("case.rule", "cases." + entry.getKey(), entry.getKey())));
        } catch (FaultyInput e) {
            e.faults().forEach(fault -> faults.add(fault.inFile(name)));
        }
    }

    private void rule(Rule rule, JsonNode node, String path) {
        for (Map.Entry<String, JsonNode> kind : node.properties()) {
            String at = path + "." + kind.getKey();
            boolean fires = kind.getKey().equals("fires");
            if (!fires && !kind.getKey().equals("silent") || !kind.getValue().isArray()) {
                fault("case.form", at, kind.getKey());
            } else {
                for (int i = 0; i < kind.getValue().size(); i++) {
                    one(rule, fires, kind.getValue().get(i), at + "." + i);
                }
            }
        }
    }

    private void one(Rule rule, boolean fires, JsonNode node, String path) {
        List<String> others = node.properties().stream().map(Map.Entry::getKey).filter(key -> !KEYS.contains(key)).toList();
        if (!others.isEmpty() || !node.path("name").isString() || !node.path("given").isObject()) {
            fault("case.form", path, String.join(", ", others));
            return;
        }
        Set<String> also = node.path("also").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        also.stream().filter(other -> rules.rule(other).filter(found -> RuleCase.together(rule, found)).isEmpty())
                .forEach(other -> fault("case.also", path, other));
        Map<String, GivenAnswer> given = new LinkedHashMap<>();
        node.get("given").properties().forEach(entry -> answer(entry.getKey(), entry.getValue(), path + ".given." + entry.getKey())
                .ifPresent(answer -> given.put(entry.getKey(), answer)));
        cases.add(new RuleCase(rule, fires, node.get("name").asString(), given, also, file, yaml.lineOf(path)));
    }

    private Optional<GivenAnswer> answer(String id, JsonNode node, String path) {
        Optional<Question> question = questionnaire.question(id);
        if (question.isEmpty()) {
            fault("profile.question", path, id);
            return Optional.empty();
        }
        List<String> values = node.isArray() ? node.valueStream().map(JsonNode::asString).toList() : List.of(node.asString());
        try {
            return Optional.of(GivenAnswer.of(answers.read(question.get(), values, file + " " + path, yaml.lineOf(path))));
        } catch (FaultyInput e) {
            faults.addAll(e.faults());
            return Optional.empty();
        }
    }

    private void lacking(Rule rule) {
        Set<Boolean> kinds = cases.stream().filter(one -> one.rule() == rule).map(RuleCase::fires).collect(Collectors.toSet());
        if (kinds.size() < 2) {
            faults.add(Fault.of("case.lacking", rule.file() + " " + rule.id(), rule.line(), kinds.contains(true) ? "silent" : "fires"));
        }
    }

    private void fault(String key, String path, Object... args) {
        faults.add(Fault.of(key, file + " " + path, yaml.lineOf(path), args));
    }
}
