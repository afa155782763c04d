package sumakomi.advice;

import java.util.List;
import java.util.Optional;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;

/**
 * What a rule says of itself, as its metadata in the DRL file gives it.
 *
 * @param name the rule as a sentence (Japanese), unique in the rule base
 * @param about archetype id, {@code type:<id>} for every archetype that serves a type, or the route
 * @param value budget variant or question id, for the two budget effects
 * @param questions the questions that the premise reads, in its order
 * @param premise the premise as written
 * @param file path below {@code rules/}
 */
public record RuleStatement(String id, String name, Effect effect, String about, Optional<String> strength,
        Optional<String> value, Citation source, Basis basis, String because, List<String> questions, String premise,
        String file, int line) {

    private static final String TYPE = "type:";

    public RuleStatement {
        questions = List.copyOf(questions);
    }

    /** The smart-community type about which the rule speaks, if it speaks about one. */
    public Optional<String> aboutType() {
        return about.startsWith(TYPE) ? Optional.of(about.substring(TYPE.length())) : Optional.empty();
    }
}
