package sumakomi.advisor;

import sumakomi.advice.RuleBaseFault;
import sumakomi.knowledge.Fault;
import sumakomi.rules.Rule;
import sumakomi.rules.Rules;

/** What is unsound in a rule base as a whole, told like any other fault: with the file and line of the first rule concerned. */
public final class RuleBaseWords {

    private RuleBaseWords() {}

    public static Fault told(RuleBaseFault fault, Rules rules) {
        String key = "rules." + fault.kind().name();
        Object[] args = {String.join(", ", fault.subjects()), fault.seen()};
        return fault.subjects().stream().flatMap(subject -> rules.rule(subject).stream()).findFirst()
                .map((Rule rule) -> Fault.of(key, rule.id(), rule.line(), args).inFile(rule.file()))
                .orElseGet(() -> Fault.of(key, "", 0, args));
    }
}
