package sumakomi.resilience.hourly;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import sumakomi.resilience.AutonomyKnowledge;
import sumakomi.resilience.BuildingUse;
import sumakomi.resilience.Carrier;
import sumakomi.resilience.hourly.RideThrough.Survival;
import sumakomi.resilience.hourly.Sizing.Pair;

/** Works out single facilities, and which of many gains most from the next yen. */
public final class Hourly {

    /** The class of need that is looked at: what must be kept. */
    private static final int FIRST_CLASS = 1;
    /** What each level supposes in hours at least: an outage of up to about a day, and one of days. */
    private static final int DAY = 24;
    private static final int STEPS_OF_CURVE = 28;

    private final AutonomyKnowledge knowledge;
    private final TypicalYear year;
    private final Map<String, Series> byUse = new ConcurrentHashMap<>();

    public Hourly(AutonomyKnowledge knowledge) {
        this.knowledge = knowledge;
        this.year = new TypicalYear(knowledge);
    }

    /** The typical year of a use of buildings. */
    public Series typical(String use) {
        return byUse.computeIfAbsent(use, id -> year.of(knowledge.uses().get(id)));
    }

    /** What is kept of the load at a level, in kW. */
    public double load(Facility facility, int level) {
        BuildingUse use = knowledge.uses().get(facility.use());
        return facility.peakKw() * facility.share().orElseGet(() -> use.share(Carrier.POWER, level, FIRST_CLASS).orElseThrow());
    }

    /**
     * One facility.
     *
     * @param own its own year, in place of the typical one
     * @param roomKw of solar power there is room for; empty where it is not known
     */
    public FacilityResult of(Facility facility, Terms terms, Optional<Series> own, Optional<Double> roomKw) {
        Series series = own.orElseGet(() -> typical(facility.use()));
        List<FacilityResult.AtLevel> levels = AutonomyKnowledge.LEVELS.stream().map(level -> level(facility, terms, series, level))
                .toList();
        double load = load(facility, AutonomyKnowledge.LEVELS.get(1));
        double room = roomKw.orElse(load * knowledge.assumption("solar-room").value());
        List<Pair> pairs = new Sizing(series, terms, (int) knowledge.assumption("solar-steps").value()).pairs(facility, load, room);
        Optional<Pair> cheapest = Optional.of(Sizing.cheapest(pairs)).filter(pair -> Double.isFinite(pair.yen()));
        return new FacilityResult(facility, terms, series.own(), levels, pairs.stream().filter(pair -> Double.isFinite(pair.yen()))
                .map(pair -> size(facility, pair)).toList(), cheapest.map(pair -> size(facility, pair)),
                cheapest.filter(pair -> pair.yen() > 0).map(pair -> avoided(facility, load, pair, new RideThrough(series, terms))),
                Optional.empty());
    }

    private FacilityResult.Avoided avoided(Facility facility, double load, Pair pair, RideThrough ride) {
        int outage = knowledge.outageHours();
        Facility then = facility.with(pair.solarKw() - facility.solarKw(), pair.batteryKw() - facility.batteryKw(),
                pair.batteryKwh() - facility.batteryKwh());
        return new FacilityResult.Avoided(load, ride.of(then, load).meanWithin(outage) - ride.of(facility, load).meanWithin(outage),
                outage);
    }

    /** What a level asks for. */
    int wantedHours(int level, Terms terms) {
        return level == 1 ? DAY : terms.targetHours();
    }

    private static FacilityResult.Size size(Facility facility, Pair pair) {
        return new FacilityResult.Size(pair.solarKw(), pair.batteryKw(), pair.batteryKwh(), pair.solarKw() - facility.solarKw(),
                pair.batteryKwh() - facility.batteryKwh(), pair.yen());
    }

    private FacilityResult.AtLevel level(Facility facility, Terms terms, Series series, int level) {
        double load = load(facility, level);
        Survival survival = new RideThrough(series, terms).of(facility, load);
        int step = Math.max(1, terms.longestHours() / STEPS_OF_CURVE);
        List<FacilityResult.Reached> curve = IntStream.iterate(step, hours -> hours <= terms.longestHours(), hours -> hours + step)
                .mapToObj(hours -> new FacilityResult.Reached(hours, survival.share(hours))).toList();
        int wanted = wantedHours(level, terms);
        return new FacilityResult.AtLevel(level, load, wanted, survival.mean(), survival.reachedBy(terms.targetShare()),
                survival.share(wanted), curve);
    }

    /**
     * Facilities in the order of what the next yen buys, at the level of days.
     *
     * @param nextYen what is spent on one of them
     */
    public List<Ranked> rank(List<Facility> facilities, Terms terms, double nextYen) {
        List<Ranked> unordered = facilities.stream().map(facility -> ranked(facility, terms, nextYen)).toList();
        List<Ranked> ordered = unordered.stream().sorted(Comparator.comparingDouble(Ranked::gainedHours).reversed()
                .thenComparing(one -> one.facility().name())).toList();
        return IntStream.range(0, ordered.size()).mapToObj(at -> ordered.get(at).at(at + 1)).toList();
    }

    private Ranked ranked(Facility facility, Terms terms, double nextYen) {
        int level = AutonomyKnowledge.LEVELS.get(1);
        double load = load(facility, level);
        RideThrough ride = new RideThrough(typical(facility.use()), terms);
        Survival now = ride.of(facility, load);
        double kwh = nextYen / terms.batteryYenPerKwh();
        double kw = nextYen / terms.solarYenPerKw();
        double battery = ride.of(facility.with(0, Math.max(0, load - facility.batteryKw()), kwh), load).mean() - now.mean();
        double sun = ride.of(facility.with(kw, 0, 0), load).mean() - now.mean();
        boolean rather = battery >= sun;
        return new Ranked(0, facility, load(facility, 1), load, now.mean(), now.share(terms.targetHours()), Math.max(battery, sun),
                Math.max(battery, sun) <= 0 ? Next.NEITHER : rather ? Next.BATTERY : Next.SUN, rather ? kwh : kw);
    }

    /** On what the next yen goes. */
    public enum Next {
        BATTERY, SUN, NEITHER;

        /** As messages name it. */
        @com.fasterxml.jackson.annotation.JsonValue
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A facility among others.
     *
     * @param rank from 1; {@code meanHours} for which it gets along, over all start hours
     * @param targetShare share of the start hours from which the target is reached
     * @param gainedHours by which the mean grows with the next yen; {@code size} what that buys, in kWh of a battery or kW of sun
     */
    public record Ranked(int rank, Facility facility, double loadDayKw, double loadKw, double meanHours, double targetShare,
            double gainedHours, Next next, double size) {

        Ranked at(int place) {
            return new Ranked(place, facility, loadDayKw, loadKw, meanHours, targetShare, gainedHours, next, size);
        }
    }
}
