package sumakomi.economics.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sumakomi.economics.analysis.AbatementCurve.Benefits;
import sumakomi.economics.analysis.AbatementCurve.Measure;
import sumakomi.economics.analysis.AbatementCurve.Step;
import sumakomi.knowledge.FaultyInput;

class AbatementCurveTests {

    @Test
    void measuresThatCostComeByCostPerTonne() {
        AbatementCurve curve = curve(new Measure("solar", 9e6, 0, 300), new Measure("heat-pump", 4e6, 0, 400),
                new Measure("free", 0, 0, 50));

        assertThat(curve.steps()).extracting(Step::id).containsExactly("free", "heat-pump", "solar");
        assertThat(curve.steps()).extracting(Step::front).containsOnly(Optional.empty());
        assertThat(curve.steps().get(2)).isEqualTo(new Step("solar", 450, 750, 9e6, 30_000, Optional.empty(), List.of()));
    }

    @Test
    void ofTwoEqualSavingsTheOneThatAvoidsMoreStandsFirstThoughItsRatioLooksWorse() {
        AbatementCurve curve = curve(new Measure("few-tonnes", -1e6, 0, 10), new Measure("many-tonnes", -1e6, 0, 100));

        assertThat(curve.steps()).extracting(Step::id).containsExactly("many-tonnes", "few-tonnes");
        assertThat(curve.steps().get(0).yenPerTonne()).isGreaterThan(curve.steps().get(1).yenPerTonne());
        assertThat(curve.steps()).extracting(Step::front).containsExactly(Optional.of(1), Optional.of(2));
        assertThat(curve.steps()).extracting(Step::dominatedBy).containsExactly(List.of(), List.of("many-tonnes"));
    }

    @Test
    void measuresThatDoNotDominateEachOtherShareAFrontAndTheLargerSavingStandsFirst() {
        AbatementCurve curve = curve(new Measure("a", -1e6, 0, 100), new Measure("b", -3e6, 0, 20), new Measure("c", -9e5, 0, 15));

        assertThat(curve.steps()).extracting(Step::id).containsExactly("b", "a", "c");
        assertThat(curve.steps()).extracting(Step::front).containsExactly(Optional.of(1), Optional.of(1), Optional.of(2));
        assertThat(curve.steps()).extracting(Step::dominatedBy).containsExactly(List.of(), List.of(), List.of("a", "b"));
    }

    @Test
    void nonEnergyBenefitsCanTurnACostIntoASaving() {
        List<Measure> measures = List.of(new Measure("bems", 2e6, 5e6, 100), new Measure("led", -1e6, 0, 50));

        assertThat(AbatementCurve.of(measures, Benefits.WITHOUT_NEB).steps()).extracting(Step::id).containsExactly("led", "bems");
        assertThat(AbatementCurve.of(measures, Benefits.WITH_NEB).steps()).extracting(Step::id).containsExactly("bems", "led");
        assertThat(AbatementCurve.of(measures, Benefits.WITH_NEB).steps().get(0).yenPerTonne()).isEqualTo(-30_000);
    }

    @Test
    void measureThatAvoidsNothingHasNoPlaceAndIsNamed() {
        assertThatThrownBy(() -> curve(new Measure("storage", 1e6, 0, 0))).isInstanceOf(FaultyInput.class)
                .hasMessageContaining("\"storage\" avoids 0 t of CO₂");
        assertThatThrownBy(() -> curve(new Measure("generator", 1e6, 0, -5))).isInstanceOf(FaultyInput.class)
                .hasMessageContaining("generator").hasMessageContaining("-5 t");
        assertThatThrownBy(() -> curve(new Measure("x", 1e6, 0, Double.MIN_VALUE))).isInstanceOf(FaultyInput.class);
    }

    @Test
    void saysWhatElseIsWrong() {
        assertThatThrownBy(() -> curve()).isInstanceOf(FaultyInput.class).hasMessageContaining("measures");
        assertThatThrownBy(() -> curve(new Measure("a", 1, 0, 1), new Measure("a", 2, 0, 1))).isInstanceOf(FaultyInput.class)
                .hasMessageContaining("\"a\" stands here twice");
        assertThatThrownBy(() -> curve(new Measure("a", Double.NaN, 0, 1))).isInstanceOf(FaultyInput.class).hasMessageContaining("a: ");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void orderOfTheInputDoesNotMatter(long seed) {
        List<Measure> measures = any(Draw.from(seed));
        List<Measure> shuffled = new ArrayList<>(measures);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(AbatementCurve.of(shuffled, Benefits.WITHOUT_NEB).steps()).as("seed %d", seed)
                .isEqualTo(AbatementCurve.of(measures, Benefits.WITHOUT_NEB).steps());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noMeasureStandsBeforeOneThatDominatesIt(long seed) {
        List<Step> steps = AbatementCurve.of(any(Draw.from(seed)), Benefits.WITHOUT_NEB).steps();
        List<String> ids = steps.stream().map(Step::id).toList();

        assertThat(steps).as("seed %d", seed).allSatisfy(step -> {
            assertThat(step.dominatedBy()).allSatisfy(other -> assertThat(ids.indexOf(other)).isLessThan(ids.indexOf(step.id())));
            step.front().ifPresent(front -> assertThat(front == 1).isEqualTo(step.dominatedBy().isEmpty()));
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void stepsJoinWithoutGapAndSumToTheTotals(long seed) {
        List<Measure> measures = any(Draw.from(seed));
        AbatementCurve curve = AbatementCurve.of(measures, Benefits.WITH_NEB);

        assertThat(curve.steps().get(0).fromTonnes()).isZero();
        IntStream.range(1, measures.size()).forEach(at -> assertThat(curve.steps().get(at).fromTonnes()).as("seed %d", seed)
                .isEqualTo(curve.steps().get(at - 1).toTonnes()));
        assertThat(curve.steps().get(measures.size() - 1).toTonnes()).as("seed %d", seed)
                .isCloseTo(measures.stream().mapToDouble(Measure::tonnesPerYear).sum(), within(1e-9));
    }

    static LongStream seeds() {
        return Draw.seeds(100);
    }

    /** Coarse figures, so that some are equal. */
    private static List<Measure> any(RandomGenerator random) {
        return IntStream.range(0, random.nextInt(1, 15)).mapToObj(at -> new Measure("m" + at,
                random.nextInt(-5, 6) * 1e6, random.nextInt(0, 3) * 1e6, random.nextInt(1, 6) * 100)).toList();
    }

    private static AbatementCurve curve(Measure... measures) {
        return AbatementCurve.of(List.of(measures), Benefits.WITHOUT_NEB);
    }
}
