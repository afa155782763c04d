package sumakomi.resilience.hourly;

import java.util.Locale;
import java.util.Optional;
import sumakomi.knowledge.Phrases;
import sumakomi.knowledge.WrittenNumber;

/** What is wanted of facilities, beside what they are. */
public enum Wish {
    HOURS(1, 720, "h", "時間", "hours"), SHARE_OF_STARTS(1, 100, "%"), CHARGE(1, 100, "%"), ROOM(0, 1e6, "kW"), NEXT(1, 1e11, "yen", "円");

    private final double least;
    private final double most;
    private final String[] units;

    Wish(double least, double most, String... units) {
        this.least = least;
        this.most = most;
        this.units = units;
    }

    /** As fields, keys and messages name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String unit() {
        return units[0];
    }

    double least() {
        return least;
    }

    double most() {
        return most;
    }

    /** The title of its field. */
    public String title(Locale locale) {
        return Phrases.of("autonomy", locale).say("wish." + word());
    }

    /** The number that was written, in its unit; empty for what cannot be read or is beyond the bounds. */
    Optional<Double> read(String text) {
        return WrittenNumber.read(text).filter(written -> written.isIn(units)).map(written -> written.value().doubleValue())
                .filter(value -> value >= least && value <= most);
    }
}
