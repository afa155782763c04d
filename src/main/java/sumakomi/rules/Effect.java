package sumakomi.rules;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.FsStep;

/** What a rule does when it fires, and to what. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "does")
public sealed interface Effect {

    default Kind kind() {
        return Kind.of(this);
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

    /** Whether rules of a kind have a line that others have not. */
    enum Wanted {
        ALWAYS, MAY, NEVER
    }

    /** The effects by the word that rule files use. */
    enum Kind {
        /** Says what the answers mean. */
        MEANS(Means.class, Level.CONCEPTS, Wanted.NEVER),
        /** Speaks for or against an archetype, or takes it out. */
        SUPPORTS(Judges.class, Level.JUDGEMENTS, Wanted.NEVER), OPPOSES(Judges.class, Level.JUDGEMENTS, Wanted.NEVER),
        EXCLUDES(Judges.class, Level.JUDGEMENTS, Wanted.NEVER),
        /** Sends the municipality to individual consultation. */
        ROUTES(Routes.class, Level.JUDGEMENTS, Wanted.NEVER),
        /** Says how far the municipality has come, from where its three years begin. */
        STANDS(Stands.class, Level.JUDGEMENTS, Wanted.NEVER),
        /** Says that answers cannot all hold. */
        CONTRADICTS(Contradicts.class, Level.JUDGEMENTS, Wanted.NEVER),
        /** Selects a budget variant, or scales the budget by a number answered. */
        BUDGET_VARIANT(BudgetVariant.class, Level.ELABORATION, Wanted.ALWAYS),
        BUDGET_SCALE(BudgetScale.class, Level.ELABORATION, Wanted.ALWAYS),
        /** Proposes an entry of the library: a finance scheme, a promotion measure, a case, a measure, a conclusion. */
        PROPOSES(Proposes.class, Level.ELABORATION, Wanted.MAY),
        /** Proposes the entries of a kind that bear the ids of the options answered. */
        PROPOSES_ANSWERS(ProposesAnswers.class, Level.ELABORATION, Wanted.ALWAYS),
        /** Combines the urban policies planned with the measures that a matrix gives to them. */
        COMBINES(Combines.class, Level.ELABORATION, Wanted.NEVER),
        /** Brings a body into an archetype's scheme. */
        INVOLVES(Involves.class, Level.ELABORATION, Wanted.ALWAYS),
        /** Adds an item to the municipality's checklist, or drops one that is done or does not apply. */
        ADDS_ROLE(AddsRole.class, Level.ELABORATION, Wanted.ALWAYS), DROPS_ROLE(DropsRole.class, Level.ELABORATION, Wanted.NEVER),
        /** Adds a step of the feasibility study that only some answers call for, or drops one that is done or does not apply. */
        ADDS_STEP(AddsStep.class, Level.ELABORATION, Wanted.ALWAYS), DROPS_STEP(DropsStep.class, Level.ELABORATION, Wanted.MAY),
        /** Drops a body that is not there, a caution or a remark whose premise is not, or a provision that is not wished. */
        DROPS_PART(DropsPart.class, Level.ELABORATION, Wanted.NEVER),
        /** Drops an item of data that need not be gathered: what it tells of is not there, or is known. */
        DROPS_DATA(DropsData.class, Level.ELABORATION, Wanted.MAY),
        /** Says what the answers mean for a work of the road map. */
        PLANS(Plans.class, Level.ELABORATION, Wanted.MAY),
        /** Says how what lies beyond the means of the municipality can be begun all the same. */
        REACHES(Reaches.class, Level.ELABORATION, Wanted.MAY),
        /** Drops the provision for a power failure whose site is not there, and the site with it. */
        DROPS_EMERGENCY(DropsEmergency.class, Level.ELABORATION, Wanted.NEVER),
        /** Warns of something to settle or verify. */
        CAUTIONS(Cautions.class, Level.ELABORATION, Wanted.NEVER);

        private final Class<? extends Effect> type;
        private final Level level;
        private final Wanted value;

        Kind(Class<? extends Effect> type, Level level, Wanted value) {
            this.type = type;
            this.level = level;
            this.value = value;
        }

        private static Kind of(Effect effect) {
            return Stream.of(values()).filter(kind -> kind.type.isInstance(effect)).findFirst().orElseThrow();
        }

        public Level level() {
            return level;
        }

        Wanted strength() {
            return this == SUPPORTS || this == OPPOSES ? Wanted.ALWAYS : Wanted.NEVER;
        }

        Wanted aspect() {
            return type == Judges.class ? Wanted.ALWAYS : Wanted.NEVER;
        }

        Wanted value() {
            return value;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
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
    record Judges(Kind kind, Subject subject, Optional<String> weight, String side) implements Effect {
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
            return kind == Kind.EXCLUDES;
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

    /** Drops an item of a checklist. */
    record DropsRole(String item) implements Effect {
        @Override
        public String about() {
            return item;
        }
    }

    /** Adds a step of the feasibility study that is there on call only. */
    record AddsStep(String archetype, String step) implements Elaborates {
        @Override
        public Optional<String> value() {
            return Optional.of(step);
        }
    }

    /**
     * Drops a step of the feasibility study, or every step of a year.
     *
     * @param about id of the step, or {@code year:} and the year
     * @param archetype of which alone it is dropped; absent for every one that is recommended
     */
    record DropsStep(String about, Optional<String> archetype) implements Effect {

        private static final String YEAR = "year:";

        @Override
        public Optional<String> value() {
            return archetype;
        }

        /** What such a rule may speak about: every step, and every year in which there are steps. */
        static Set<String> subjects(Collection<FsStep> steps) {
            return steps.stream().flatMap(step -> Stream.of(step.id(), YEAR + step.year())).collect(Collectors.toSet());
        }

        /** Whether it drops this step of this archetype. */
        public boolean drops(FsStep step, String of) {
            return (about.equals(step.id()) || about.equals(YEAR + step.year())) && archetype.filter(only -> !only.equals(of)).isEmpty();
        }
    }

    /** Drops a body, a caution or the provision for a power failure, by the id of this part of an archetype. */
    record DropsPart(String part) implements Effect {
        @Override
        public String about() {
            return part;
        }
    }

    /**
     * Drops an item of data.
     *
     * @param archetype of which alone it is dropped; absent for every one that is recommended
     */
    record DropsData(String item, Optional<String> archetype) implements Effect {

        static final String DATA = "data-items";

        @Override
        public String about() {
            return address(item);
        }

        @Override
        public Optional<String> value() {
            return archetype;
        }

        /** How an item of data that falls away is called among all that does. */
        public static String address(String item) {
            return new Entry(DATA, item).toString();
        }

        /** Whether it drops this item of this archetype. */
        public boolean drops(String data, String of) {
            return item.equals(data) && archetype.filter(only -> !only.equals(of)).isEmpty();
        }
    }

    /** Drops the provision for a power failure of an archetype, and the bodies that are its sites. */
    record DropsEmergency(String archetype) implements Effect {
        @Override
        public String about() {
            return archetype;
        }
    }

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
