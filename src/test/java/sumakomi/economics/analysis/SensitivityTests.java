package sumakomi.economics.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sumakomi.economics.analysis.BreakEven.At;
import sumakomi.economics.analysis.BreakEven.Crossing;
import sumakomi.economics.analysis.BreakEven.Everywhere;
import sumakomi.economics.analysis.BreakEven.None;
import sumakomi.economics.analysis.BreakEven.Several;
import sumakomi.economics.analysis.BreakEven.Side;
import sumakomi.economics.analysis.BreakEven.Turn;
import sumakomi.economics.analysis.Tornado.Bar;
import sumakomi.economics.analysis.Tornado.Input;
import sumakomi.knowledge.FaultyInput;

/** What one input alone does to an output: tornado and break-even. */
class SensitivityTests {

    @Test
    void tornadoMovesOneInputAtATimeAndPutsTheWidestFirst() {
        // benefit over cost
        Tornado tornado = Tornado.of(List.of(new Input("cost", 8, 10, 16), new Input("benefit", 9, 10, 11)), in -> in[1] / in[0]);

        assertThat(tornado.baseOutput()).isEqualTo(1);
        assertThat(tornado.bars()).containsExactly(new Bar("cost", 1.25, 0.625), new Bar("benefit", 0.9, 1.1));
        assertThat(tornado.bars().get(0).swing()).isEqualTo(0.625);
    }

    @Test
    void tornadoNamesTheInputThatMakesTheOutputNoNumber() {
        assertThatThrownBy(() -> Tornado.of(List.of(new Input("cost", 0, 10, 16)), in -> 1 / in[0]))
                .isInstanceOf(FaultyInput.class).hasMessageContaining("cost: With 0 here");
        assertThatThrownBy(() -> Tornado.of(List.of(new Input("cost", Double.NaN, 1, 2)), in -> in[0]))
                .isInstanceOf(FaultyInput.class).hasMessageContaining("cost");
    }

    @Test
    void breakEvenOfARatioIsWhereBenefitEqualsCost() {
        assertThat(BreakEven.find(price -> 3 * price / 100, 1, 1, 50)).isInstanceOfSatisfying(At.class, at -> {
            assertThat(at.crossing().value()).isCloseTo(100 / 3.0, within(1e-10));
            assertThat(at.crossing().turn()).isEqualTo(Turn.RISING);
        });
        assertThat(BreakEven.find(cost -> 50 / cost, 1, 1, 200)).isInstanceOfSatisfying(At.class, at -> {
            assertThat(at.crossing().value()).isCloseTo(50, within(1e-10));
            assertThat(at.crossing().turn()).isEqualTo(Turn.FALLING);
        });
    }

    @Test
    void noBreakEvenTellsOnWhichSideTheOutputStays() {
        assertThat(BreakEven.find(x -> 0.5 + x / 10, 1, 0, 2)).isEqualTo(new None(Side.BELOW));
        assertThat(BreakEven.find(x -> 2 + x, 1, 0, 2)).isEqualTo(new None(Side.ABOVE));
        assertThat(BreakEven.find(x -> Double.NaN, 1, 0, 2)).isEqualTo(new None(Side.UNDEFINED));
    }

    @Test
    void poleIsNoBreakEvenButAJumpIs() {
        assertThat(BreakEven.find(x -> 1 / (x - 0.3), 0, 0, 1)).isEqualTo(new None(Side.MIXED));
        assertThat(BreakEven.find(x -> 1 / (x - 0.5), 0, 0, 1)).isEqualTo(new None(Side.MIXED));
        // a pole that is a number everywhere, as where rounding misses it
        assertThat(BreakEven.find(x -> (x < 0.3 ? -1 : 1) / (Math.abs(x - 0.3) + 1e-12), 0, 0, 1)).isEqualTo(new None(Side.MIXED));
        assertThat(BreakEven.find(x -> x < 0.3 ? 1 : 3, 2, 0, 1)).isInstanceOfSatisfying(At.class,
                at -> assertThat(at.crossing().value()).isCloseTo(0.3, within(1e-10)));
    }

    @Test
    void severalCrossingsATouchAndALevelStretch() {
        assertThat(BreakEven.find(x -> (x - 0.2) * (x - 0.7), 0, 0, 1)).isInstanceOfSatisfying(Several.class,
                several -> assertThat(several.crossings()).satisfiesExactly(
                        first -> assertThat(first.value()).isCloseTo(0.2, within(1e-10)),
                        second -> assertThat(second.value()).isCloseTo(0.7, within(1e-10))));
        assertThat(BreakEven.find(x -> (x - 0.5) * (x - 0.5), 0, 0, 1)).isEqualTo(new At(new Crossing(0.5, Turn.TOUCHING)));
        assertThat(BreakEven.find(x -> Math.max(0, x - 0.5), 0, 0, 1))
                .isEqualTo(new Several(List.of(new Crossing(0, Turn.FALLING), new Crossing(0.5, Turn.RISING))));
        assertThat(BreakEven.find(x -> 1, 1, 0, 1)).isEqualTo(new Everywhere());
    }

    @Test
    void breakEvenAtAnEndOfTheInterval() {
        assertThat(BreakEven.find(x -> x, 0, 0, 1)).isEqualTo(new At(new Crossing(0, Turn.RISING)));
        assertThat(BreakEven.find(x -> -x, -1, 0, 1)).isEqualTo(new At(new Crossing(1, Turn.FALLING)));
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> BreakEven.find(x -> x, 0, 1, 1)).isInstanceOf(FaultyInput.class).hasMessageContaining("from");
        assertThatThrownBy(() -> BreakEven.find(x -> x, Double.NaN, 0, 1)).isInstanceOf(FaultyInput.class).hasMessageContaining("target");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void outputAtTheBreakEvenIsTheTarget(long seed) {
        var random = Draw.from(seed);
        double scale = Math.pow(10, random.nextInt(-6, 10));
        double wanted = random.nextDouble() * scale;
        double bend = random.nextDouble(0.1, 10);

        assertThat(BreakEven.find(x -> Math.pow(x / scale, bend), Math.pow(wanted / scale, bend), 0, scale)).as("seed %d", seed)
                .isInstanceOfSatisfying(At.class, at -> assertThat(at.crossing().value()).isCloseTo(wanted, within(1e-9 * scale)));
    }

    static LongStream seeds() {
        return Draw.seeds(100);
    }
}
