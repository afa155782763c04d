package sumakomi.document;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import sumakomi.diagram.chart.Format;
import sumakomi.diagram.chart.Heading;
import sumakomi.diagram.chart.StackedColumns;
import sumakomi.diagram.chart.StackedColumns.Column;
import sumakomi.diagram.chart.Unit;
import sumakomi.document.paper.Block;

/** Columns of counts and amounts, with what they say in words beside them. */
final class ReportCharts {

    private final ProgrammeWords words;

    ReportCharts(ProgrammeWords words) {
        this.words = words;
    }

    static Column bar(String label, double... values) {
        return new Column(label, Arrays.stream(values).boxed().toList());
    }

    /** Counts. @param unit in which they are counted */
    Block columns(String title, String unit, List<String> parts, List<Column> columns) {
        return columns(title, Unit.count(unit), parts, columns, value -> words.say("counted", Long.toString(Math.round(value)), unit));
    }

    /** @param said how a value is written */
    Block columns(String title, Unit unit, List<String> parts, List<Column> columns, DoubleFunction<String> said) {
        String alternative = columns.stream().map(column -> words.say("group", column.label(), said(parts, column, said)))
                .collect(Collectors.joining(words.say("semicolon")));
        return new Block.Picture(title, alternative, new StackedColumns(new Heading(title, words.locale()), unit, parts, columns).svg(
                Format.PAGE));
    }

    private String said(List<String> parts, Column column, DoubleFunction<String> said) {
        return parts.size() == 1 ? said.apply(column.values().get(0))
                : words.joined(
                        IntStream.range(0, parts.size()).filter(i -> column.values().get(i) > 0).mapToObj(i -> words.say("part", parts
                                .get(i), said.apply(column.values().get(i)))).toList());
    }
}
