package sumakomi.resilience.hourly;

import java.util.Optional;
import java.util.SplittableRandom;
import sumakomi.economics.formula.Spread;

/**
 * A facility whose numbers are not known for certain. Each is drawn by itself, likeliest at the value that is taken; power and energy of
 * storage are drawn together, since it is the same batteries and vehicles that are there or not.
 *
 * @param taken the facility with the values that are taken; {@code low} with the least of each number, {@code high} with the greatest
 */
public record Uncertain(Facility taken, Facility low, Facility high) {

    /** The same with the peak that was measured, which is certain. */
    Uncertain ofPeak(double measuredKw) {
        return new Uncertain(taken.ofPeak(measuredKw), low.ofPeak(measuredKw), high.ofPeak(measuredKw));
    }

    /** The facility with one value for each number that may vary. */
    Facility draw(SplittableRandom random) {
        double peak = between(random, low.peakKw(), taken.peakKw(), high.peakKw());
        Optional<Double> share = between(random, low.share(), taken.share(), high.share());
        double solar = between(random, low.solarKw(), taken.solarKw(), high.solarKw());
        double storage = random.nextDouble();
        double power = at(storage, low.batteryKw(), taken.batteryKw(), high.batteryKw());
        double energy = at(storage, low.batteryKwh(), taken.batteryKwh(), high.batteryKwh());
        double generator = between(random, low.generatorKw(), taken.generatorKw(), high.generatorKw());
        return new Facility(taken.name(), taken.use(), peak, share, solar, power, energy, generator,
                between(random, low.fuelHours(), taken.fuelHours(), high.fuelHours()));
    }

    private static double between(SplittableRandom random, double low, double value, double high) {
        return at(random.nextDouble(), low, value, high);
    }

    /** What is left to the use, or does not end, has no range. */
    private static Optional<Double> between(SplittableRandom random, Optional<Double> low, Optional<Double> value, Optional<Double> high) {
        double share = random.nextDouble();
        return value.map(taken -> at(share, low.orElse(taken), taken, high.orElse(taken)));
    }

    private static double at(double share, double low, double value, double high) {
        return low == high ? value : new Spread.Triangular(low, value, high).quantile(share, value);
    }
}
