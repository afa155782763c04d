package sumakomi.resilience.hourly;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import sumakomi.economics.analysis.Distribution;
import sumakomi.resilience.Autonomy.Spread;
import sumakomi.resilience.AutonomyKnowledge;
import sumakomi.resilience.hourly.FacilityResult.Drawn;
import sumakomi.resilience.hourly.FacilityResult.DrawnLevel;
import sumakomi.resilience.hourly.FacilityResult.Size;
import sumakomi.resilience.hourly.RideThrough.Survival;

/** Draws the uncertain numbers of a facility, and lets each draw ride through the year. The same numbers give the same draws. */
public record FacilityDraws(Hourly hourly, Series series, Terms terms) {

    /** So many of each facility that has a number with a range. */
    public static final int DRAWS = 200;
    private static final long SEED = 20_121_206;

    /** @param cheapest with which the target would be reached if everything were as it is taken; empty where there is none */
    Drawn of(Uncertain uncertain, Optional<Size> cheapest) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Facility> drawn = Stream.generate(() -> uncertain.draw(random)).limit(DRAWS).toList();
        Facility taken = uncertain.taken();
        return new Drawn(DRAWS, AutonomyKnowledge.LEVELS.stream().map(level -> level(drawn, level)).toList(),
                cheapest.filter(size -> size.yen() > 0).map(size -> drawn.stream().map(one -> one.with(size.moreSolarKw(),
                        size.batteryKw() - taken.batteryKw(), size.moreBatteryKwh())).toList())
                        .map(equipped -> reached(rides(equipped, AutonomyKnowledge.LEVELS.get(1)), terms.targetHours())));
    }

    private DrawnLevel level(List<Facility> drawn, int level) {
        List<Survival> rides = rides(drawn, level);
        int wanted = hourly.wantedHours(level, terms);
        return new DrawnLevel(level, spread(rides.stream().mapToDouble(Survival::mean)),
                spread(rides.stream().mapToDouble(ride -> ride.share(wanted))), reached(rides, wanted));
    }

    /** In which share of the draws as many start hours get along for so long as are wanted. */
    private double reached(List<Survival> rides, int wanted) {
        return rides.stream().filter(ride -> ride.share(wanted) >= terms.targetShare()).count() / (double) rides.size();
    }

    private List<Survival> rides(List<Facility> drawn, int level) {
        RideThrough ride = new RideThrough(series, terms);
        return drawn.stream().map(one -> ride.of(one, hourly.load(one, level))).toList();
    }

    private static Spread spread(DoubleStream values) {
        Distribution distribution = new Distribution(values.toArray());
        return new Spread(distribution.p10(), distribution.p50(), distribution.p90());
    }
}
