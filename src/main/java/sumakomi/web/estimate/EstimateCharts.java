package sumakomi.web.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.diagram.chart.Heading;
import sumakomi.diagram.chart.LineChart;
import sumakomi.diagram.chart.StackedColumns;
import sumakomi.diagram.chart.Unit;
import sumakomi.estimate.Estimate.Columns;
import sumakomi.estimate.Estimate.Lines;
import sumakomi.estimate.Estimated;
import sumakomi.estimate.Owner;
import sumakomi.estimate.Template;
import sumakomi.web.Drawing;

/** The charts of an estimate. */
record EstimateCharts(Estimated found, EstimateWords words) {

    /** A line chart tells so many apart, of which one is the line of equality. */
    private static final int MOST_LINES = 5;

    public List<Optional<Drawing>> all() {
        return Stream.concat(found.estimate().lines().stream().map(this::lines), found.estimate().columns().stream().map(this::columns))
                .filter(Optional::isPresent).toList();
    }

    private Optional<Drawing> columns(Columns chart) {
        List<Owner> owners = found.owners(chart.scope()).stream()
                .filter(owner -> chart.cells().stream().allMatch(cell -> found.of(owner, cell).isPresent())).toList();
        List<StackedColumns.Column> columns = chart.cells().stream().map(cell -> new StackedColumns.Column(title(cell),
                owners.stream().map(owner -> found.of(owner, cell).orElseThrow()).toList())).toList();
        String title = words.of(chart.title());
        Unit unit = chart.unit().equals("yen") ? Unit.yen("") : Unit.of(words.unit(chart.unit()));
        return owners.isEmpty() ? Optional.empty()
                : Drawing.of(title, () -> new StackedColumns(new Heading(title, words.locale()), unit,
                        owners.stream().map(words::titled).toList(), columns));
    }

    private String title(String cell) {
        Template template = found.estimate().templates().get(cell);
        return words.of(template.title());
    }

    /** Lines go to the right, so that one which goes back is drawn from its end. */
    private Optional<Drawing> lines(Lines chart) {
        List<LineChart.Line> lines = new ArrayList<>();
        found.owners(chart.scope()).stream().limit(MOST_LINES).forEach(owner -> line(chart, owner).ifPresent(lines::add));
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        lines.add(new LineChart.Line(words.of(chart.even()), List.of(new LineChart.Point(0, 0),
                new LineChart.Point(chart.most(), chart.most()))));
        String title = words.of(chart.title());
        return Drawing.of(title, () -> new LineChart(new Heading(title, words.locale()), words.of(chart.across()),
                Unit.ratio(words.of(chart.up())), lines, Optional.empty()));
    }

    private Optional<LineChart.Line> line(Lines chart, Owner owner) {
        List<LineChart.Point> points = Stream.of(chart.from(), chart.to())
                .filter(point -> found.of(owner, point.x()).isPresent() && found.of(owner, point.y()).isPresent())
                .map(point -> new LineChart.Point(found.of(owner, point.x()).getAsDouble(), found.of(owner, point.y()).getAsDouble()))
                .sorted(java.util.Comparator.comparingDouble(LineChart.Point::x)).toList();
        boolean apart = points.size() == 2 && points.get(0).x() < points.get(1).x();
        return points.isEmpty() ? Optional.empty()
                : Optional.of(new LineChart.Line(words.titled(owner), apart ? points : points.subList(0, 1)));
    }
}
