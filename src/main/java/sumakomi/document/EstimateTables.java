package sumakomi.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import sumakomi.estimate.Estimate;
import sumakomi.estimate.Estimate.Grid;
import sumakomi.estimate.GridColumn;
import sumakomi.estimate.Sent;
import sumakomi.estimate.TypedCell;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Phrases;

/** Tables of the parts of an estimate: read from CSV or a workbook, and written to be filled in. */
public final class EstimateTables {

    private EstimateTables() {}

    /**
     * The rows of a table, its titles first; where parts are columns of the table they are turned into rows.
     *
     * @throws FaultyInput if it is neither a workbook nor CSV in UTF-8, or it is too large
     */
    public static List<List<TypedCell>> rows(byte[] file, Grid grid) {
        List<List<TypedCell>> rows = PlainTable.orCsv(file, Sent.MOST).stream()
                .map(row -> row.stream().map(cell -> new TypedCell(cell.place(), cell.text())).toList()).toList();
        return grid.byColumn() ? turned(rows) : rows;
    }

    private static List<List<TypedCell>> turned(List<List<TypedCell>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, columns).mapToObj(column -> rows.stream()
                .map(row -> column < row.size() ? row.get(column) : new TypedCell(row.get(0).text(), "")).toList()).toList();
    }

    /** A table to fill in, with room for as many parts as the form has. */
    public static PlainTable empty(Estimate estimate, Grid grid, Library library, Locale locale) {
        Phrases phrases = Phrases.of("estimates", locale);
        List<String> titles = GridColumn.of(estimate, grid, library).stream().map(column -> column.title().in(locale)).toList();
        if (!grid.byColumn()) {
            return new PlainTable(phrases.say("sheet"), titles, List.of());
        }
        List<String> parts = new ArrayList<>(List.of(titles.get(0)));
        IntStream.rangeClosed(1, grid.rows()).forEach(number -> parts.add(titles.get(0) + number));
        return new PlainTable(phrases.say("sheet"), parts, titles.stream().skip(1).map(title -> {
            List<Object> row = new ArrayList<>(List.of(title));
            row.addAll(Collections.nCopies(grid.rows(), ""));
            return (List<Object>) row;
        }).toList());
    }
}
