package sumakomi.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;

/**
 * One rule, as its file has it.
 *
 * @param name the rule as a sentence (Japanese), unique in the rule base
 * @param when all that must hold, clause by clause
 * @param questions the questions whose answers it reads, by itself or through concepts, in the order of its conditions
 * @param because why it may be said (Japanese)
 * @param topic the file in which it stands, without folder and ending
 * @param line where it begins in that file
 */
public record Rule(String id, String name, Effect effect, Condition.AllOf when, List<String> questions, Citation source, Basis basis,
        String because, String topic, int line) {

    public Rule {
        questions = List.copyOf(questions);
    }

    public Level level() {
        return effect.kind().level();
    }

    /** The file in which it stands, below {@code rules/}. */
    public String file() {
        return level().folder() + "/" + topic + RuleFiles.ENDING;
    }

    /** Whether it judges an archetype, be it one among those that serve a type. */
    public Optional<Effect.Judges> judges() {
        return effect instanceof Effect.Judges judges ? Optional.of(judges) : Optional.empty();
    }

    /** The archetypes of which it asks whether they were recommended. */
    public Set<String> recommended() {
        return when.parts(Condition.IsRecommended.class).map(Condition.IsRecommended::archetype).collect(Collectors.toSet());
    }

    /** The concepts of which it asks whether they hold. */
    public Set<String> concepts() {
        return when.parts(Condition.ConceptHolds.class).map(Condition.ConceptHolds::concept)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What it is about: the archetype that it elaborates, or what its effect names. */
    public String subject() {
        return recommended().stream().findFirst().orElseGet(effect::about);
    }

    Rule reading(List<String> all) {
        return new Rule(id, name, effect, when, all, source, basis, because, topic, line);
    }
}
