package sumakomi.knowledge;

import java.util.Locale;

/** How sure a reading of a source is. */
public enum Confidence {
    HIGH, MEDIUM, LOW;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
