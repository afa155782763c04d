package sumakomi.rules;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import sumakomi.knowledge.Archetype;

/** What a rule does when it fires, and to what. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "does")
public sealed interface Effect permits Effect.Means, Effect.Judges, Effect.Routes, Effect.Stands, Effect.Plans, Effect.Contradicts,
        Effect.Elaborates, Effect.Proposes, Effect.ProposesAnswers, Effect.Combines, Effect.Reaches, Effect.Cautions, Drops {

    default EffectKind kind() {
        return EffectKind.of(this);
    }

    /** What it speaks about, as rule files write it under {@code @about}. */
    String about();

    /** How much it weighs, by the id of a strength, where it weighs. */
    default Optional<String> strength() {
        return Optional.empty();
    }

    /** The side from which it speaks, by the id of an aspect, where it judges. */
    default Optional<String> aspect() {
        return Optional.empty();
    }

    /** What rule files write under {@code @value}, where it has one. */
    default Optional<String> value() {
        return Optional.empty();
    }

    /** Says that the answers mean this concept. */
    record Means(String concept) implements Effect {
        @Override
        public String about() {
            return concept;
        }
    }

    /** What a judgement is about: one archetype, or every archetype that serves a type. */
    record Subject(Optional<String> archetype, Optional<String> type) {

        private static final String TYPE = "type:";

        static Subject of(String about) {
            return about.startsWith(TYPE) ? new Subject(Optional.empty(), Optional.of(about.substring(TYPE.length())))
                    : new Subject(Optional.of(about), Optional.empty());
        }

        @Override
        public String toString() {
            return archetype.orElseGet(() -> TYPE + type.orElseThrow());
        }
    }

    /**
     * Speaks for or against archetypes, or takes one out.
     *
     * @param kind supports, opposes or excludes
     * @param weight id of a strength; absent when it excludes
     * @param side id of the aspect from which it speaks
     */
    record Judges(EffectKind kind, Subject subject, Optional<String> weight, String side) implements Effect {
        @Override
        public String about() {
            return subject.toString();
        }

        @Override
        public Optional<String> strength() {
            return weight;
        }

        @Override
        public Optional<String> aspect() {
            return Optional.of(side);
        }

        public boolean excludes() {
            return kind == EffectKind.EXCLUDES;
        }

        /** Whether it speaks about this archetype. */
        public boolean concerns(Archetype archetype) {
            return subject.archetype().map(archetype.id()::equals).orElseGet(() -> archetype.serves(subject.type().orElseThrow()));
        }
    }

    /** Sends the municipality another way than the programme's groups. */
    record Routes(String route) implements Effect {

        /** The only other way there is. */
        static final String INDIVIDUAL = "individual-consultation";

        @Override
        public String about() {
            return route;
        }
    }

    /** Says how far the municipality has come. */
    record Stands(String standing) implements Effect {
        @Override
        public String about() {
            return standing;
        }
    }

    /**
     * Says what the answers mean for a work of the road map.
     *
     * @param archetype with which theme alone; absent for every theme
     */
    record Plans(String work, Optional<String> archetype) implements Effect {
        @Override
        public String about() {
            return work;
        }

        @Override
        public Optional<String> value() {
            return archetype;
        }
    }

    /**
     * Says that answers cannot all hold.
     *
     * @param question whose answer is the first to look at again
     */
    record Contradicts(String question) implements Effect {

        static final String QUESTIONS = "questions";

        @Override
        public String about() {
            return new Entry(QUESTIONS, question).toString();
        }
    }

    /** Speaks about one archetype that was recommended. */
    sealed interface Elaborates extends Effect {
        String archetype();

        @Override
        default String about() {
            return archetype();
        }
    }

    /** Selects a budget variant of an archetype. */
    record BudgetVariant(String archetype, String variant) implements Elaborates {
        @Override
        public Optional<String> value() {
            return Optional.of(variant);
        }
    }

    /** Scales the budget of an archetype by the number answered to a question. */
    record BudgetScale(String archetype, String question) implements Elaborates {
        @Override
        public Optional<String> value() {
            return Optional.of(question);
        }
    }

    /** An entry of the library by its kind and id. */
    record Entry(String kind, String id) {

        static Optional<Entry> of(String about) {
            int slash = about.indexOf('/');
            return slash < 1 ? Optional.empty() : Optional.of(new Entry(about.substring(0, slash), about.substring(slash + 1)));
        }

        /** As the shelf of the knowledge names it. */
        @Override
        public String toString() {
            return kind + "/" + id;
        }
    }

    /**
     * Proposes an entry of the library.
     *
     * @param archetype for which alone it is proposed; absent for every one that is recommended
     */
    record Proposes(Entry entry, Optional<String> archetype) implements Effect {
        @Override
        public String about() {
            return entry.toString();
        }

        @Override
        public Optional<String> value() {
            return archetype;
        }
    }

    /** Proposes those entries of a kind that are called as the options answered to a question: for each the entry that tells of it. */
    record ProposesAnswers(String entries, String question) implements Effect {
        @Override
        public String about() {
            return entries;
        }

        @Override
        public Optional<String> value() {
            return Optional.of(question);
        }

        /** The entry that tells of an option. */
        public Entry entry(String option) {
            return new Entry(entries, option);
        }
    }

    /**
     * Combines the urban policies planned in a kind of district with the measures that its matrix gives to them.
     *
     * @param district of the matrix
     */
    record Combines(String district) implements Effect {

        static final String MATRICES = "policy-measures";

        @Override
        public String about() {
            return new Entry(MATRICES, district).toString();
        }
    }

    /** Brings a body into an archetype's scheme. */
    record Involves(String archetype, String body) implements Elaborates {
        @Override
        public Optional<String> value() {
            return Optional.of(body);
        }
    }

    /** Adds an item to the checklist of an archetype in a phase. */
    record AddsRole(String archetype, String phase) implements Elaborates {
        @Override
        public Optional<String> value() {
            return Optional.of(phase);
        }
    }

    /** Adds a step of the feasibility study that is there on call only. */
    record AddsStep(String archetype, String step) implements Elaborates {
        @Override
        public Optional<String> value() {
            return Optional.of(step);
        }
    }

    /** Says that an archetype is out of proportion to the size of the municipality. */
    record Exceeds(String archetype) implements Elaborates {}

    /**
     * Says how what lies beyond the means of the municipality can be begun all the same.
     *
     * @param archetype which; absent for any
     * @param through the archetype by which it is begun, of which it is no way; absent where it is begun by none
     */
    record Reaches(Optional<String> archetype, Optional<String> through) implements Effect {
        @Override
        public String about() {
            return archetype.orElse(Cautions.ADVICE);
        }

        @Override
        public Optional<String> value() {
            return through;
        }

        /** Whether it is a way to begin this archetype. */
        public boolean leadsTo(String wanted) {
            return archetype.filter(only -> !only.equals(wanted)).isEmpty() && through.filter(wanted::equals).isEmpty();
        }
    }

    /**
     * Warns.
     *
     * @param archetype of which; absent for the advice as a whole
     */
    record Cautions(Optional<String> archetype) implements Effect {

        static final String ADVICE = "advice";

        @Override
        public String about() {
            return archetype.orElse(ADVICE);
        }
    }
}
