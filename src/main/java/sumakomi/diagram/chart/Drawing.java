package sumakomi.diagram.chart;

import java.util.List;

/** What every drawing of a chart has at hand: words, a sheet to draw on, and axes with lines for the ticks, their numbers and the unit. */
abstract class Drawing<C extends Chart> {

    final C chart;
    final Format format;
    final Words words;
    final Svg svg;

    Drawing(C chart, Format format) {
        this.chart = chart;
        this.format = format;
        this.words = new Words(chart.heading().locale());
        this.svg = new Svg(chart, format);
    }

    /** The whole drawing. */
    abstract String svg();

    /** Room that the numbers of an upright axis take to its left. */
    static double roomFor(Scale scale, Unit.Written unit) {
        return Type.SOFT.width(scale.ticks().stream().map(tick -> unit.tick(tick, scale.step())).toList()) + 8;
    }

    /** An upright axis with level lines from left to right; the line of zero is drawn apart, after the bars. */
    void upright(Scale scale, Unit.Written unit, double left, double right) {
        for (double tick : scale.ticks()) {
            double y = scale.at(tick);
            svg.line("grid", left, y, right, y, Palette.GRID, 1, "");
            svg.text("tick", left - 6, y, unit.tick(tick, scale.step()), Type.SOFT, Svg.Anchor.END);
        }
    }

    /** A level axis beneath a plot, with upright lines where wanted; numbers without room are left out. */
    void level(Scale scale, Unit.Written unit, double top, double bottom, boolean lines) {
        double room = Double.NEGATIVE_INFINITY;
        for (double tick : scale.ticks()) {
            double x = scale.at(tick);
            svg.line(lines ? "grid" : "mark", x, lines ? top : bottom, x, lines ? bottom : bottom + 4,
                    lines ? Palette.GRID : Palette.AXIS, 1, "");
            String number = unit.tick(tick, scale.step());
            double half = Type.SOFT.width(number) / 2;
            double middle = Math.max(half, Math.min(svg.width() - half, x));
            if (middle - half >= room) {
                svg.text("tick", middle, bottom + 14, number, Type.SOFT, Svg.Anchor.MIDDLE);
                room = middle + half + 8;
            }
        }
    }

    /** How many steps a level axis has room for when its numbers reach up to a size. */
    static int steps(double width, double min, double max, Unit.Written unit) {
        Scale trial = Scale.nice(min, max, 8, 0, width);
        double widest = Type.SOFT.width(trial.ticks().stream().map(tick -> unit.tick(tick, trial.step())).toList());
        return (int) Math.max(2, Math.min(8, width / (widest + 12)));
    }

    void zero(Scale upright, double left, double right) {
        double y = upright.at(Math.max(upright.from(), Math.min(upright.to(), 0)));
        svg.line("axis", left, y, right, y, Palette.INK, 1.25, "");
    }

    /** Writes wrapped words from the left edge and says how far down they reach. */
    double note(String kind, double left, double top, String words, double width) {
        List<String> lines = Type.SOFT.wrap(words, width);
        svg.lines(kind, left, top, lines, Type.SOFT, Svg.Anchor.START);
        return top + Type.SOFT.height(lines);
    }

    /** The name of a unit, where it has one. */
    double unit(Unit.Written unit, double left, double top, double width) {
        return unit.label().isEmpty() ? top : note("unit", left, top, words.unit(unit), width);
    }
}
