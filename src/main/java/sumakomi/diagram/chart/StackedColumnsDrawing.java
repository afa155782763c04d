package sumakomi.diagram.chart;

import java.util.List;
import sumakomi.diagram.chart.StackedColumns.Column;

/** Lays columns out side by side on one scale, in rows where they do not fit beside each other. */
final class StackedColumnsDrawing extends Drawing<StackedColumns> {

    private static final double ABOVE = 24;
    private static final double SLOT = 92;
    private static final int LEAST_COUNT = 5;

    private final Unit.Written unit;
    private final double tall;
    private final double left;
    private final double right;
    private final int perRow;

    StackedColumnsDrawing(StackedColumns chart, Format format) {
        super(chart, format);
        unit = chart.written();
        tall = format.isNarrow() ? 180 : 240;
        left = roomFor(scale(tall, 0), unit);
        right = format.width() - 4.0;
        int most = (int) Math.max(1, Math.floor((right - left) / SLOT));
        int rows = (chart.columns().size() + most - 1) / most;
        perRow = (chart.columns().size() + rows - 1) / rows;
    }

    /** Counts are marked by whole numbers. */
    private Scale scale(double bottom, double top) {
        return Scale.nice(0, chart.unit().whole() ? Math.max(LEAST_COUNT, chart.greatest()) : chart.greatest(), LEAST_COUNT, bottom, top);
    }

    @Override
    String svg() {
        double y = note("unit", 0, 0, words.unit(unit), right);
        for (int i = 0; i < chart.columns().size(); i += perRow) {
            y = row(chart.columns().subList(i, Math.min(chart.columns().size(), i + perRow)), y + ABOVE);
        }
        Legend legend = new Legend();
        for (int part = 0; part < chart.parts().size(); part++) {
            if (chart.shows(part)) {
                legend.area(Fill.ofPart(part), chart.parts().get(part));
            }
        }
        return svg.finish(legend.draw(svg, 0, y + 4, right) + 2, chart.heading(), chart.gist(words));
    }

    private double row(List<Column> columns, double top) {
        double slot = (right - left) / perRow;
        double end = left + slot * columns.size();
        Scale here = scale(top + tall, top);
        upright(here, unit, left, end);
        double deepest = 0;
        for (int i = 0; i < columns.size(); i++) {
            double middle = left + slot * (i + 0.5);
            column(columns.get(i), middle, Math.min(72, slot * 0.6), here);
            List<String> label = Type.PLAIN.wrap(columns.get(i).label(), slot - 8);
            svg.lines("label", middle, top + tall + 6, label, Type.PLAIN, Svg.Anchor.MIDDLE);
            deepest = Math.max(deepest, Type.PLAIN.height(label));
        }
        zero(here, left, end);
        return top + tall + deepest + 14;
    }

    private void column(Column column, double middle, double wide, Scale here) {
        double from = 0;
        for (int part = 0; part < chart.parts().size(); part++) {
            double value = column.values().get(part);
            if (value > 0) {
                svg.rect("part", middle - wide / 2, here.at(from), middle + wide / 2, here.at(from + value), Fill.ofPart(part));
            }
            from += value;
        }
        svg.text("total", middle, here.at(from) - 10, unit.number(from), Type.BOLD, Svg.Anchor.MIDDLE);
    }
}
