package sumakomi.diagram.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sumakomi.diagram.chart.DistributionChart.Bin;
import sumakomi.diagram.chart.DistributionChart.Reached;

/** A histogram with its quantiles, and the part that reaches the threshold set apart. */
final class DistributionDrawing extends Drawing<DistributionChart> {

    private static final Fill REACHES = Fill.BLUE;
    private static final Fill FALLS_SHORT = Fill.ORANGE.with(Fill.Hatch.RISING);

    private final Unit.Written unit;

    DistributionDrawing(DistributionChart chart, Format format) {
        super(chart, format);
        unit = chart.written();
    }

    @Override
    String svg() {
        Unit.Written percent = Unit.of("%").upTo(1, chart.heading().locale());
        double lane = legend() + 4;
        double top = lane + 58;
        double bottom = top + (format.isNarrow() ? 190 : 250);
        Scale y = Scale.nice(0, 100 * chart.bins().stream().mapToDouble(Bin::share).max().orElse(1), 4, bottom, top);
        double left = roomFor(y, percent);
        double right = format.width() - 12.0;
        note("unit", 0, lane, words.say("share"), 100);
        Scale x = Scale.exact(chart.from(), chart.to(), steps(right - left, chart.from(), chart.to(), unit), left, right);
        upright(y, percent, left, right);
        chart.bins().forEach(bin -> bar(bin, x, y));
        level(x, unit, top, bottom, false);
        zero(y, left, right);
        boolean between = quantiles(x, top, bottom);
        chart.reached().ifPresent(mark -> threshold(mark, x, lane + 10, between ? lane + 22 : top, bottom));
        double end = unit(unit, left, bottom + 26, right - left);
        if (chart.outside() > 0) {
            end = note("outside", left, end, words.say("distribution.outside", DistributionChart.percent(chart.outside())),
                    right - left);
        }
        return svg.finish(end + 2, chart.heading(), chart.gist(words));
    }

    private double legend() {
        Optional<String> mark = chart.reached().map(reached -> reached.threshold().label());
        return mark.map(label -> new Legend().area(REACHES, words.say("threshold.at-least", label))
                .area(FALLS_SHORT, words.say("threshold.below", label)).draw(svg, 0, 0, format.width())).orElse(0.0);
    }

    /** A bin on both sides of the threshold is drawn in two parts. */
    private void bar(Bin bin, Scale x, Scale y) {
        double height = y.at(bin.share() * 100);
        double cut = chart.reached().map(mark -> Math.max(bin.from(), Math.min(bin.to(), mark.threshold().value()))).orElse(bin.from());
        if (cut > bin.from()) {
            svg.rect("bin", x.at(bin.from()), y.at(0), x.at(cut), height, FALLS_SHORT);
        }
        if (cut < bin.to()) {
            svg.rect("bin", x.at(cut), y.at(0), x.at(bin.to()), height, REACHES);
        }
    }

    /** Says whether the line of the threshold can pass between the words. */
    private boolean quantiles(Scale x, double top, double bottom) {
        List<Double> values = List.of(chart.quantiles().p10(), chart.quantiles().p50(), chart.quantiles().p90());
        List<String> texts = List.of("P10 " + unit.number(values.get(0)), "P50 " + unit.number(values.get(1)),
                "P90 " + unit.number(values.get(2)));
        List<Double> wishes = values.stream().map(x::at).toList();
        List<Double> sizes = texts.stream().map(text -> Type.BOLD.width(text) + 10).toList();
        Optional<List<Double>> between = betweenThreshold(wishes, sizes, x);
        List<Double> middles = between.orElseGet(() -> Spread.apart(wishes, sizes, 0, format.width()));
        for (int i = 0; i < values.size(); i++) {
            double at = x.at(values.get(i));
            svg.line("quantile halo", at, top, at, bottom, Palette.PAPER, 4, "");
            svg.line("quantile", at, top, at, bottom, Palette.INK, 1.5, i == 1 ? "" : "2 3");
            svg.path("leader", List.of(new double[] {at, top}, new double[] {middles.get(i), top - 10}), Palette.INK, 1, "");
            svg.text("quantile", middles.get(i), top - 19, texts.get(i), Type.BOLD, Svg.Anchor.MIDDLE);
        }
        return between.isPresent();
    }

    /** The words left and right of the threshold, each on their side; empty where one side has no room for them. */
    private Optional<List<Double>> betweenThreshold(List<Double> wishes, List<Double> sizes, Scale x) {
        if (chart.reached().isEmpty()) {
            return Optional.empty();
        }
        double line = x.at(chart.reached().get().threshold().value());
        int before = (int) wishes.stream().filter(wish -> wish < line).count();
        List<Double> leftSizes = sizes.subList(0, before);
        List<Double> rightSizes = sizes.subList(before, sizes.size());
        if (sum(leftSizes) > line - 2 || sum(rightSizes) > format.width() - line - 2) {
            return Optional.empty();
        }
        List<Double> middles = new ArrayList<>(Spread.apart(wishes.subList(0, before), leftSizes, 0, line - 2));
        middles.addAll(Spread.apart(wishes.subList(before, wishes.size()), rightSizes, line + 2, format.width()));
        return Optional.of(middles);
    }

    private static double sum(List<Double> sizes) {
        return sizes.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** A heavier line, its words in a lane of their own above the quantiles. */
    private void threshold(Reached mark, Scale x, double lane, double from, double bottom) {
        String text = words.say("threshold.share", mark.threshold().label(), DistributionChart.percent(mark.share()));
        double at = x.at(mark.threshold().value());
        double half = Type.LARGE.width(text) / 2 + 4;
        svg.line("threshold halo", at, from, at, bottom, Palette.PAPER, 5, "");
        svg.line("threshold", at, from, at, bottom, Palette.INK, 2.5, "6 3");
        double middle = Math.max(108 + half, Math.min(format.width() - half, at));
        svg.plate("threshold", middle, lane, text, Type.LARGE, Svg.Anchor.MIDDLE);
    }
}
