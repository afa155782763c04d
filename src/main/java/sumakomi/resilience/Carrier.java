package sumakomi.resilience;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is delivered: electricity or heat. */
public enum Carrier {
    POWER, HEAT;

    /** As cells and files name it. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As degrees of autonomy and self-sufficiency are named after it. */
    String degree() {
        return this == POWER ? "electric" : "heat";
    }

    /** As printed figures name it. */
    String printed() {
        return this == POWER ? "electricity" : "heat";
    }
}
