package sumakomi.diagram.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** What is drawn is in proportion to the numbers. */
class ChartGeometryTests {

    private static final double PIXEL = 0.03;

    @Test
    void barsAreAsHighAsTheirNumbersAndPartsStackUpToTheTotal() {
        StackedBars chart = Samples.bars(Samples.JA, List.of(Samples.pair("A", 6.9, 5.7, 1.2, 0.9, 0.6, 2.1, 1.4, 0.3),
                Samples.pair("B", 2.3, 1.4, 0, 0.3, 0, 0.2, 0.5, 0.3)));
        Drawn drawn = Drawn.of(chart);
        List<Rectangle2D> costs = drawn.areas("cost");
        double perOku = costs.get(0).getHeight() / 6.9;

        assertThat(costs.get(1).getHeight()).isCloseTo(2.3 * perOku, within(PIXEL));
        List<Rectangle2D> parts = drawn.areas("part");
        assertThat(parts).hasSize(12);
        List<Rectangle2D> first = parts.subList(0, 7);
        assertThat(first.stream().mapToDouble(Rectangle2D::getHeight).sum()).isCloseTo(12.2 * perOku, within(7 * PIXEL));
        for (int i = 1; i < first.size(); i++) {
            assertThat(first.get(i).getMaxY()).isCloseTo(first.get(i - 1).getMinY(), within(PIXEL));
        }
        assertThat(first.get(0).getMaxY()).isCloseTo(costs.get(0).getMaxY(), within(PIXEL));
        assertThat(first.get(0).getMinX()).isGreaterThan(costs.get(0).getMaxX());
        assertThat(drawn.texts("total")).containsExactly("6.9", "12.2", "2.3", "2.7");
        assertThat(drawn.texts("ratio")).contains("B/C 1.77", "EB/C 0.83", "B/C 1.17", "EB/C 0.61");
    }

    @Test
    void aNegativeBenefitHangsBelowZeroAndIsTakenOffTheTotal() {
        Drawn drawn = Drawn.of(Samples.bars(Samples.EN, List.of(Samples.pair("A", 2, 3, 0, 0, 0, -1, 0, 0))));

        double zero = drawn.areas("cost").get(0).getMaxY();
        assertThat(drawn.areas("b4").get(0).getMinY()).isCloseTo(zero, within(PIXEL));
        assertThat(drawn.texts("total")).containsExactly("200", "200");
        Element net = drawn.all("line", "net").get(0);
        assertThat(zero - Drawn.number(net, "y1")).isCloseTo(drawn.areas("cost").get(0).getHeight(), within(PIXEL));
    }

    @Test
    void withoutCostThereIsNoRatioRatherThanInfinity() {
        assertThat(Drawn.of(Samples.bars(Samples.JA, List.of(Samples.pair("A", 0, 1, 0, 0, 0, 0, 0, 0)))).texts("ratio"))
                .containsExactly("B/C —");
    }

    @Test
    void stepsAdjoinAndCoverTheWholeWidthAsHighAsTheyCost() {
        AbatementCurveChart chart = Samples.curve(Samples.JA);
        Drawn drawn = Drawn.of(chart);
        List<Rectangle2D> all = drawn.areas("step");
        double zero = Drawn.number(drawn.all("line", "axis").get(0), "y1");
        double perYen = all.get(0).getHeight() / 21_000;
        for (int curve = 0; curve < 2; curve++) {
            List<Rectangle2D> steps = all.subList(curve * 5, curve * 5 + 5);
            Element axis = drawn.all("line", "axis").get(curve * 2);
            double perTonne = (Drawn.number(axis, "x2") - Drawn.number(axis, "x1")) / 9000;
            assertThat(steps.get(0).getMinX()).isCloseTo(Drawn.number(axis, "x1"), within(PIXEL));
            assertThat(steps.get(4).getMaxX()).isCloseTo(Drawn.number(axis, "x2"), within(PIXEL));
            for (int i = 0; i < 5; i++) {
                AbatementCurveChart.Step step = chart.curves().get(curve).steps().get(i);
                assertThat(steps.get(i).getWidth()).isCloseTo(step.amount() * perTonne, within(PIXEL));
                assertThat(steps.get(i).getHeight()).isCloseTo(Math.abs(step.cost()) * perYen, within(PIXEL));
                assertThat(step.cost() < 0 ? steps.get(i).getMinY() : steps.get(i).getMaxY()).isCloseTo(zero, within(PIXEL));
                if (i > 0) {
                    assertThat(steps.get(i).getMinX()).isCloseTo(steps.get(i - 1).getMaxX(), within(PIXEL));
                }
            }
        }
        assertThat(drawn.texts("average")).containsExactly("平均 6,146", "平均 −30,933");
    }

    @Test
    void everyMeasureIsNumberedInTheCurveAndNamedInTheTable() {
        Drawn drawn = Drawn.of(Samples.curveOf(Samples.EN, 30));

        assertThat(drawn.texts("number")).isEqualTo(IntStream.rangeClosed(1, 30).mapToObj(Integer::toString).toList());
        assertThat(drawn.texts("tag")).hasSize(60);
        assertThat(drawn.texts("measure")).hasSize(30).contains("Measure 17");
    }

    @Test
    void theStrongestInputStandsOnTopAndBothBarsBeginAtTheBase() {
        Drawn drawn = Drawn.of(Samples.tornado(Samples.JA));
        double base = Drawn.number(drawn.all("line", "base").get(0), "x1");
        double threshold = Drawn.number(drawn.all("line", "threshold").get(0), "x1");
        double perOne = (base - threshold) / 0.57;

        assertThat(drawn.texts("label")).startsWith("初期費用", "電力の単価", "設備の耐用年数");
        Rectangle2D low = drawn.areas("low").get(0);
        Rectangle2D high = drawn.areas("high").get(0);
        assertThat(low.getMinX()).isCloseTo(base, within(PIXEL));
        assertThat(low.getWidth()).isCloseTo(0.39 * perOne, within(PIXEL * 2));
        assertThat(high.getMaxX()).isCloseTo(base, within(PIXEL));
        assertThat(high.getWidth()).isCloseTo(0.65 * perOne, within(PIXEL * 2));
        assertThat(drawn.texts("end")).startsWith("8億円", "16億円");
    }

    @Test
    void anInputThatMovesTheResultOneWayOnlyShowsBothBars() {
        Drawn drawn = Drawn.of(new TornadoChart(new Heading("t", Samples.EN), Unit.ratio("B/C"), 1.5,
                List.of(new TornadoChart.Input("loan", 1.2, 1.3, "0%", "80%")), Optional.empty()));

        assertThat(drawn.areas("low").get(0).intersects(drawn.areas("high").get(0))).isFalse();
        assertThat(drawn.overlaps()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("draws")
    void barsAreAsLargeAsTheSharesOfTheirBinsAndTheShareCountsTheThresholdItself(double[] draws) {
        DistributionChart chart = Samples.distribution(new Heading("t", Samples.EN), Unit.ratio("B/C"), draws,
                Optional.of(new Threshold("1", 1)));

        assertThat(chart.bins().stream().mapToDouble(DistributionChart.Bin::share).sum() + chart.outside()).isCloseTo(1, within(1e-9));
        assertThat(chart.outside()).isBetween(0.0, 0.4);
        long reached = java.util.Arrays.stream(draws).filter(draw -> draw >= 1).count();
        assertThat(chart.reached().orElseThrow().share()).isEqualTo(reached / (double) draws.length);
        Drawn drawn = Drawn.of(chart);
        double tallest = chart.bins().stream().mapToDouble(DistributionChart.Bin::share).max().orElseThrow();
        double high = drawn.areas("bin").stream().mapToDouble(Rectangle2D::getHeight).max().orElseThrow();
        double area = drawn.areas("bin").stream().mapToDouble(bin -> bin.getWidth() * bin.getHeight()).sum();
        DistributionChart.Bin bin = chart.bins().get(0);
        double widthOfBin = drawn.areas("bin").stream().mapToDouble(Rectangle2D::getWidth).max().orElseThrow();
        assertThat(area / (high * widthOfBin)).as("bars of %s", bin).isCloseTo((1 - chart.outside()) / tallest, within(0.02 / tallest));
    }

    static Stream<double[]> draws() {
        Random random = new Random(5);
        return Stream.of(random.doubles(5000, 0.5, 3).toArray(), random.doubles(999, 0, 1).map(x -> Math.exp(3 * x)).toArray(),
                new double[] {-1, 0, 1, 1, 2}, IntStream.range(0, 1000).mapToDouble(i -> i == 0 ? 1e6 : 1 + i % 7)
                        .toArray());
    }

    @Test
    void cashInStandsAboveZeroAndCashOutBelowOnOneScaleWithTheTotal() {
        CashFlowChart chart = Samples.cashFlow(Samples.JA, 20);
        Drawn drawn = Drawn.of(chart);
        double zero = Drawn.number(drawn.all("line", "axis").get(0), "y1");
        double perYen = drawn.areas("out").get(0).getHeight() / chart.years().get(0).out();

        for (int i = 0; i < chart.years().size(); i++) {
            assertThat(drawn.areas("in").get(i).getHeight()).isCloseTo(chart.years().get(i).in() * perYen, within(PIXEL));
            assertThat(drawn.areas("in").get(i).getMaxY()).isCloseTo(zero, within(PIXEL));
            assertThat(drawn.areas("out").get(i).getMinY()).isCloseTo(zero, within(PIXEL));
        }
        String[] path = drawn.all("path", "cumulative").get(1).getAttribute("d").split(" ");
        assertThat(zero - Double.parseDouble(path[path.length - 1])).isCloseTo(chart.last().cumulative() * perYen, within(PIXEL));
        assertThat(drawn.texts("payback")).containsExactly("回収 2035");
    }

    @Test
    void aLineThatMeetsTheThresholdIsMarkedWhereItDoes() {
        LineChart chart = new LineChart(new Heading("t", Samples.EN), "Discount rate (%)", Unit.ratio("B/C"),
                List.of(new LineChart.Line("A",
                        List.of(new LineChart.Point(0, 1.4), new LineChart.Point(4, 1.2), new LineChart.Point(8, 0.8)))),
                Optional.of(new Threshold("B/C = 1", 1)));
        Drawn drawn = Drawn.of(chart);

        assertThat(drawn.texts("crossing")).containsExactly("6");
        List<Element> points = drawn.all("circle", "point");
        double expected = (Drawn.number(points.get(1), "cx") + Drawn.number(points.get(2), "cx")) / 2;
        assertThat(Drawn.number(drawn.all("circle", "crossing").get(0), "cx")).isCloseTo(expected, within(PIXEL));
    }
}
