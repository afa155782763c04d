package sumakomi.economics.analysis;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;

/** Numbers drawn from a seed, the same on every machine. */
final class Draw {

    private Draw() {}

    static RandomGenerator from(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    static LongStream seeds(int count) {
        return LongStream.rangeClosed(1, count);
    }
}
