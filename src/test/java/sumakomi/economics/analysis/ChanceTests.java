package sumakomi.economics.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Test;

/** What measuring some inputs of a figure makes of the probability that it reaches a threshold. */
class ChanceTests {

    private static final int DRAWS = 100_000;

    /** figure = x + y with standard normal x and y, threshold 0. */
    @Test
    void measuringOneOfTwoNormalInputsGivesTheClosedForm() {
        Map<String, double[]> inputs = inputs("x", "y");
        double[] figure = sum(inputs);

        Chance chance = Chance.of(figure, 0, List.of("x"), inputs::get);

        assertThat(chance.now()).isCloseTo(0.5, within(0.01));
        assertThat(chance.best()).isCloseTo(best(), within(0.01));
        assertThat(chance.worst()).isCloseTo(1 - best(), within(0.01));
    }

    /** Mean of P(y ≥ −x) over the highest tenth of x. */
    private static double best() {
        NormalDistribution normal = new NormalDistribution();
        return IntStream.range(0, 1000).mapToDouble(i -> normal.cumulativeProbability(normal.inverseCumulativeProbability(
                0.9 + (i + 0.5) / 10_000))).average().orElseThrow();
    }

    @Test
    void measuringEverythingSettlesIt() {
        Map<String, double[]> inputs = inputs("x", "y");

        Chance chance = Chance.of(sum(inputs), 0, inputs.keySet(), inputs::get);

        assertThat(chance.worst()).isCloseTo(0, within(0.001));
        assertThat(chance.best()).isCloseTo(1, within(0.001));
    }

    /** A hundred inputs without influence, fitted to the draws that they are judged by, would seem to tell a good deal. */
    @Test
    void manyInputsThatDoNotMatterChangeNothing() {
        String[] names = IntStream.range(0, 100).mapToObj(i -> "n" + i).toArray(String[]::new);
        Map<String, double[]> noise = inputs(names);

        Chance chance = Chance.of(sum(inputs("x", "y", "z")), 0, noise.keySet(), noise::get);

        assertThat(chance.worst()).isCloseTo(chance.now(), within(0.03));
        assertThat(chance.best()).isCloseTo(chance.now(), within(0.03));
    }

    private static Map<String, double[]> inputs(String... names) {
        Map<String, double[]> inputs = new LinkedHashMap<>();
        Arrays.stream(names).forEach(name -> {
            RandomGenerator random = Draw.from(name.hashCode());
            inputs.put(name, IntStream.range(0, DRAWS).mapToDouble(i -> random.nextGaussian()).toArray());
        });
        return inputs;
    }

    private static double[] sum(Map<String, double[]> inputs) {
        double[] sum = new double[DRAWS];
        inputs.values().forEach(values -> Arrays.setAll(sum, i -> sum[i] + values[i]));
        return sum;
    }
}
