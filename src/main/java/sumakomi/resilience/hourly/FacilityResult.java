package sumakomi.resilience.hourly;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import sumakomi.resilience.Autonomy.Spread;

/**
 * What becomes of a facility.
 *
 * @param ownSeries whether its own year was taken, rather than one of typical days
 * @param tried pairs of sizes that reach the target, by size of sun
 * @param cheapest of these; empty where nothing that was tried reaches it
 * @param avoided what the cheapest avoids of an outage; empty where there is none, or nothing to add
 * @param drawn what draws of uncertain numbers give; empty where nothing was given with a range
 */
public record FacilityResult(Facility facility, Terms terms, boolean ownSeries, List<AtLevel> levels, List<Size> tried,
        Optional<Size> cheapest, Optional<Avoided> avoided, Optional<Drawn> drawn) {
    public FacilityResult {
        levels = List.copyOf(levels);
        tried = List.copyOf(tried);
    }

    /** The facility at a level. */
    public AtLevel level(int level) {
        return levels.stream().filter(one -> one.level() == level).findFirst().orElseThrow();
    }

    /** A level in the draws; empty where there are none. */
    public Optional<DrawnLevel> drawn(int level) {
        return drawn.flatMap(all -> all.levels().stream().filter(one -> one.level() == level).findFirst());
    }

    /** The same with what draws give. */
    FacilityResult with(Drawn draws) {
        return new FacilityResult(facility, terms, ownSeries, levels, tried, cheapest, avoided, Optional.of(draws));
    }

    /** Hours and sizes as every door tells them: they are not known any better than to a tenth. */
    public static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }

    /** A size that suffices, as every door tells it: rounded up to a tenth. */
    public static double upward(double size) {
        return Math.ceil(size * 10 - 1e-6) / 10.0;
    }

    /**
     * A facility at a continuity level.
     *
     * @param loadKw peak of what is to be kept
     * @param wantedHours what the level asks
     * @param meanHours for which it gets along, over all start hours; {@code sureHours} what the wanted share of start hours reaches
     * @param wantedShare share of the start hours from which the hours wanted are reached
     * @param curve share of the start hours by hours reached
     */
    public record AtLevel(int level, double loadKw, int wantedHours, double meanHours, int sureHours, double wantedShare,
            List<Reached> curve) {
        public AtLevel {
            curve = List.copyOf(curve);
        }
    }

    /**
     * What more sun and battery keep going in an outage, as benefit c1 counts it.
     *
     * @param loadKw peak of what is kept; {@code addedHours} by which it goes on longer within the outage, over all start hours
     * @param outageHours how long the outage lasts
     */
    public record Avoided(double loadKw, double addedHours, int outageHours) {

        /** The capacity that would serve as much for the whole outage, kW. */
        @JsonProperty
        public double capacityKw() {
            return loadKw * addedHours / outageHours;
        }
    }

    /**
     * What draws of the uncertain numbers of a facility give.
     *
     * @param draws how many there were
     * @param withCheapest share of the draws in which the target is reached with what the cheapest pair adds; empty where nothing is added
     */
    public record Drawn(int draws, List<DrawnLevel> levels, Optional<Double> withCheapest) {
        public Drawn {
            levels = List.copyOf(levels);
        }

        /** In which share of the draws the target is reached with what is there. */
        public double reachedNow() {
            return levels.get(levels.size() - 1).reached();
        }
    }

    /**
     * A continuity level in the draws.
     *
     * @param wantedShare share of the start hours from which the hours wanted are reached
     * @param reached share of the draws in which these are as many as is wanted of the target
     */
    public record DrawnLevel(int level, Spread meanHours, Spread wantedShare, double reached) {}

    /** From this share of the start hours so many hours are reached. */
    public record Reached(int hours, double share) {}

    /** Sizes that reach the target; what is there already is counted in the sizes and not in what comes in addition. */
    public record Size(double solarKw, double batteryKw, double batteryKwh, double moreSolarKw, double moreBatteryKwh, double yen) {}
}
