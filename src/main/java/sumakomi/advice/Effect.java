package sumakomi.advice;

import java.util.Locale;

/** What a rule does with the thing it speaks about. */
public enum Effect {
    /** Speaks for or against an archetype, or takes it out. */
    SUPPORTS, OPPOSES, EXCLUDES,
    /** Sends the municipality to individual consultation. */
    ROUTES,
    /** Selects a budget variant, or scales the budget by a number answered. */
    BUDGET_VARIANT, BUDGET_SCALE,
    /** Proposes an entry of the library: a finance scheme, a promotion measure, a case, a measure, a conclusion. */
    PROPOSES,
    /** Brings a body into an archetype's scheme. */
    INVOLVES,
    /** Adds an item to the municipality's checklist, or drops one that is done or does not apply. */
    ADDS_ROLE, DROPS_ROLE,
    /** Drops a step of the feasibility study that is done already. */
    DROPS_STEP,
    /** Warns of something to settle or verify. */
    CAUTIONS;

    /** Whether the rule speaks for or against an archetype. */
    public boolean judges() {
        return this == SUPPORTS || this == OPPOSES || this == EXCLUDES;
    }

    /** Whether the rule carries a strength. */
    public boolean weighs() {
        return this == SUPPORTS || this == OPPOSES;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
