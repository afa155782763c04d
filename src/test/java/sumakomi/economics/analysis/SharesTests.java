package sumakomi.economics.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sumakomi.knowledge.FaultyInput;

class SharesTests {

    @Test
    void wholeAndThirdsPass() {
        assertThat(Shares.faults("cost-shares", Map.of("A", 0.5, "B", 0.3, "C", 0.2))).isEmpty();
        assertThatCode(() -> Shares.requireWhole("cost-shares", Map.of("A", 0.3333333333, "B", 0.3333333333, "C", 0.3333333334)))
                .doesNotThrowAnyException();
    }

    @Test
    void sumOtherThanOneIsToldWithFieldSumAndRemedy() {
        assertThatThrownBy(() -> Shares.requireWhole("cost-shares", Map.of("A", 0.5, "B", 0.25))).isInstanceOf(FaultyInput.class)
                .hasMessage("cost-shares: The shares sum to 0.75; they must sum to 1. Add 0.25 in all.");
        assertThatThrownBy(() -> Shares.requireWhole("cost-shares", Map.of("A", 0.75, "B", 0.5))).isInstanceOf(FaultyInput.class)
                .hasMessageContaining("1.25").hasMessageContaining("Take away 0.25");
        assertThat(Shares.faults("cost-shares", Map.of("A", 0.5)).get(0).in(Locale.JAPANESE)).contains("合計が0.5です");
    }

    @Test
    void smallMissIsNotRoundedAway() {
        assertThat(Shares.faults("s", Map.of("A", 0.99999)).get(0).in(Locale.ENGLISH)).contains("0.99999");
    }

    @Test
    void noShareAtAllIsNoWhole() {
        assertThat(Shares.faults("cost-shares", Map.of())).hasSize(1);
    }

    @Test
    void everyShareOutsideZeroToOneIsNamed() {
        Map<String, Double> shares = new LinkedHashMap<>();
        shares.put("A", -0.5);
        shares.put("B", 1.5);
        shares.put("C", Double.NaN);

        assertThat(Shares.faults("cost-shares", shares)).extracting(fault -> fault.located(Locale.ENGLISH)).satisfiesExactly(
                first -> assertThat(first).startsWith("cost-shares.A: ").contains("-0.5"),
                second -> assertThat(second).startsWith("cost-shares.B: ").contains("1.5"),
                third -> assertThat(third).startsWith("cost-shares.C: "));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyDivisionOfAWholePassesAndAnyOtherDoesNot(long seed) {
        var random = Draw.from(seed);
        double[] parts = random.doubles(random.nextInt(1, 20), 0.01, 1).toArray();
        double sum = Arrays.stream(parts).sum();
        Map<String, Double> shares = new LinkedHashMap<>();
        for (int at = 0; at < parts.length; at++) {
            shares.put("p" + at, parts[at] / sum);
        }

        assertThat(Shares.faults("s", shares)).as("seed %d", seed).isEmpty();
        shares.put("p0", shares.get("p0") - 1e-6);
        assertThat(Shares.faults("s", shares)).as("seed %d", seed).hasSize(1);
    }

    static LongStream seeds() {
        return Draw.seeds(50);
    }
}
