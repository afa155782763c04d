package sumakomi.economics.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StraightPiecesTests {

    @Test
    void whatIsStraightIsOnePiece() {
        assertThat(StraightPieces.ends(share -> new double[] {1e9 - 3e8 * share, 5}, 0, 1)).containsExactly(0.0, 1.0);
    }

    /** A year is taxed from a share of 0.25 on, another from 0.6 on; the second amount bends at 0.4 alone. */
    @Test
    void theBendsOfAllAmountsAreEnds() {
        List<Double> ends = StraightPieces.ends(share -> new double[] {Math.max(0, 4e8 * share - 1e8) + Math.max(0, 1e8 * share - 6e7),
                Math.min(2e6, 5e6 * share)}, 0, 1);
        assertThat(ends).hasSizeLessThan(40).contains(0.0, 1.0);
        for (double bend : new double[] {0.25, 0.4, 0.6}) {
            assertThat(ends).anySatisfy(end -> assertThat(end).isCloseTo(bend, within(1e-6)));
        }
    }

    static LongStream seeds() {
        return Draw.seeds(50);
    }

    /** Between neighbouring ends the straight line gives what the function gives, wherever it bends. */
    @ParameterizedTest
    @MethodSource("seeds")
    void betweenTheEndsAStraightLineGivesTheAmount(long seed) {
        RandomGenerator random = Draw.from(seed);
        double[] bends = random.doubles(random.nextInt(1, 12), 0, 1).toArray();
        double[] slopes = random.doubles(bends.length, -1e8, 1e8).toArray();
        List<Double> ends = StraightPieces.ends(share -> new double[] {amount(share, bends, slopes)}, 0, 1);

        assertThat(ends).isSorted();
        for (double share : random.doubles(200).toArray()) {
            int at = (int) ends.stream().filter(end -> end <= share).count();
            double from = ends.get(at - 1);
            double to = ends.get(at);
            double line = amount(from, bends, slopes) + (share - from) / (to - from) * (amount(to, bends, slopes) - amount(from, bends,
                    slopes));
            assertThat(line).as("seed %d at %s", seed, share).isCloseTo(amount(share, bends, slopes), within(50.0));
        }
    }

    private static double amount(double share, double[] bends, double[] slopes) {
        double sum = 0;
        for (int i = 0; i < bends.length; i++) {
            sum += slopes[i] * Math.max(0, share - bends[i]);
        }
        return sum;
    }
}
