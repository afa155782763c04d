package sumakomi.resilience.hourly;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.knowledge.Phrases;

/** What is told of a facility: a column of a table of bases, a field of a form. */
public enum BaseField {
    NAME(""), USE(""), PEAK("kW"), SHARE("%"), SOLAR("kW"), BATTERY_POWER("kW"), BATTERY_ENERGY("kWh"), VEHICLE_POWER("kW"), VEHICLE_ENERGY(
            "kWh"),
    GENERATOR("kW"), FUEL("h"), LATITUDE("°"), LONGITUDE("°"), KEY("");

    private static final List<BaseField> OF_FACILITY = List.of(NAME, USE, PEAK, SHARE, SOLAR, BATTERY_POWER, BATTERY_ENERGY, VEHICLE_POWER,
            VEHICLE_ENERGY, GENERATOR, FUEL);
    private static final List<BaseField> OF_BASE = Stream.concat(OF_FACILITY.stream(), Stream.of(LATITUDE, LONGITUDE)).toList();

    private final String unit;

    BaseField(String unit) {
        this.unit = unit;
    }

    /** What hours are worked out with. */
    public static List<BaseField> ofFacility() {
        return OF_FACILITY;
    }

    /** What is told of a base: the same, and where it stands. */
    public static List<BaseField> ofBase() {
        return OF_BASE;
    }

    /** The numbers of a facility, which may be told with a range. */
    public static List<BaseField> ranged() {
        return OF_FACILITY.stream().filter(field -> !field.unit.isEmpty()).toList();
    }

    /** Whether it must be told of every facility. */
    public boolean needed() {
        return this == NAME || this == USE || this == PEAK;
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
