package sumakomi.advisor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sumakomi.advice.RuleBaseFault;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.Question;
import sumakomi.knowledge.Text;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.rules.Rule;
import sumakomi.rules.Rules;

/** What is unsound in a rule base as a whole, told like any other fault: with the file and line of the first rule concerned. */
public final class RuleBaseWords {

    private RuleBaseWords() {}

    public static Fault told(RuleBaseFault fault, Rules rules, Questionnaire questionnaire) {
        String key = "rules." + fault.kind().name();
        List<Object> args = new ArrayList<>();
        fault.subjects().forEach(subject -> args.add(named(subject, questionnaire)));
        args.addAll(fault.profiles());
        return fault.subjects().stream().flatMap(subject -> rules.rule(subject).stream()).findFirst()
                .map((Rule rule) -> Fault.of(key, rule.id(), rule.line(), args.toArray()).inFile(rule.file()))
                .orElseGet(() -> Fault.of(key, "", 0, args.toArray()));
    }

    /** A type and a question by their own words too; a rule is known to its author by its id. */
    private static Object named(String id, Questionnaire questionnaire) {
        Optional<Text> name = Optional.ofNullable(questionnaire.knowledge().archetypes().get(id)).map(Archetype::title)
                .or(() -> questionnaire.question(id).map(Question::text));
        return name.<Object>map(text -> new Text(text.ja() + "（" + id + "）", text.en() + " (" + id + ")")).orElse(id);
    }
}
