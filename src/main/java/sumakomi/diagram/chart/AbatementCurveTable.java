package sumakomi.diagram.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import sumakomi.diagram.chart.AbatementCurveChart.Curve;
import sumakomi.diagram.chart.AbatementCurveChart.Step;

/** The table beneath the curves: number, measure, amount and the cost in each curve. */
record AbatementCurveTable(AbatementCurveChart chart, Words words, Svg svg) {

    private static final double GAP = 12;

    private record Column(String head, double right, double width) {}

    /** @return how far down it reaches */
    double draw(double top, double width) {
        double most = Math.min(120, (width * 0.66) / (chart.curves().size() + 1) - GAP);
        List<Column> columns = new ArrayList<>();
        List<String> heads = Stream.concat(Stream.of(chart.writtenAmount().label()), chart.curves().stream().map(Curve::label)).toList();
        double right = width - 2;
        for (int i = heads.size() - 1; i >= 0; i--) {
            double wide = width > 560 ? Math.max(widest(i), most) : Math.max(widest(i), Math.min(most, Type.SOFT.width(heads.get(i)) + 1));
            columns.add(0, new Column(heads.get(i), right, wide));
            right -= wide + GAP;
        }
        double y = head(columns, top, width);
        Map<String, Integer> numbers = chart.numbers();
        for (String label : numbers.keySet().stream().sorted(Comparator.comparing(numbers::get)).toList()) {
            y = row(numbers.get(label), label, columns, y, right, width);
        }
        return y;
    }

    /** Of the numbers in a column. */
    private double widest(int column) {
        return Type.PLAIN.width(chart.curves().stream().flatMap(curve -> curve.steps().stream())
                .map(step -> column == 0 ? chart.writtenAmount().number(step.amount()) : chart.writtenCost().number(step.cost())).toList());
    }

    private double head(List<Column> columns, double top, double width) {
        double tallest = columns.stream().mapToDouble(column -> Type.SOFT.height(Type.SOFT.wrap(column.head(), column.width()))).max()
                .orElse(0);
        svg.text("head", 28, top + tallest - Type.SOFT.leading() / 2, words.say("measure"), Type.SOFT, Svg.Anchor.START);
        for (Column column : columns) {
            List<String> lines = Type.SOFT.wrap(column.head(), column.width());
            svg.lines("head", column.right(), top + tallest - Type.SOFT.height(lines), lines, Type.SOFT, Svg.Anchor.END);
        }
        svg.line("rule", 0, top + tallest + 3, width, top + tallest + 3, Palette.AXIS, 1, "");
        return top + tallest + 6;
    }

    /** Where little room is left beside the numbers, they stand on a line of their own beneath the name. */
    private double row(int number, String label, List<Column> columns, double top, double right, double width) {
        boolean beside = right - 28 >= 160;
        List<String> lines = Type.PLAIN.wrap(label, (beside ? right : width) - 28);
        double middle = top + Type.PLAIN.leading() / 2 + 1;
        svg.text("number", 20, middle, Integer.toString(number), Type.BOLD, Svg.Anchor.END);
        svg.lines("measure", 28, top + 1, lines, Type.PLAIN, Svg.Anchor.START);
        values(label, columns, beside ? middle : middle + Type.PLAIN.height(lines));
        double bottom = top + Type.PLAIN.height(lines) + (beside ? 4 : 4 + Type.PLAIN.leading());
        svg.line("rule", 0, bottom, width, bottom, Palette.GRID, 1, "");
        return bottom + 2;
    }

    private void values(String label, List<Column> columns, double y) {
        String amount = steps(label).map(step -> chart.writtenAmount().number(step.amount())).findFirst().orElse("—");
        svg.text("value", columns.get(0).right(), y, amount, Type.PLAIN, Svg.Anchor.END);
        for (int i = 0; i < chart.curves().size(); i++) {
            String cost = chart.curves().get(i).steps().stream().filter(step -> step.label().equals(label)).findFirst()
                    .map(step -> chart.writtenCost().number(step.cost())).orElse("—");
            svg.text("value", columns.get(i + 1).right(), y, cost, Type.PLAIN, Svg.Anchor.END);
        }
    }

    private Stream<Step> steps(String label) {
        return chart.curves().stream().flatMap(curve -> curve.steps().stream()).filter(step -> step.label().equals(label));
    }
}
