package sumakomi.diagram.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import sumakomi.diagram.chart.CashFlowChart.Year;

/** Bars above and below zero, the cumulative total as a line through the years. */
final class CashFlowDrawing extends Drawing<CashFlowChart> {

    private static final Fill IN = Fill.BLUE;
    private static final Fill OUT = Fill.ORANGE.with(Fill.Hatch.RISING);

    private final Unit.Written unit;

    CashFlowDrawing(CashFlowChart chart, Format format) {
        super(chart, format);
        unit = chart.written();
    }

    @Override
    String svg() {
        double y = new Legend().area(IN, words.say("cash.in")).area(OUT, words.say("cash.out"))
                .stroke(Palette.INK, 2.5, "", words.say("cash.cumulative")).draw(svg, 0, 0, format.width());
        double top = note("unit", 0, y + 4, words.unit(unit), format.width()) + 34;
        double bottom = top + (format.isNarrow() ? 240 : 300);
        Scale scale = Scale.nice(chart.least(), chart.greatest(), 6, bottom, top);
        double left = roomFor(scale, unit);
        double right = format.width() - Type.BOLD.width(unit.number(chart.last().cumulative())) - 10;
        upright(scale, unit, left, right);
        bars(scale, left, right);
        paybackYear().ifPresent(i -> svg.line("payback", x(i, left, right), top - 8, x(i, left, right), bottom, Palette.INK, 1.5, "6 4"));
        zero(scale, left, right);
        cumulative(scale, left, right);
        paybackYear().ifPresent(i -> payback(i, x(i, left, right), scale, top));
        labels(left, right, bottom);
        return svg.finish(bottom + 30, chart.heading(), chart.gist(words));
    }

    private double x(int year, double left, double right) {
        return left + (right - left) * (year + 0.5) / chart.years().size();
    }

    private void bars(Scale scale, double left, double right) {
        double half = halfBar(left, right);
        for (int i = 0; i < chart.years().size(); i++) {
            Year year = chart.years().get(i);
            double x = x(i, left, right);
            if (year.in() > 0) {
                svg.rect("in", x - half, scale.at(0), x + half, scale.at(year.in()), IN);
            }
            if (year.out() > 0) {
                svg.rect("out", x - half, scale.at(0), x + half, scale.at(-year.out()), OUT);
            }
        }
    }

    private void cumulative(Scale scale, double left, double right) {
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < chart.years().size(); i++) {
            points.add(new double[] {x(i, left, right), scale.at(chart.years().get(i).cumulative())});
        }
        svg.path("cumulative halo", points, Palette.PAPER, 5, "");
        svg.path("cumulative", points, Palette.INK, 2.5, "");
        double[] end = points.get(points.size() - 1);
        svg.circle("cumulative", end[0], end[1], 3.5, Palette.INK, Palette.PAPER);
        svg.plate("end", right + 6, end[1], unit.number(chart.last().cumulative()), Type.BOLD, Svg.Anchor.START);
        int lowest = chart.years().indexOf(chart.lowest());
        if (lowest < chart.years().size() - 1 && chart.lowest().cumulative() < 0) {
            double[] low = points.get(lowest);
            String text = unit.number(chart.lowest().cumulative());
            boolean leftHalf = low[0] < (left + right) / 2;
            svg.circle("cumulative", low[0], low[1], 3.5, Palette.INK, Palette.PAPER);
            svg.plate("lowest", low[0] + (leftHalf ? 1 : -1) * (10 + halfBar(left, right)), Math.min(low[1] + 14, scale.start() - 9),
                    text, Type.BOLD, leftHalf ? Svg.Anchor.START : Svg.Anchor.END);
        }
    }

    private double halfBar(double left, double right) {
        return Math.min(24, (right - left) / chart.years().size() * 0.36);
    }

    private OptionalInt paybackYear() {
        return IntStream.range(0, chart.years().size())
                .filter(i -> chart.payback().filter(chart.years().get(i).label()::equals).isPresent()).findFirst();
    }

    private void payback(int year, double x, Scale scale, double top) {
        String text = words.say("cash.payback", chart.years().get(year).label());
        double half = Type.BOLD.width(text) / 2 + 4;
        svg.circle("payback", x, scale.at(chart.years().get(year).cumulative()), 5.5, Palette.PAPER, Palette.INK);
        svg.plate("payback", Math.max(half, Math.min(format.width() - half, x)), top - 18, text, Type.BOLD, Svg.Anchor.MIDDLE);
    }

    /** Every year, or every second, fifth, tenth …, as many as there is room for. */
    private void labels(double left, double right, double bottom) {
        double each = (right - left) / chart.years().size();
        double widest = Type.SOFT.width(chart.years().stream().map(Year::label).toList()) + 8;
        int every = 1;
        for (int step : new int[] {1, 2, 5, 10, 20, 50, 100}) {
            every = step;
            if (each * step >= widest) {
                break;
            }
        }
        for (int i = 0; i < chart.years().size(); i += every) {
            svg.text("tick", x(i, left, right), bottom + 17, chart.years().get(i).label(), Type.SOFT, Svg.Anchor.MIDDLE);
        }
    }
}
