package sumakomi.diagram.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import sumakomi.diagram.chart.TornadoChart.Input;

/** Bars about the base value: names at their left, or above them where the drawing is narrow. */
final class TornadoDrawing extends Drawing<TornadoChart> {

    private static final double BAR = 24;
    private static final Fill LOW = Fill.ORANGE.with(Fill.Hatch.RISING);
    private static final Fill HIGH = Fill.BLUE;

    private final Unit.Written unit;
    private final double left;
    private final double ends;
    private final Scale scale;

    TornadoDrawing(TornadoChart chart, Format format) {
        super(chart, format);
        unit = chart.written();
        double names = Math.min(format.width() * 0.3, Type.PLAIN.width(chart.inputs().stream().map(Input::label).toList()) + 2);
        left = format.isNarrow() ? 0 : names + 14;
        double most = Type.SOFT.width(chart.inputs().stream().flatMap(input -> Stream.of(input.lowText(), input.highText())).toList());
        ends = Math.min(most, (format.width() - left) * 0.28);
        double room = ends + 12;
        double start = left + room;
        double end = format.width() - room;
        scale = Scale.exact(chart.least(), chart.greatest(), steps(end - start, chart.least(), chart.greatest(), unit), start, end);
    }

    @Override
    String svg() {
        double y = new Legend().area(LOW, words.say("tornado.low")).area(HIGH, words.say("tornado.high"))
                .draw(svg, left, 0, format.width() - left);
        double top = y + 32;
        double bottom = top + chart.inputs().stream().mapToDouble(this::height).sum() + 4;
        level(scale, unit, top, bottom, true);
        svg.line("axis", scale.start(), bottom, scale.end(), bottom, Palette.AXIS, 1, "");
        marks(top, bottom);
        double at = top + 4;
        for (Input input : chart.inputs()) {
            row(input, at);
            at += height(input);
        }
        double end = unit(unit, scale.start(), bottom + 26, format.width() - scale.start());
        return svg.finish(end + 2, chart.heading(), chart.gist(words));
    }

    private List<String> name(Input input) {
        return Type.PLAIN.wrap(input.label(), format.isNarrow() ? format.width() : left - 13);
    }

    private List<String> end(String text) {
        return Type.SOFT.wrap(text, ends + 1).stream().map(line -> Shortened.to(line, ends + 1, Type.SOFT)).toList();
    }

    private double barHeight(Input input) {
        double low = Type.SOFT.height(end(input.lowText()));
        double high = Type.SOFT.height(end(input.highText()));
        return input.isOneSided(chart.base()) ? 2 * Math.max(low, high) : Math.max(BAR, Math.max(low, high));
    }

    private double height(Input input) {
        double name = Type.PLAIN.height(name(input));
        return format.isNarrow() ? name + barHeight(input) + 12 : Math.max(name, barHeight(input)) + 10;
    }

    private void row(Input input, double top) {
        List<String> name = name(input);
        double tall = barHeight(input);
        double middle = top + (height(input) - 10) / 2;
        if (format.isNarrow()) {
            svg.veil(0, top, Type.PLAIN.width(name) + 4, top + Type.PLAIN.height(name));
            svg.lines("label", 0, top, name, Type.PLAIN, Svg.Anchor.START);
        } else {
            svg.lines("label", left - 12, middle - Type.PLAIN.height(name) / 2, name, Type.PLAIN, Svg.Anchor.END);
        }
        double upper = format.isNarrow() ? top + Type.PLAIN.height(name) + 1 : middle - tall / 2;
        double half = input.isOneSided(chart.base()) ? tall / 2 : tall;
        // an end at the base itself stands on the side that the other one leaves free
        boolean lowAtLeft = input.low() < chart.base() || input.low() == chart.base() && input.high() >= chart.base();
        boolean highAtLeft = input.high() < chart.base() || input.high() == chart.base() && !lowAtLeft;
        bar(input.low(), lowAtLeft, input.lowText(), upper, upper + half, LOW);
        bar(input.high(), highAtLeft, input.highText(), upper + tall - half, upper + tall, HIGH);
    }

    private void bar(double value, boolean atLeft, String text, double top, double bottom, Fill fill) {
        double x = scale.at(value);
        svg.rect(fill == LOW ? "low" : "high", scale.at(chart.base()), top, x, bottom, fill);
        line("base", chart.base(), top, bottom, "");
        chart.threshold().filter(mark -> (mark.value() - chart.base()) * (mark.value() - value) <= 0)
                .ifPresent(mark -> line("threshold", mark.value(), top, bottom, "6 4"));
        List<String> lines = end(text);
        double wide = Type.SOFT.width(lines);
        double inner = x + (atLeft ? -7 : 7);
        double middle = (top + bottom) / 2;
        double half = Type.SOFT.height(lines) / 2;
        svg.veil(atLeft ? inner - wide - 2 : inner - 2, middle - half, atLeft ? inner + 2 : inner + wide + 2, middle + half);
        svg.lines("end", inner, middle - half, lines, Type.SOFT, atLeft ? Svg.Anchor.END : Svg.Anchor.START);
    }

    private void line(String kind, double value, double top, double bottom, String dashes) {
        svg.line(kind, scale.at(value), top, scale.at(value), bottom, Palette.INK, 1.5, dashes);
    }

    /** The base value and the threshold, named above the bars. */
    private void marks(double top, double bottom) {
        record Mark(double value, String text, String dashes) {}
        List<Mark> marks = new ArrayList<>(List.of(new Mark(chart.base(), words.say("base", unit.number(chart.base())), "")));
        chart.threshold().ifPresent(mark -> marks.add(new Mark(mark.value(), mark.label(), "6 4")));
        marks.sort(Comparator.comparingDouble(Mark::value));
        List<Double> middles = Spread.apart(marks.stream().map(mark -> scale.at(mark.value())).toList(),
                marks.stream().map(mark -> Type.BOLD.width(mark.text()) + 12).toList(), left, format.width());
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            double x = scale.at(mark.value());
            line(mark.dashes().isEmpty() ? "base" : "threshold", mark.value(), top, bottom, mark.dashes());
            svg.path("leader", List.of(new double[] {x, top}, new double[] {middles.get(i), top - 10}), Palette.INK, 1, "");
            svg.text("mark", middles.get(i), top - 20, mark.text(), Type.BOLD, Svg.Anchor.MIDDLE);
        }
    }
}
