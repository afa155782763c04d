package sumakomi.rules;

import java.util.ArrayList;
import java.util.HashSet;
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

/** Reads the cases of rules: a file for each rule file, in it for each rule answers on which it fires and on which it stays silent. */
public final class RuleCases {

    private final Rules rules;
    private final Questionnaire questionnaire;
    private final AnswerReader answers;
    private final List<Fault> faults = new ArrayList<>();
    private final List<RuleCase> cases = new ArrayList<>();

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

    private void file(String file, byte[] content) {
        try {
            YamlDocument yaml = StrictYaml.read(content);
            yaml.root().path("cases").properties().forEach(entry -> rules.rule(entry.getKey()).ifPresentOrElse(
                    rule -> rule(rule, entry.getValue(), new Place(file, yaml, "cases." + entry.getKey())),
                    () -> new Place(file, yaml, "cases." + entry.getKey()).fault("case.rule", entry.getKey())));
        } catch (FaultyInput e) {
            e.faults().forEach(fault -> faults.add(fault.inFile(file)));
        }
    }

    private void rule(Rule rule, JsonNode node, Place place) {
        for (Map.Entry<String, JsonNode> kind : node.properties()) {
            boolean fires = kind.getKey().equals("fires");
            if (!fires && !kind.getKey().equals("silent") || !kind.getValue().isArray()) {
                place.fault("case.form", kind.getKey());
            } else {
                for (int i = 0; i < kind.getValue().size(); i++) {
                    one(rule, fires, kind.getValue().get(i), place.at(kind.getKey() + "." + i));
                }
            }
        }
    }

    private void one(Rule rule, boolean fires, JsonNode node, Place place) {
        Set<String> keys = node.properties().stream().map(Map.Entry::getKey).collect(Collectors.toCollection(HashSet::new));
        keys.removeAll(Set.of("name", "given", "also"));
        if (!keys.isEmpty() || !node.path("name").isString() || !node.path("given").isObject()) {
            place.fault("case.form", String.join(", ", keys));
            return;
        }
        Set<String> also = node.path("also").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        also.stream().filter(other -> rules.rule(other).filter(found -> RuleCase.together(rule, found)).isEmpty()).forEach(other -> place.fault("case.also", other));
        cases.add(new RuleCase(rule, fires, node.get("name").asString(), given(node.get("given"), place.at("given")), also, place.file,
                place.line()));
    }

    private Map<String, GivenAnswer> given(JsonNode given, Place place) {
        Map<String, GivenAnswer> answered = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : given.properties()) {
            Optional<Question> question = questionnaire.question(entry.getKey());
            if (question.isEmpty()) {
                place.fault("profile.question", entry.getKey());
            } else {
                List<String> values = entry.getValue().isArray() ? entry.getValue().valueStream().map(JsonNode::asString).toList()
                        : List.of(entry.getValue().asString());
                answer(question.get(), values, place.at(entry.getKey())).ifPresent(answer -> answered.put(entry.getKey(), answer));
            }
        }
        return answered;
    }

    private Optional<GivenAnswer> answer(Question question, List<String> values, Place place) {
        try {
            return Optional.of(GivenAnswer.of(answers.read(question, values, place.where(), place.line())));
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

    /** Where in the files something stands. */
    private final class Place {

        private final String file;
        private final YamlDocument yaml;
        private final String path;

        Place(String file, YamlDocument yaml, String path) {
            this.file = file;
            this.yaml = yaml;
            this.path = path;
        }

        Place at(String deeper) {
            return new Place(file, yaml, path + "." + deeper);
        }

        String where() {
            return file + " " + path;
        }

        int line() {
            return yaml.lineOf(path);
        }

        void fault(String key, Object... args) {
            faults.add(Fault.of(key, where(), line(), args));
        }
    }
}
