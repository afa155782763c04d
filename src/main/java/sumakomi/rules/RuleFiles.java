package sumakomi.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.FileSnapshot;

/** The gate of the rules: reads a directory of rule files and follows concepts to the answers behind them. */
public final class RuleFiles {

    /** How the name of a rule file ends. */
    public static final String ENDING = ".drl";

    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Rule> concepts = new HashMap<>();

    private RuleFiles() {}

    /** @throws FaultyInput with the faults of all files */
    public static Rules read(FileSnapshot directory) {
        return new RuleFiles().rules(directory.only(path -> path.endsWith(ENDING)));
    }

    private Rules rules(FileSnapshot files) {
        List<Rule> rules = new ArrayList<>();
        files.files().keySet().forEach(file -> rules.addAll(new RuleFileReader(file, faults).read(files.text(file))));
        rules.sort(Comparator.comparing(Rule::level));
        if (files.files().isEmpty()) {
            faults.add(Fault.of("rule.no-files", "", 0));
        }
        refuseTwins(rules, "id", Rule::id);
        refuseTwins(rules, "name", Rule::name);
        List<Rule> meanings = rules.stream().filter(rule -> rule.effect() instanceof Effect.Means).toList();
        refuseTwins(meanings, "about", rule -> rule.effect().about());
        meanings.forEach(rule -> concepts.putIfAbsent(rule.effect().about(), rule));
        List<Rule> linked = rules.stream().map(rule -> rule.reading(List.copyOf(questions(rule, Set.of())))).toList();
        linked.stream().filter(rule -> rule.questions().isEmpty()).forEach(rule -> fault("rule.no-question", rule));
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        return new Rules(files.version(), linked);
    }

    private void refuseTwins(List<Rule> rules, String kind, Function<Rule, String> of) {
        Set<String> seen = new HashSet<>();
        rules.stream().filter(rule -> !seen.add(of.apply(rule))).forEach(twin -> fault("rule.twin", twin, kind, of.apply(twin)));
    }

    /** @param through the concepts through which the rule was reached; a concept must not rest on itself */
    private Set<String> questions(Rule rule, Set<String> through) {
        Set<String> questions = new LinkedHashSet<>();
        rule.when().parts().forEach(part -> {
            if (part instanceof Answers.Asked asked) {
                questions.add(asked.question());
            } else if (part instanceof Condition.ConceptHolds wanted) {
                questions.addAll(behind(wanted.concept(), rule, through));
            }
        });
        return questions;
    }

    private Set<String> behind(String concept, Rule rule, Set<String> through) {
        Rule meaning = concepts.get(concept);
        if (meaning == null || through.contains(concept)) {
            fault(meaning == null ? "rule.concept" : "rule.circle", rule, concept);
            return Set.of();
        }
        Set<String> deeper = new HashSet<>(through);
        deeper.add(concept);
        return questions(meaning, deeper);
    }

    private void fault(String key, Rule rule, Object... args) {
        faults.add(Fault.of(key, rule.file() + " " + rule.id(), rule.line(), args));
    }
}
