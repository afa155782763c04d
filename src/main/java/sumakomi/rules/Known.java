package sumakomi.rules;

import java.util.Map;
import java.util.Set;

/**
 * What is known of a municipality when conditions are put to it outside the engine.
 *
 * @param concepts the rules that say what answers mean, by the name of their concept
 * @param recommended archetypes
 */
public record Known(Answers answers, Map<String, Rule> concepts, Set<String> recommended) {

    /** Whether the answers mean this; false for a concept that no rule gives. */
    boolean means(String concept) {
        Rule rule = concepts.get(concept);
        return rule != null && rule.when().holds(this);
    }
}
