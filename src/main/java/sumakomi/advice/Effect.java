package sumakomi.advice;

import java.util.Locale;

/** What a rule does with the thing it speaks about. */
public enum Effect {
    SUPPORTS, OPPOSES, EXCLUDES, ROUTES, BUDGET_VARIANT, BUDGET_SCALE;

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
