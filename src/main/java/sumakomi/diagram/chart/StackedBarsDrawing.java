package sumakomi.diagram.chart;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import sumakomi.diagram.chart.StackedBars.Pair;

/** Lays pairs of bars out in rows that share one scale. */
final class StackedBarsDrawing extends Drawing<StackedBars> {

    private static final double ABOVE = 62;
    private static final double GAP = 6;

    private final Unit.Written unit;
    private final Scale scale;
    private final double left;
    private final double right;
    private final int perRow;

    StackedBarsDrawing(StackedBars chart, Format format) {
        super(chart, format);
        unit = chart.written();
        double tall = format.isNarrow() ? 200 : 260;
        scale = Scale.nice(chart.least(), chart.greatest(), 5, tall, 0);
        left = roomFor(scale, unit);
        right = format.width() - 4.0;
        int most = (int) Math.max(1, Math.floor((right - left) / 124));
        int rows = (chart.pairs().size() + most - 1) / most;
        perRow = (chart.pairs().size() + rows - 1) / rows;
    }

    @Override
    String svg() {
        double y = note("unit", 0, 0, words.unit(unit), right);
        for (int i = 0; i < chart.pairs().size(); i += perRow) {
            y = row(chart.pairs().subList(i, Math.min(chart.pairs().size(), i + perRow)), y + 6);
        }
        return svg.finish(legend().draw(svg, 0, y + 4, right) + 2, chart.heading(), chart.gist(words));
    }

    private double row(List<Pair> pairs, double top) {
        double slot = (right - left) / perRow;
        double end = left + slot * pairs.size();
        // a row of small bars is lower, on the same number of pixels for a yen
        Scale cut = scale.upTo(pairs.stream().mapToDouble(pair -> Math.max(pair.cost(), pair.above())).max().orElse(0));
        double tall = cut.start() - cut.end();
        Scale here = cut.on(top + ABOVE + tall, top + ABOVE);
        upright(here, unit, left, end);
        double bottom = top + ABOVE + tall + 6;
        double deepest = 0;
        for (int i = 0; i < pairs.size(); i++) {
            double middle = left + slot * (i + 0.5);
            pair(pairs.get(i), middle, slot, here, top);
            List<String> label = Type.PLAIN.wrap(pairs.get(i).label(), slot - 14);
            svg.lines("label", middle, bottom + Type.SOFT.leading() + 2, label, Type.PLAIN, Svg.Anchor.MIDDLE);
            deepest = Math.max(deepest, Type.PLAIN.height(label));
        }
        zero(here, left, end);
        return bottom + Type.SOFT.leading() + deepest + 14;
    }

    private void pair(Pair pair, double middle, double slot, Scale here, double top) {
        double wide = Math.min(84, slot * 0.38);
        double zero = here.at(0);
        double costX = middle - GAP / 2 - wide;
        double benefitX = middle + GAP / 2;
        svg.text("ratio", middle, top + 10, chart.ratio(pair, words), Type.LARGE, Svg.Anchor.MIDDLE);
        if (pair.cost() > 0) {
            String energy = words.say("energy-ratio", StackedBars.quotient(pair.benefits().get(0), pair.cost()));
            svg.text("ratio", middle, top + 30, energy, Type.SOFT, Svg.Anchor.MIDDLE);
        }
        svg.rect("cost", costX, zero, costX + wide, here.at(pair.cost()), Fill.COST);
        stack(pair, benefitX, wide, here);
        svg.line("break-even halo", benefitX, here.at(pair.cost()), benefitX + wide, here.at(pair.cost()), Palette.PAPER, 3.5, "");
        svg.line("break-even", costX + wide, here.at(pair.cost()), benefitX + wide + 4, here.at(pair.cost()), Palette.INK, 1.5, "4 3");
        totals(pair, costX, benefitX, wide, here);
        double names = here.start() + 6 + Type.SOFT.leading() / 2;
        svg.text("bar", costX + wide / 2, names, words.say("cost"), Type.SOFT, Svg.Anchor.MIDDLE);
        svg.text("bar", benefitX + wide / 2, names, words.say("benefit"), Type.SOFT, Svg.Anchor.MIDDLE);
    }

    private void stack(Pair pair, double x, double wide, Scale here) {
        double above = 0;
        double below = 0;
        for (int i = 0; i < chart.parts().size(); i++) {
            double value = pair.benefits().get(i);
            double from = value < 0 ? below : above;
            if (value != 0) {
                String code = chart.parts().get(i).code();
                Fill fill = Fill.ofBenefit(code);
                svg.rect("part " + code, x, here.at(from), x + wide, here.at(from + value), fill);
                name(code + " " + unit.number(value), code, fill, x + wide / 2, free(here.at(from), here.at(from + value), pair, here),
                        wide);
            }
            above += Math.max(0, value);
            below += Math.min(0, value);
        }
        if (pair.nets()) {
            svg.line("net", x - 3, here.at(pair.benefit()), x + wide + 3, here.at(pair.benefit()), Palette.INK, 3, "");
        }
    }

    /** A height within a part at which a name is crossed by no line: the middle, else near its upper or lower edge. */
    private OptionalDouble free(double one, double other, Pair pair, Scale here) {
        double upper = Math.min(one, other) + 9.5;
        double lower = Math.max(one, other) - 9.5;
        double cost = here.at(pair.cost());
        double net = pair.nets() ? here.at(pair.benefit()) : cost;
        return DoubleStream.of((upper + lower) / 2, upper, lower)
                .filter(y -> y >= upper - 0.01 && y <= lower + 0.01 && Math.abs(y - cost) > 10 && Math.abs(y - net) > 10).findFirst();
    }

    /** Names a part inside its bar, with its value where both fit. */
    private void name(String both, String code, Fill fill, double x, OptionalDouble free, double wide) {
        String said = Type.BOLD.width(both) + 10 <= wide ? both : code;
        if (free.isPresent() && fill.isSolid()) {
            svg.text("name", x, free.getAsDouble(), said, Type.ON_DARK, Svg.Anchor.MIDDLE);
        } else if (free.isPresent()) {
            svg.plate("name", x, free.getAsDouble(), said, Type.BOLD, Svg.Anchor.MIDDLE);
        }
    }

    private void totals(Pair pair, double costX, double benefitX, double wide, Scale here) {
        String cost = unit.number(pair.cost());
        String benefit = unit.number(pair.benefit());
        boolean centred = (Type.BOLD.width(cost) + Type.BOLD.width(benefit)) / 2 + 4 <= wide + GAP;
        double costY = here.at(pair.cost()) - 10;
        double benefitY = here.at(Math.max(0, pair.above())) - 10;
        // the dashed line runs just above a benefit that is a little lower than the cost
        if (benefitY - 9 < here.at(pair.cost()) && benefitY + 9 > here.at(pair.cost())) {
            benefitY = here.at(pair.cost()) - 10;
        }
        if (centred) {
            svg.text("total", costX + wide / 2, costY, cost, Type.BOLD, Svg.Anchor.MIDDLE);
            svg.text("total", benefitX + wide / 2, benefitY, benefit, Type.BOLD, Svg.Anchor.MIDDLE);
        } else {
            svg.text("total", costX + wide, costY, cost, Type.BOLD, Svg.Anchor.END);
            svg.text("total", benefitX, benefitY, benefit, Type.BOLD, Svg.Anchor.START);
        }
    }

    private Legend legend() {
        Legend legend = new Legend().area(Fill.COST, words.say("cost"));
        chart.parts().forEach(part -> legend.area(Fill.ofBenefit(part.code()),
                part.label().startsWith(part.code()) ? part.label() : part.code() + " " + part.label()));
        if (chart.pairs().stream().anyMatch(Pair::nets)) {
            legend.stroke(Palette.INK, 3, "", words.say("net"));
        }
        return legend.stroke(Palette.INK, 1.5, "4 3", words.say("break-even"));
    }
}
