package sumakomi.plausible;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Chance as a function of seed, number and name alone. Every question, and within it every option, has a stream of its own, so
 * that a question or option added later moves none of the others. Only whole numbers and {@link StrictMath}: the same on every Java.
 */
record Dice(long seed, int number) {

    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    /** Evenly between 0 and 1, both excluded. */
    double roll(String name, String option) {
        long state = mix(mix(seed) + number * GAMMA);
        for (char letter : (name + '/' + option).toCharArray()) {
            state = mix(state + letter * GAMMA);
        }
        return ((mix(state) >>> 11) + 0.5) * 0x1.0p-53;
    }

    /** The steps of SplitMix64, the generator behind {@link java.util.SplittableRandom}, whose own sequence cannot be split by name. */
    private static long mix(long bits) {
        long mixed = bits + GAMMA;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /**
     * All options of positive weight in the order in which they come in when each takes an exponential time of its weight's rate: the
     * first is drawn in proportion to the weights, and so is each next one among those left (Efraimidis and Spirakis, 2006).
     */
    List<String> order(String name, Map<String, Double> weights) {
        return weights.entrySet().stream().filter(option -> option.getValue() > 0)
                .map(option -> Map.entry(option.getKey(), -StrictMath.log(roll(name, option.getKey())) / option.getValue()))
                .sorted(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .map(Map.Entry::getKey).toList();
    }
}
