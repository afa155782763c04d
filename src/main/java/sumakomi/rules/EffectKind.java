package sumakomi.rules;

import java.util.Locale;
import java.util.stream.Stream;

/** The effects by the word that rule files use. */
public enum EffectKind {
    /** Says what the answers mean. */
    MEANS(Effect.Means.class, Level.CONCEPTS, Wanted.NEVER),
    /** Speaks for or against an archetype, or takes it out. */
    SUPPORTS(Effect.Judges.class, Level.JUDGEMENTS, Wanted.NEVER), OPPOSES(Effect.Judges.class, Level.JUDGEMENTS, Wanted.NEVER),
    EXCLUDES(Effect.Judges.class, Level.JUDGEMENTS, Wanted.NEVER),
    /** Sends the municipality to individual consultation. */
    ROUTES(Effect.Routes.class, Level.JUDGEMENTS, Wanted.NEVER),
    /** Says how far the municipality has come, from where its three years begin. */
    STANDS(Effect.Stands.class, Level.JUDGEMENTS, Wanted.NEVER),
    /** Says that answers cannot all hold. */
    CONTRADICTS(Effect.Contradicts.class, Level.JUDGEMENTS, Wanted.NEVER),
    /** Selects a budget variant, or scales the budget by a number answered. */
    BUDGET_VARIANT(Effect.BudgetVariant.class, Level.ELABORATION, Wanted.ALWAYS),
    BUDGET_SCALE(Effect.BudgetScale.class, Level.ELABORATION, Wanted.ALWAYS),
    /** Proposes an entry of the library: a finance scheme, a promotion measure, a case, a measure, a conclusion. */
    PROPOSES(Effect.Proposes.class, Level.ELABORATION, Wanted.MAY),
    /** Proposes the entries of a kind that bear the ids of the options answered. */
    PROPOSES_ANSWERS(Effect.ProposesAnswers.class, Level.ELABORATION, Wanted.ALWAYS),
    /** Combines the urban policies planned with the measures that a matrix gives to them. */
    COMBINES(Effect.Combines.class, Level.ELABORATION, Wanted.NEVER),
    /** Brings a body into an archetype's scheme. */
    INVOLVES(Effect.Involves.class, Level.ELABORATION, Wanted.ALWAYS),
    /** Adds an item to the municipality's checklist, or drops one that is done or does not apply. */
    ADDS_ROLE(Effect.AddsRole.class, Level.ELABORATION, Wanted.ALWAYS), DROPS_ROLE(Drops.DropsRole.class, Level.ELABORATION, Wanted.NEVER),
    /** Adds a step of the feasibility study that only some answers call for, or drops one that is done or does not apply. */
    ADDS_STEP(Effect.AddsStep.class, Level.ELABORATION, Wanted.ALWAYS), DROPS_STEP(Drops.DropsStep.class, Level.ELABORATION, Wanted.MAY),
    /** Drops a body that is not there, a caution or a remark whose premise is not, or a provision that is not wished. */
    DROPS_PART(Drops.DropsPart.class, Level.ELABORATION, Wanted.NEVER),
    /** Drops an item of data that need not be gathered: what it tells of is not there, or is known. */
    DROPS_DATA(Drops.DropsData.class, Level.ELABORATION, Wanted.MAY),
    /** Says what the answers mean for a work of the road map. */
    PLANS(Effect.Plans.class, Level.ELABORATION, Wanted.MAY),
    /** Says that an archetype is out of proportion to the size of the municipality. */
    EXCEEDS(Effect.Exceeds.class, Level.ELABORATION, Wanted.NEVER),
    /** Says how what lies beyond the means of the municipality can be begun all the same. */
    REACHES(Effect.Reaches.class, Level.ELABORATION, Wanted.MAY),
    /** Drops the provision for a power failure whose site is not there, and the site with it. */
    DROPS_EMERGENCY(Drops.DropsEmergency.class, Level.ELABORATION, Wanted.NEVER),
    /** Warns of something to settle or verify. */
    CAUTIONS(Effect.Cautions.class, Level.ELABORATION, Wanted.NEVER);

    private final Class<? extends Effect> type;
    private final Level level;
    private final Wanted value;

    EffectKind(Class<? extends Effect> type, Level level, Wanted value) {
        this.type = type;
        this.level = level;
        this.value = value;
    }

    static EffectKind of(Effect effect) {
        return Stream.of(values()).filter(kind -> kind.type.isInstance(effect)).findFirst().orElseThrow();
    }

    public Level level() {
        return level;
    }

    Wanted strength() {
        return this == SUPPORTS || this == OPPOSES ? Wanted.ALWAYS : Wanted.NEVER;
    }

    Wanted aspect() {
        return type == Effect.Judges.class ? Wanted.ALWAYS : Wanted.NEVER;
    }

    Wanted value() {
        return value;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether rules of a kind have a line that others have not. */
    enum Wanted {
        ALWAYS, MAY, NEVER
    }
}
