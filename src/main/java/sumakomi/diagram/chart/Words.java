package sumakomi.diagram.chart;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The few words that charts say themselves. */
final class Words {

    private final ResourceBundle bundle;

    Words(Locale locale) {
        bundle = ResourceBundle.getBundle("sumakomi.charts", locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.JAPANESE);
    }

    /** The unit of an axis, or the name of a ratio alone. */
    String unit(Unit.Written unit) {
        return unit.ratio() || unit.label().isEmpty() ? unit.label() : say("unit", unit.label());
    }

    /** @param filled texts, numbers already written */
    String say(String key, Object... filled) {
        return MessageFormat.format(bundle.getString(key), filled);
    }
}
