package sumakomi.advisor;

import sumakomi.advice.RuleBaseFault;
import sumakomi.advice.RuleIndex;
import sumakomi.advice.RuleStatement;
import sumakomi.knowledge.Fault;

/** What is unsound in a rule base as a whole, told like any other fault: with the file and line of the first rule concerned. */
public final class RuleBaseWords {

    private RuleBaseWords() {}

    public static Fault told(RuleBaseFault fault, RuleIndex rules) {
        String key = "rules." + fault.kind().name();
        Object[] args = {String.join(", ", fault.subjects()), fault.seen()};
        return fault.subjects().stream().flatMap(subject -> rules.statement(subject).stream()).findFirst()
                .map((RuleStatement rule) -> Fault.of(key, rule.id(), rule.line(), args).inFile(rule.file()))
                .orElseGet(() -> Fault.of(key, "", 0, args));
    }
}
