package sumakomi.rules;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.stream.Stream;

/** What must hold for a rule to fire. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
public sealed interface Condition permits Answers.Asked, Condition.ConceptHolds, Condition.IsRecommended, Condition.Not,
        Condition.AnyOf, Condition.AllOf {

    /** Whether it holds of what is known of a municipality. */
    boolean holds(Known known);

    /** Those that it combines. */
    default List<Condition> conditions() {
        return List.of();
    }

    /** Itself, or the parts of those that it combines, in their order. */
    default Stream<Condition> parts() {
        return conditions().isEmpty() ? Stream.of(this) : conditions().stream().flatMap(Condition::parts);
    }

    /** Those of its parts that are of one kind. */
    default <C extends Condition> Stream<C> parts(Class<C> kind) {
        return parts().filter(kind::isInstance).map(kind::cast);
    }

    /**
     * The conditions on answers by which it holds of what is known: of several that suffice those that do, of a concept those of its
     * rule. Of what does not hold they say nothing.
     */
    default Stream<Answers.Asked> grounds(Known known) {
        return conditions().stream().flatMap(condition -> condition.grounds(known));
    }

    /** The answers mean this. */
    record ConceptHolds(String concept) implements Condition {
        @Override
        public boolean holds(Known known) {
            return known.means(concept);
        }

        @Override
        public Stream<Answers.Asked> grounds(Known known) {
            return known.meaning(concept).stream().flatMap(meaning -> meaning.grounds(known));
        }
    }

    /** This archetype was recommended. */
    record IsRecommended(String archetype) implements Condition {
        @Override
        public boolean holds(Known known) {
            return known.recommended().contains(archetype);
        }
    }

    /** The other must not hold. */
    record Not(Condition condition) implements Condition {
        @Override
        public boolean holds(Known known) {
            return !condition.holds(known);
        }

        @Override
        public List<Condition> conditions() {
            return List.of(condition);
        }
    }

    /** One of several suffices. */
    record AnyOf(List<Condition> conditions) implements Condition {
        public AnyOf {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(Known known) {
            for (Condition condition : conditions) {
                if (condition.holds(known)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public Stream<Answers.Asked> grounds(Known known) {
            return conditions.stream().filter(condition -> condition.holds(known)).flatMap(condition -> condition.grounds(known));
        }
    }

    /** Several must hold together. */
    record AllOf(List<Condition> conditions) implements Condition {
        public AllOf {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(Known known) {
            for (Condition condition : conditions) {
                if (!condition.holds(known)) {
                    return false;
                }
            }
            return true;
        }
    }
}
