package sumakomi.advice;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.kie.api.definition.rule.Rule;

/** Gathers the rules that fire on one profile. The rules know nothing else of the application. */
public final class Findings {

    private final Map<String, RuleStatement> statements;
    private final Set<RuleStatement> fired = new LinkedHashSet<>();

    Findings(Map<String, RuleStatement> statementsByName) {
        this.statements = statementsByName;
    }

    /** Called by the consequence of every rule. */
    public void record(Rule rule) {
        RuleStatement statement = statements.get(rule.getName());
        if (statement == null) {
            throw new IllegalStateException("The rule \"" + rule.getName() + "\" is not in the index");
        }
        fired.add(statement);
    }

    Set<RuleStatement> fired() {
        return fired;
    }
}
