package sumakomi.robustness;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Chance, the same for the same seed and index. */
final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final RandomGenerator random;

    private Dice(RandomGenerator random) {
        this.random = random;
    }

    static Dice of(long seed, long index) {
        return new Dice(new SplittableRandom(seed * 1_000_003 + index * GOLDEN));
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** From 0 to {@code most}, both included. */
    int upTo(int most) {
        return random.nextInt(most + 1);
    }

    long number() {
        return random.nextLong();
    }

    <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
