package sumakomi.resilience.hourly;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.knowledge.Phrases;

/** What is told of a facility: a column of a table of bases, a field of a form. */
public enum BaseField {
    NAME(""), USE(""), PEAK("kW"), SHARE("%"), SOLAR("kW"), BATTERY_POWER("kW"), BATTERY_ENERGY("kWh"), VEHICLE_POWER("kW"), VEHICLE_ENERGY(
            "kWh"),
    GENERATOR("kW"), FUEL("h");

    private final String unit;

    BaseField(String unit) {
        this.unit = unit;
    }

    /** As addresses, forms and messages name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The unit of its number; empty for words. */
    public String unit() {
        return unit;
    }

    /** The title of its column. */
    public String title(Locale locale) {
        return Phrases.of("autonomy", locale).say("field." + word());
    }

    /** What may stand in it. */
    public String meaning(Locale locale) {
        return Phrases.of("autonomy", locale).say("field." + word() + ".about");
    }

    /** The field whose title a column has in either language, or whose word it is. */
    static Optional<BaseField> titled(String title) {
        String plain = title.strip();
        return Stream.of(values()).filter(field -> field.word().equalsIgnoreCase(plain)
                || Stream.of(Locale.JAPANESE, Locale.ENGLISH).anyMatch(locale -> field.title(locale).equalsIgnoreCase(plain))).findFirst();
    }
}
