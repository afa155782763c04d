package sumakomi.diagram.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import sumakomi.diagram.chart.LineChart.Line;
import sumakomi.diagram.chart.LineChart.Point;

/** Lines that differ in colour, dashes and marks, each named at its end. */
final class LineDrawing extends Drawing<LineChart> {

    private static final List<String> COLOURS = List.of(Palette.BLUE, Palette.ORANGE, Palette.GREEN, Palette.PURPLE, Palette.OCHRE,
            Palette.MAGENTA);
    private static final List<String> DASHES = List.of("", "8 4", "2 3", "10 3 2 3", "5 2", "1 2");

    private final Unit.Written unit;
    private final Unit.Written bare;

    LineDrawing(LineChart chart, Format format) {
        super(chart, format);
        unit = chart.written();
        bare = Unit.ratio("").upTo(1, chart.heading().locale());
    }

    @Override
    String svg() {
        double top = note("unit", 0, format.isNarrow() ? legend() : 0, words.unit(unit), format.width()) + 10;
        double bottom = top + (format.isNarrow() ? 220 : 300);
        double names = format.isNarrow() ? 0 : namesWidth();
        Scale y = Scale.nice(chart.results().min().orElse(0), chart.results().max().orElse(1), 5, bottom, top);
        double left = roomFor(y, unit);
        double right = format.width() - names - 10;
        double min = chart.inputs().min().orElse(0);
        double max = chart.inputs().max().orElse(1);
        Scale x = Scale.exact(min, max, steps(right - left - 20, min, max, bare), left + 10, right - 10);
        upright(y, unit, left, right);
        level(x, bare, top, bottom, false);
        svg.line("axis", left, bottom, right, bottom, Palette.AXIS, 1, "");
        chart.threshold().ifPresent(mark -> svg.line("threshold", left, y.at(mark.value()), right, y.at(mark.value()), Palette.INK, 1.5,
                "6 4"));
        for (int i = 0; i < chart.lines().size(); i++) {
            line(chart.lines().get(i), i, x, y);
        }
        crossings(x, y);
        threshold(left, x, y);
        if (!format.isNarrow()) {
            names(x, y, right, top, bottom);
        }
        double end = note("across", left, bottom + 26, chart.across(), format.width() - left);
        return svg.finish(end + 2, chart.heading(), chart.gist(words));
    }

    private double legend() {
        Legend legend = new Legend();
        for (int i = 0; i < chart.lines().size(); i++) {
            legend.stroke(COLOURS.get(i), 2.5, DASHES.get(i), chart.lines().get(i).label());
        }
        return legend.draw(svg, 0, 0, format.width()) + 4;
    }

    private double namesWidth() {
        double most = format.width() * 0.25;
        return chart.lines().stream().mapToDouble(line -> Type.BOLD.width(Type.BOLD.wrap(line.label(), most))).max().orElse(0);
    }

    private void line(Line line, int index, Scale x, Scale y) {
        String colour = COLOURS.get(index);
        svg.path("line", line.points().stream().map(point -> new double[] {x.at(point.x()), y.at(point.y())}).toList(), colour, 2.5,
                DASHES.get(index));
        if (line.points().size() <= 15) {
            for (Point point : line.points()) {
                svg.circle("point", x.at(point.x()), y.at(point.y()), 3, index % 2 == 0 ? colour : Palette.PAPER, colour);
            }
        }
    }

    private void threshold(double left, Scale x, Scale y) {
        chart.threshold().ifPresent(mark -> {
            double at = y.at(mark.value());
            // on the side of the line that has more room
            boolean above = at - y.end() > 30;
            svg.plate("threshold", left + 4, at + (above ? -12 : 12), mark.label(), Type.BOLD, Svg.Anchor.START);
        });
    }

    /** Rings where lines meet the threshold; the inputs stand beneath it, apart from each other. */
    private void crossings(Scale x, Scale y) {
        chart.threshold().ifPresent(mark -> {
            List<Double> at = new ArrayList<>();
            for (Line line : chart.lines()) {
                at.addAll(line.crossings(mark.value()));
            }
            at.sort(Comparator.naturalOrder());
            double level = y.at(mark.value());
            boolean below = y.start() - level > 30;
            List<Double> sizes = at.stream().map(value -> Type.BOLD.width(bare.alone(value)) + 14).toList();
            List<Double> middles = Spread.apart(at.stream().map(x::at).toList(), sizes, x.start() - 10, x.end() + 10);
            for (int i = 0; i < at.size(); i++) {
                svg.circle("crossing", x.at(at.get(i)), level, 5.5, Palette.PAPER, Palette.INK);
                if (sizes.stream().mapToDouble(Double::doubleValue).sum() <= x.end() - x.start()) {
                    svg.plate("crossing", middles.get(i), level + (below ? 18 : -18), bare.alone(at.get(i)), Type.BOLD, Svg.Anchor.MIDDLE);
                }
            }
        });
    }

    private void names(Scale x, Scale y, double right, double top, double bottom) {
        double width = format.width() - right - 10;
        List<Integer> order = IntStream.range(0, chart.lines().size()).boxed()
                .sorted(Comparator.comparingDouble(i -> y.at(chart.lines().get(i).last().y()))).toList();
        List<List<String>> texts = order.stream().map(i -> Type.BOLD.wrap(chart.lines().get(i).label(), width + 1)).toList();
        List<Double> sizes = texts.stream().map(lines -> Type.BOLD.height(lines) + 4).toList();
        List<Double> middles = Spread.apart(order.stream().map(i -> y.at(chart.lines().get(i).last().y())).toList(), sizes, top - 8,
                bottom + 16);
        for (int k = 0; k < order.size(); k++) {
            Line line = chart.lines().get(order.get(k));
            String colour = COLOURS.get(order.get(k));
            svg.path("leader", List.of(new double[] {x.at(line.last().x()) + 4, y.at(line.last().y())},
                    new double[] {right + 6, middles.get(k)}), colour, 1, "");
            svg.lines("name", right + 10, middles.get(k) - Type.BOLD.height(texts.get(k)) / 2, texts.get(k), Type.BOLD.in(colour),
                    Svg.Anchor.START);
        }
    }
}
