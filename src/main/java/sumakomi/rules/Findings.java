package sumakomi.rules;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.drools.model.Drools;
import org.kie.api.runtime.rule.RuleContext;

/** Gathers the rules that fire on one municipality. The consequence of every rule is the same call of {@link #record}. */
public final class Findings {

    private final List<Rule> rules;
    private final Map<String, Integer> positions;
    private final BitSet fired;

    /** @param positions where each of the rules stands, by its name */
    Findings(List<Rule> rules, Map<String, Integer> positions) {
        this.rules = rules;
        this.positions = positions;
        this.fired = new BitSet(rules.size());
    }

    /** Notes the rule that fires; a concept goes into working memory too, for the rules that rest on it. */
    public void record(Drools drools) {
        String name = ((RuleContext) drools).getRule().getName();
        Integer position = positions.get(name);
        if (position == null) {
            throw new IllegalStateException("The rule \"" + name + "\" is not among those that were read");
        }
        fired.set(position);
        if (rules.get(position).effect() instanceof Effect.Means means) {
            drools.insert(new Concept(means.concept()));
        }
    }

    /** The rules that fired, in their order. */
    List<Rule> all() {
        return fired.stream().mapToObj(rules::get).toList();
    }

    /** Those of a level. */
    List<Rule> of(Level level) {
        return all().stream().filter(rule -> rule.level() == level).toList();
    }
}
