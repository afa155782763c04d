package sumakomi.diagram.chart;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Amounts side by side, each built up of its parts, such as what is needed beside what is there.
 *
 * @param unit of every number
 * @param parts from the bottom up, in the user's language; a part that is in no column stands in no legend
 * @param columns one each for what is compared
 */
public record StackedColumns(Heading heading, Unit unit, List<String> parts, List<Column> columns) implements Chart {

    /**
     * @param label under the column, in the user's language
     * @param values zero or more, as many as there are parts, in their order
     */
    public record Column(String label, List<Double> values) {

        public Column {
            Check.filled("label", label);
            values.forEach(value -> Check.notNegative("value of " + label, value));
            values = List.copyOf(values);
        }

        double sum() {
            return values.stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    public StackedColumns {
        Check.someOf("parts", parts);
        Check.someOf("columns", columns);
        parts = List.copyOf(parts);
        columns = List.copyOf(columns);
        int expected = parts.size();
        columns.forEach(column -> Check.that(column.values().size() == expected, "number of values of " + column.label(),
                column.values().size(), "give one for each of the " + expected + " parts"));
    }

    @Override
    public String svg(Format format) {
        return new StackedColumnsDrawing(this, format).svg();
    }

    double greatest() {
        return columns.stream().mapToDouble(Column::sum).max().orElse(0);
    }

    Unit.Written written() {
        return unit.upTo(greatest(), heading.locale());
    }

    boolean shows(int part) {
        return columns.stream().anyMatch(column -> column.values().get(part) > 0);
    }

    String gist(Words words) {
        Unit.Written written = written();
        return columns.stream().map(column -> words.say("columns.gist", column.label(), written.full(column.sum())))
                .collect(Collectors.joining(" "));
    }
}
