package sumakomi.diagram.chart;

import java.util.Locale;
import sumakomi.knowledge.Phrases;

/** The few words that charts say themselves. */
record Words(Phrases phrases) {

    Words(Locale locale) {
        this(Phrases.of("charts", locale));
    }

    /** The unit of an axis, or the name of a ratio alone. */
    String unit(Unit.Written unit) {
        return unit.ratio() || unit.label().isEmpty() ? unit.label() : say("unit", unit.label());
    }

    /** @param filled texts, numbers already written */
    String say(String key, Object... filled) {
        return phrases.say(key, filled);
    }
}
