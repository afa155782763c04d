package sumakomi.advice;

import java.util.BitSet;
import java.util.Map;
import org.kie.api.definition.rule.Rule;

/** Gathers the rules that fire on one profile. The rules know nothing else of the application. */
public final class Findings {

    private final Map<String, Integer> positions;
    private final BitSet fired;

    /** @param positions where each rule stands in the index, by its name */
    Findings(Map<String, Integer> positions) {
        this.positions = positions;
        this.fired = new BitSet(positions.size());
    }

    /** Called by the consequence of every rule. */
    public void record(Rule rule) {
        Integer position = positions.get(rule.getName());
        if (position == null) {
            throw new IllegalStateException("The rule \"" + rule.getName() + "\" is not in the index");
        }
        fired.set(position);
    }

    /** Positions in the index of the rules that fired. */
    BitSet fired() {
        return fired;
    }
}
