package sumakomi.resilience.hourly;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import sumakomi.knowledge.Phrases;

/**
 * A facility as its owner tells it, batteries and vehicles apart.
 *
 * @param use of {@code kb/autonomy}
 * @param peakKw greatest electric load in normal times
 * @param share of it that is to be kept, from 0 to 1; that of class 1 of the use where it is empty
 * @param solarKw rated output of solar power
 * @param generatorKw output of generators and cogeneration that runs in a blackout; {@code fuelHours} at full output, empty where the
 *        fuel does not end
 * @param position where it stands; empty where nobody said
 */
public record Base(String name, String use, double peakKw, Optional<Double> share, double solarKw, Storage battery, Storage vehicles,
        double generatorKw, Optional<Double> fuelHours, Optional<Position> position) {

    private static final int DECIMALS = 9;
    private static final double PERCENT = 100;

    /** What gives power back: kW, and kWh that can be used. */
    public record Storage(double kw, double kwh) {}

    /** Degrees north and east. */
    public record Position(double latitude, double longitude) {}

    /** What hours are worked out with. */
    public Facility facility() {
        return new Facility(name, use, peakKw, share, solarKw, battery.kw + vehicles.kw, battery.kwh + vehicles.kwh, generatorKw,
                fuelHours);
    }

    /** What stands in a field, as it is read back: the use by its id, nothing for 0 where that may be left out. */
    public String text(BaseField field, Locale locale) {
        return switch (field) {
            case KEY -> "";
            case NAME -> name;
            case USE -> use;
            case PEAK -> plain(peakKw);
            case SHARE -> share.map(kept -> plain(kept * PERCENT)).orElse("");
            case SOLAR -> orNothing(solarKw);
            case BATTERY_POWER -> orNothing(battery.kw);
            case BATTERY_ENERGY -> orNothing(battery.kwh);
            case VEHICLE_POWER -> orNothing(vehicles.kw);
            case VEHICLE_ENERGY -> orNothing(vehicles.kwh);
            case GENERATOR -> orNothing(generatorKw);
            case FUEL -> fuelHours.map(Base::orNothing).orElseGet(() -> Phrases.of("autonomy", locale).say("endless"));
            case LATITUDE -> position.map(at -> plain(at.latitude)).orElse("");
            case LONGITUDE -> position.map(at -> plain(at.longitude)).orElse("");
        };
    }

    private static String orNothing(double value) {
        return value == 0 ? "" : plain(value);
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
