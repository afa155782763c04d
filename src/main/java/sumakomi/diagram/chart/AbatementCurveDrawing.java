package sumakomi.diagram.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import sumakomi.diagram.chart.AbatementCurveChart.Curve;
import sumakomi.diagram.chart.AbatementCurveChart.Step;

/** Curves beside each other where their numbers fit, otherwise below each other; a table names the numbers. */
final class AbatementCurveDrawing extends Drawing<AbatementCurveChart> {

    private static final Fill COSTS = Fill.BLUE;
    private static final Fill PAYS = Fill.GREEN.with(Fill.Hatch.RISING);
    private static final double BETWEEN = 22;

    private final Unit.Written cost;
    private final Unit.Written amount;
    private final Map<String, Integer> numbers;
    private final Scale scale;
    private final double tall;

    AbatementCurveDrawing(AbatementCurveChart chart, Format format) {
        super(chart, format);
        cost = chart.writtenCost();
        amount = chart.writtenAmount();
        numbers = chart.numbers();
        tall = format.isNarrow() ? 220 : 290;
        scale = Scale.nice(chart.least(), chart.greatest(), 8, tall, 0);
    }

    @Override
    String svg() {
        double y = note("unit", 0, 0, words.unit(cost), format.width()) + 6;
        double left = roomFor(scale, cost);
        double whole = format.width() - left - 8;
        int count = chart.curves().size();
        double half = (whole - BETWEEN * (count - 1)) / count;
        boolean beside = !format.isNarrow() && count > 1 && half >= 260 && numbers.size() * tagWidth() <= half;
        double deepest = y;
        for (int i = 0; i < count; i++) {
            double from = beside ? left + i * (half + BETWEEN) : left;
            deepest = panel(chart.curves().get(i), from, from + (beside ? half : whole), beside ? y : deepest + (i == 0 ? 0 : 14),
                    !beside || i == 0);
        }
        double hint = note("hint", 0, deepest + 4, words.say("curve.hint"), format.width());
        return svg.finish(new AbatementCurveTable(chart, words, svg).draw(hint + 10, format.width()) + 2, chart.heading(),
                chart.gist(words));
    }

    private double tagWidth() {
        return Type.BOLD.width(Integer.toString(numbers.size())) + 6;
    }

    private double panel(Curve curve, double left, double right, double top, boolean ticks) {
        List<String> title = Type.BOLD.wrap(curve.label(), right - left);
        svg.lines("curve", left, top, title, Type.BOLD, Svg.Anchor.START);
        double upper = top + Type.BOLD.height(title) + 34;
        Scale y = scale.on(upper + tall, upper);
        Scale x = Scale.exact(0, chart.total(), steps(right - left, 0, chart.total(), amount), left, right);
        if (ticks) {
            upright(y, cost, left, right);
        } else {
            scale.ticks().forEach(tick -> svg.line("grid", left, y.at(tick), right, y.at(tick), Palette.GRID, 1, ""));
        }
        steps(curve, x, y);
        zero(y, left, right);
        level(x, amount, upper, upper + tall, false);
        svg.line("axis", left, upper + tall, right, upper + tall, Palette.AXIS, 1, "");
        tags(curve, x, y, upper - 14);
        curve.average().ifPresent(average -> average(average, x, y));
        return note("unit", left, upper + tall + 24, words.unit(amount), right - left);
    }

    private void steps(Curve curve, Scale x, Scale y) {
        double at = 0;
        for (Step step : curve.steps()) {
            svg.rect("step", x.at(at), y.at(0), x.at(at + step.amount()), y.at(step.cost()), step.cost() > 0 ? COSTS : PAYS);
            at += step.amount();
        }
    }

    /** Numbers in a lane above, each led to its step; where there are too many, the narrowest steps go without. */
    private void tags(Curve curve, Scale x, Scale y, double lane) {
        int room = (int) Math.max(1, Math.floor((x.end() - x.start() + 8) / tagWidth()));
        List<Integer> shown = IntStream.range(0, curve.steps().size()).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -curve.steps().get(i).amount())).limit(room).sorted().toList();
        List<Double> wishes = new ArrayList<>();
        double at = 0;
        for (int i = 0; i < curve.steps().size(); i++) {
            if (shown.contains(i)) {
                wishes.add(x.at(at + curve.steps().get(i).amount() / 2));
            }
            at += curve.steps().get(i).amount();
        }
        List<Double> middles = Spread.apart(wishes, wishes.stream().map(wish -> tagWidth()).toList(), x.start(), x.end() + 8);
        for (int k = 0; k < shown.size(); k++) {
            Step step = curve.steps().get(shown.get(k));
            double end = y.at(Math.max(0, step.cost())) - 2;
            svg.path("leader", List.of(new double[] {middles.get(k), lane + 2}, new double[] {wishes.get(k), Math.min(lane + 12, end)},
                    new double[] {wishes.get(k), end}), Palette.LEADER, 1, "");
            svg.text("tag", middles.get(k), lane - 6, Integer.toString(numbers.get(step.label())), Type.BOLD, Svg.Anchor.MIDDLE);
        }
    }

    /** The words stand away from zero, and where steps are usually short: on the left if the average is positive, else on the right. */
    private void average(double average, Scale x, Scale y) {
        double level = y.at(average);
        svg.line("average halo", x.start(), level, x.end(), level, Palette.PAPER, 4, "");
        svg.line("average", x.start(), level, x.end(), level, Palette.ORANGE, 2.5, "8 4");
        boolean above = average >= 0 && level - y.end() > 20 || y.start() - level <= 20;
        boolean atLeft = average >= 0;
        svg.plate("average", atLeft ? x.start() + 6 : x.end() - 6, level + (above ? -13 : 13),
                words.say("average", cost.number(average)),
                Type.BOLD.in(Palette.ORANGE), atLeft ? Svg.Anchor.START : Svg.Anchor.END);
    }
}
