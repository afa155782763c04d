package sumakomi.resilience.hourly;

import java.util.Locale;
import sumakomi.knowledge.Phrases;

/** An end of the range within which a number of a facility may lie. */
public enum End {
    LOW, HIGH;

    /** As files name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word of the end of a field in addresses and forms, such as {@code peak-low}. */
    public String of(BaseField field) {
        return field.word() + "-" + word();
    }

    /** Its title, by which messages name it. */
    public String title(BaseField field, Locale locale) {
        return Phrases.of("autonomy", locale).say("range." + word(), field.title(locale));
    }
}
