package sumakomi.economics.formula;

import java.util.Locale;

/** Where the value of an input comes from. */
public enum Origin {
    /** Entered by whoever makes the study. */
    GIVEN,
    /** A value of the knowledge base. */
    DEFAULT,
    /** A value that we assumed, or that the author of the study marks as assumed. */
    ASSUMED,
    /** Worked out from the advice or from other inputs. */
    DERIVED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
