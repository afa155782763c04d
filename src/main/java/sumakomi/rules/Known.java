package sumakomi.rules;

import java.util.Map;
import java.util.Optional;
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
        return meaning(concept).filter(when -> when.holds(this)).isPresent();
    }

    /** When the answers mean this; absent for a concept that no rule gives. */
    Optional<Condition> meaning(String concept) {
        return Optional.ofNullable(concepts.get(concept)).map(Rule::when);
    }
}
