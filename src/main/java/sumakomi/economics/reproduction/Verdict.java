package sumakomi.economics.reproduction;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What recomputing a printed figure shows. */
public enum Verdict {
    /** The value computed from printed figures rounds to the printed one. */
    REPRODUCED,
    /** It does not, or rests on something not printed, but the intervals meet. */
    CONSISTENT,
    /** The intervals do not meet: the source contradicts its own figures. */
    CONTRADICTS,
    /** What it was computed from is not printed. */
    NOT_DERIVABLE;

    /** The word in messages and JSON. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
