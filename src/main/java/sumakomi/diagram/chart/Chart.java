package sumakomi.diagram.chart;

/**
 * Numbers with their words, which can be drawn. The drawing is plain SVG 1.1 without script, style sheet or font file,
 * so that browsers and PDF writers draw it alike. Its {@code <title>} is the heading, its {@code <desc>} says the gist.
 * Every chart refuses numbers that are not finite, or beyond 1e15, by an {@link IllegalArgumentException} naming them.
 */
public sealed interface Chart permits StackedBars, StackedColumns, AbatementCurveChart, TornadoChart, DistributionChart, CashFlowChart,
        LineChart {

    /** What the chart is called, and in which language it speaks. */
    Heading heading();

    /** The drawing in the size for a page or a sheet of paper. */
    default String svg() {
        return svg(Format.PAGE);
    }

    /** The drawing laid out anew for a width: text keeps its size, so that it can be read on a telephone as well. */
    String svg(Format format);
}
