package sumakomi.economics.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sumakomi.economics.analysis.Distribution.Histogram;
import sumakomi.knowledge.FaultyInput;

class DistributionTests {

    @Test
    void quantilesAreThoseOfSpreadsheets() {
        // =PERCENTILE.INC({1,2,3,4,10}, 0.1) and so on
        Distribution draws = new Distribution(new double[] {10, 1, 3, 2, 4});

        assertThat(draws.p10()).isCloseTo(1.4, within(1e-12));
        assertThat(draws.p50()).isEqualTo(3);
        assertThat(draws.p90()).isCloseTo(7.6, within(1e-12));
        assertThat(draws.quantile(0)).isEqualTo(1);
        assertThat(draws.quantile(1)).isEqualTo(10);
        assertThat(draws.mean()).isEqualTo(4);
    }

    @Test
    void probabilityCountsDrawsThatReachTheThreshold() {
        Distribution ratios = new Distribution(new double[] {0.5, 0.9, 1.0, 1.2});

        assertThat(ratios.probabilityAtLeast(1)).isEqualTo(0.5);
        assertThat(ratios.probabilityAtLeast(0)).isEqualTo(1);
        assertThat(ratios.probabilityAtLeast(1.3)).isZero();
    }

    @Test
    void histogramCountsEveryDrawOnce() {
        Distribution draws = new Distribution(new double[] {0, 1, 1.9, 2, 3, 4});

        assertThat(draws.histogram(2, 0, 4)).isEqualTo(new Histogram(0, 4, List.of(3, 3), 0, 0));
        assertThat(draws.histogram(2, 1, 3)).isEqualTo(new Histogram(1, 3, List.of(2, 2), 1, 1));
    }

    @Test
    void equalDrawsMakeOneBinAndNoSpread() {
        Distribution draws = new Distribution(new double[] {7, 7, 7});

        assertThat(draws.histogram(10, 7, 7)).isEqualTo(new Histogram(7, 7, List.of(3), 0, 0));
        assertThat(draws.p10()).isEqualTo(draws.p90()).isEqualTo(7);
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> new Distribution(new double[0])).isInstanceOf(FaultyInput.class).hasMessageContaining("draws");
        assertThatThrownBy(() -> new Distribution(new double[] {1, Double.POSITIVE_INFINITY})).isInstanceOf(FaultyInput.class)
                .hasMessageContaining("draws[1]");
        Distribution draws = new Distribution(new double[] {1, 2});
        assertThatThrownBy(() -> draws.quantile(1.5)).isInstanceOf(FaultyInput.class).hasMessageContaining("1.5");
        assertThatThrownBy(() -> draws.histogram(0, 1, 2)).isInstanceOf(FaultyInput.class).hasMessageContaining("0 bins");
        assertThatThrownBy(() -> draws.histogram(5, 2, 1)).isInstanceOf(FaultyInput.class).hasMessageContaining("from 2 to 1");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void quantilesRiseWithProbabilityAndStayWithinTheDraws(long seed) {
        double[] values = Draw.from(seed).doubles(1 + seed, -1e9, 1e9).toArray();
        Distribution draws = new Distribution(values);

        double[] rising = {draws.quantile(0), draws.p10(), draws.p50(), draws.p90(), draws.quantile(1)};
        assertThat(rising).as("seed %d", seed).isSorted();
        assertThat(draws.mean()).as("seed %d", seed).isBetween(draws.quantile(0), draws.quantile(1));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void binsAndTheRestHoldAllDraws(long seed) {
        var random = Draw.from(seed);
        Distribution draws = new Distribution(random.doubles(1000, 0, 1).map(draw -> Math.rint(draw * 50) / 50).toArray());
        double from = random.nextDouble(-0.5, 0.5);
        Histogram histogram = draws.histogram(random.nextInt(1, 30), from, from + random.nextDouble());

        assertThat(histogram.below() + histogram.above() + histogram.counts().stream().mapToInt(count -> count).sum())
                .as("seed %d", seed).isEqualTo(1000);
        assertThat(histogram.counts()).as("seed %d", seed).allMatch(count -> count >= 0);
    }

    static LongStream seeds() {
        return Draw.seeds(50);
    }
}
