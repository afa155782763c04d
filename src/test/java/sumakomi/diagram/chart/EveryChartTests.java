package sumakomi.diagram.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** What holds for every chart in every language and width, for usual data and for the ends of what may come. */
class EveryChartTests {

    private static final String LONG = "基幹交通システム（LRT、BRTを含む）の整備に伴う、沿道街区の建物整備および地域冷暖房の面的な導入に向けた段階的な取組";

    @ParameterizedTest(name = "{0}")
    @MethodSource("charts")
    void nothingReachesBeyondTheDrawing(String name, Chart chart, Format format) {
        assertThat(Drawn.of(chart, format).outside()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("charts")
    void noTextLiesUponAnother(String name, Chart chart, Format format) {
        assertThat(Drawn.of(chart, format).overlaps()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("charts")
    void theDrawingHasATitleAndSaysItsGistAndIsReadAsOnePicture(String name, Chart chart, Format format) {
        Element svg = Drawn.of(chart, format).root();

        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(chart.heading().title());
        String gist = svg.getElementsByTagName("desc").item(0).getTextContent();
        assertThat(gist).containsPattern("[0-9]").doesNotContain("{").doesNotContain("NaN");
        for (String id : svg.getAttribute("aria-labelledby").split(" ")) {
            assertThat(chart.svg(format)).contains("id=\"" + id + "\"");
        }
        assertThat(svg.getAttribute("viewBox")).isEqualTo("0 0 " + svg.getAttribute("width") + " " + svg.getAttribute("height"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("charts")
    void theDrawingIsPlainSvgWithoutScriptStyleSheetOrForeignFile(String name, Chart chart, Format format) {
        String svg = chart.svg(format);

        assertThat(svg).doesNotContain("<script", "<style", "<image", "<foreignObject", "@import", "NaN", "Infinity")
                .doesNotContainPattern("href|url\\((?!#)");
        assertThat(svg).isEqualTo(chart.svg(format));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("charts")
    void everyTextStandsOutAgainstPaperOrItsDarkGround(String name, Chart chart, Format format) {
        assertThat(Drawn.of(chart, format).all("text", "")).allSatisfy(text -> {
            String colour = text.getAttribute("fill");
            assertThat(colour.equals(Palette.PAPER) ? 4.5 : Contrast.between(colour, Palette.PAPER)).isGreaterThanOrEqualTo(4.5);
            assertThat(Drawn.number(text, "font-size")).isGreaterThanOrEqualTo(14);
        });
    }

    static Stream<Arguments> charts() {
        return Stream.of(Samples.JA, Samples.EN).flatMap(locale -> {
            Map<String, Chart> charts = new TreeMap<>(Samples.all(locale));
            charts.putAll(extremes(locale));
            return charts.entrySet().stream();
        }).flatMap(chart -> Stream.of(Format.PAGE, Format.NARROW).map(format -> Arguments
                .of(chart.getKey() + " " + chart.getValue().heading().locale() + " " + format.width(), chart.getValue(), format)));
    }

    private static Map<String, Chart> extremes(Locale locale) {
        Heading heading = new Heading("限界 <&\"'> limits", locale);
        Unit yen = Unit.yen("");
        Unit ratio = Unit.ratio("B/C");
        Optional<Threshold> one = Optional.of(new Threshold("B/C = 1", 1));
        Map<String, Chart> charts = new TreeMap<>();
        charts.put("bars-zero", Samples.bars(locale, List.of(Samples.pair("ゼロ", 0, 0, 0, 0, 0, 0, 0, 0))));
        charts.put("bars-huge-and-long", Samples.bars(locale, List.of(Samples.pair(LONG, 9_999_999, 1, 1, 1, 1, 1, 1, 1),
                Samples.pair("B", 1e-8, 0, 0, 0, 0, 0, 0, 0), Samples.pair("C", 12_345, -7_654, 0, 0, -99_999, 0, 0, 0))));
        charts.put("bars-near", Samples.bars(locale,
                IntStream.range(0, 7).mapToObj(i -> Samples.pair("案" + i, 1 + i * 0.02, 0.7, 0.2, 0.15, 0.01, 0, 0, 0)).toList()));
        charts.put("curve-one", new AbatementCurveChart(heading, Unit.of("円/t"), Unit.of("t"),
                List.of(new AbatementCurveChart.Curve(LONG, List.of(new AbatementCurveChart.Step(LONG, 1e-3, 0)), Optional.empty()))));
        charts.put("curve-huge", new AbatementCurveChart(heading, yen, Unit.of("t"), List.of(new AbatementCurveChart.Curve("EB", List.of(
                new AbatementCurveChart.Step("a", 1e-6, -1e12), new AbatementCurveChart.Step("b", 1e9, 5),
                new AbatementCurveChart.Step(LONG, 3, 1e14)), Optional.of(5.0)))));
        charts.put("curve-31-narrow-steps", Samples.curveOf(locale, 31));
        charts.put("tornado-flat", new TornadoChart(heading, ratio, 0, List.of(new TornadoChart.Input("x", 0, 0, "1", "2")),
                Optional.empty()));
        charts.put("tornado-long", new TornadoChart(heading, yen, 1e9, List.of(new TornadoChart.Input(LONG, -1e12, 1e12, LONG, LONG),
                new TornadoChart.Input("y", 1e9, 2e9, "", "")), Optional.of(new Threshold("0", 0))));
        charts.put("tornado-near-threshold", new TornadoChart(heading, ratio, 1.001, List.of(
                new TornadoChart.Input("z", 0.999, 1.004, "0", "1")), one));
        charts.put("distribution-one-bin", new DistributionChart(heading, yen, List.of(new DistributionChart.Bin(-1, 1, 1)), 0,
                new DistributionChart.Quantiles(0, 0, 0), Optional.empty()));
        charts.put("distribution-far", Samples.distribution(heading, ratio, new double[] {5, 5.01, 5.02, 5.03, 9e9}, one));
        charts.put("distribution-alike", new DistributionChart(heading, ratio, List.of(new DistributionChart.Bin(0.5, 1.5, 1)), 0,
                new DistributionChart.Quantiles(1, 1, 1), one.map(mark -> new DistributionChart.Reached(mark, 1))));
        charts.put("cash-zero", new CashFlowChart(heading, yen, List.of(new CashFlowChart.Year("0", 0, 0, 0)), Optional.of("0")));
        charts.put("cash-never",
                new CashFlowChart(
                        heading, yen, IntStream.range(0, 101)
                                .mapToObj(i -> new CashFlowChart.Year("" + i, 0, 1e15 / 101, -1e15 / 101 * (i + 1))).toList(),
                        Optional.empty()));
        charts.put("lines-one-point", new LineChart(heading, LONG, ratio,
                List.of(new LineChart.Line(LONG, List.of(new LineChart.Point(0, 0)))), Optional.empty()));
        charts.put("lines-alike", new LineChart(heading, "x", ratio, IntStream.range(0, 6).mapToObj(k -> new LineChart.Line("案" + k,
                List.of(new LineChart.Point(0, 1.5 + k * 0.001), new LineChart.Point(40, 0.5 + k * 0.001)))).toList(), one));
        return charts;
    }
}
