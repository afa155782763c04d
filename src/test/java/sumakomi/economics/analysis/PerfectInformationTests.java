package sumakomi.economics.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import sumakomi.economics.analysis.PerfectInformation.Worth;
import sumakomi.knowledge.FaultyInput;

class PerfectInformationTests {

    private static final int DRAWS = 100_000;

    /** Net benefit = mean + 3 x + 1 y + 0 z with standard normal x, y, z. */
    @ParameterizedTest(name = "mean {0}, seed {1}")
    @CsvSource({"0, 1", "0, 2", "1, 3", "-2, 4", "4, 5", "-6, 6"})
    void worthOfANormalInputOfALinearBenefitIsTheClosedForm(double mean, long seed) {
        PerfectInformation worth = linear(Draw.from(seed), mean, 3, 1, 0);

        double all = Math.sqrt(10);
        double chance = 4 * all / Math.sqrt(DRAWS);
        assertThat(worth.everythingYen()).as("seed %d", seed).isCloseTo(closedForm(mean, all), within(chance));
        assertThat(of("x", worth).yen()).as("seed %d", seed).isCloseTo(closedForm(mean, 3), within(chance));
        assertThat(of("y", worth).yen()).as("seed %d", seed).isCloseTo(closedForm(mean, 1), within(chance));
        assertThat(of("z", worth).yen()).as("seed %d", seed).isCloseTo(0, within(chance));
    }

    @Test
    void splitKeepsAnInputThatDoesNotMatterFromLookingWorthKnowing() {
        // with a mean near zero every group is above zero by chance in half the cases
        PerfectInformation worth = linear(Draw.from(7), 0, 3, 1, 0);

        assertThat(of("z", worth).yen()).isLessThan(of("z", worth).upperYen() / 3);
        assertThat(of("z", worth).upperYen()).isGreaterThan(0.01);
    }

    @Test
    void inputsRankByWhatTheyAreWorth() {
        PerfectInformation worth = linear(Draw.from(8), 0.5, 1, 3, 2);

        assertThat(worth.ranking()).extracting(Worth::id).containsExactly("y", "z", "x");
    }

    @Test
    void knowingMoreIsWorthNothingWhereItTurnsNoDecision() {
        RandomGenerator random = Draw.from(9);
        double[] saving = random.doubles(1000, 5, 10).toArray();

        PerfectInformation worth = PerfectInformation.of(saving, Map.of("saving", saving));

        assertThat(worth.go()).isTrue();
        assertThat(worth.everythingYen()).isZero();
        assertThat(worth.ranking()).containsExactly(new Worth("saving", 0, 0));
    }

    @Test
    void inputWithTwoValuesIsValuedExactly() {
        // half the time +3, half the time −1: go is worth 1 on average, knowing is worth 0.5
        double[] coin = IntStream.range(0, 1000).mapToDouble(at -> at / 2 % 2).toArray();
        double[] benefit = Arrays.stream(coin).map(side -> side == 1 ? 3 : -1).toArray();

        PerfectInformation worth = PerfectInformation.of(benefit, Map.of("coin", coin, "constant", new double[1000]));

        assertThat(worth.ranking()).containsExactly(new Worth("coin", 0.5, 0.5), new Worth("constant", 0, 0));
        assertThat(worth.everythingYen()).isEqualTo(0.5);
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> PerfectInformation.of(new double[2], Map.of("life", new double[3]))).isInstanceOf(FaultyInput.class)
                .hasMessageContaining("life: 3 values are given for 2 draws");
        assertThatThrownBy(() -> PerfectInformation.of(new double[] {Double.NaN}, Map.of())).isInstanceOf(FaultyInput.class)
                .hasMessageContaining("net-benefit[0]");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void worthIsNeverNegativeAndNeverMoreThanThatOfKnowingEverything(long seed) {
        RandomGenerator random = Draw.from(seed);
        PerfectInformation worth = any(random, 1);

        assertThat(worth.ranking()).as("seed %d", seed).allSatisfy(one -> {
            assertThat(one.yen()).isBetween(0.0, one.upperYen());
            assertThat(one.upperYen()).isLessThanOrEqualTo(worth.everythingYen());
        }).isSortedAccordingTo((first, second) -> Double.compare(second.yen(), first.yen()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void scalingMoneyScalesTheWorthAndKeepsTheRanking(long seed) {
        PerfectInformation worth = any(Draw.from(seed), 1);
        PerfectInformation scaled = any(Draw.from(seed), 1024);

        assertThat(scaled.ranking()).as("seed %d", seed).isEqualTo(worth.ranking().stream()
                .map(one -> new Worth(one.id(), one.yen() * 1024, one.upperYen() * 1024)).toList());
    }

    static LongStream seeds() {
        return Draw.seeds(50);
    }

    private static PerfectInformation any(RandomGenerator random, double yenPerUnit) {
        int count = random.nextInt(1, 3000);
        double[] price = random.doubles(count, 10, 40).toArray();
        double[] life = random.doubles(count, 8, 25).map(Math::rint).toArray();
        double offset = random.nextDouble(-600, 0);
        double[] benefit = IntStream.range(0, count).mapToDouble(at -> (price[at] * life[at] + offset) * yenPerUnit).toArray();
        return PerfectInformation.of(benefit, Map.of("price", price, "life", life));
    }

    private static PerfectInformation linear(RandomGenerator random, double mean, double... slopes) {
        Map<String, double[]> inputs = new LinkedHashMap<>();
        double[] benefit = new double[DRAWS];
        Arrays.fill(benefit, mean);
        for (int at = 0; at < slopes.length; at++) {
            double slope = slopes[at];
            double[] values = IntStream.range(0, DRAWS).mapToDouble(draw -> random.nextGaussian()).toArray();
            Arrays.setAll(benefit, draw -> benefit[draw] + slope * values[draw]);
            inputs.put(List.of("x", "y", "z").get(at), values);
        }
        return PerfectInformation.of(benefit, inputs);
    }

    /** E[max(0, N)] − max(0, mean) for a normal N. */
    private static double closedForm(double mean, double deviation) {
        NormalDistribution standard = new NormalDistribution(0, 1);
        double ratio = mean / deviation;
        return deviation * standard.density(ratio) + mean * standard.cumulativeProbability(ratio) - Math.max(0, mean);
    }

    private static Worth of(String id, PerfectInformation worth) {
        return worth.ranking().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }
}
