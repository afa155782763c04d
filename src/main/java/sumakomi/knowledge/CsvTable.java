package sumakomi.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/**
 * A table as a CSV file gives it: every cell as text, an empty one as the empty text.
 *
 * @param columns the names in the first row
 */
public record CsvTable(List<String> columns, List<Row> rows) {

    /** What stands where a character was lost in an earlier conversion. */
    private static final String LOST = "\uFFFD";
    /** By what else tables are separated, with what a reader calls it. */
    private static final Map<String, String> SEPARATORS = Map.of(";", ";", "\t", "TAB");

    public CsvTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param line in the file, from 1; a cell may hold line breaks, so it is not the number of the row
     */
    public record Row(int line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Reads a file: UTF-8, separated by commas, the names of the columns first.
     *
     * @throws FaultyInput if it is no such table, or some rows have more or fewer cells than there are columns
     */
    public static CsvTable read(byte[] bytes) {
        List<Row> rows = rows(Utf8.decode(bytes));
        if (rows.isEmpty()) {
            throw new FaultyInput(Fault.of("table.empty", "", 0));
        }
        CsvTable table = new CsvTable(rows.get(0).cells(), rows.subList(1, rows.size()));
        otherSeparator(table.columns()).ifPresent(fault -> {
            throw new FaultyInput(fault);
        });
        List<Fault> faults = table.malformed();
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        return table;
    }

    private static List<Row> rows(String text) {
        List<Row> rows = new ArrayList<>();
        try (MappingIterator<String[]> read = CsvMapper.shared().readerFor(String[].class)
                .with(CsvReadFeature.WRAP_AS_ARRAY).with(CsvReadFeature.SKIP_EMPTY_LINES).readValues(text)) {
            while (read.hasNextValue()) {
                int line = read.currentLocation().getLineNr();
                rows.add(new Row(line, List.of(read.nextValue())));
            }
            return rows;
        } catch (JacksonException e) {
            int begun = rows.isEmpty() ? 1 : rows.get(rows.size() - 1).line() + 1;
            throw new FaultyInput(Fault.of("table.quotes", "", begun, e.getOriginalMessage()));
        }
    }

    /** A spreadsheet program may separate by what its country does; then the first row is one long name. */
    private static Optional<Fault> otherSeparator(List<String> columns) {
        return columns.size() > 1 ? Optional.empty() : SEPARATORS.entrySet().stream()
                .filter(separator -> columns.get(0).contains(separator.getKey())).findFirst()
                .map(separator -> Fault.of("table.separator", "", 1, separator.getValue()));
    }

    private List<Fault> malformed() {
        List<Fault> faults = new ArrayList<>();
        columns.stream().filter(name -> columns.indexOf(name) != columns.lastIndexOf(name)).distinct()
                .forEach(name -> faults.add(Fault.of("table.column-twice", name, 1, name)));
        rows.stream().filter(row -> row.cells().size() != columns.size())
                .forEach(row -> faults.add(Fault.of("table.cells", "", row.line(), row.cells().size(), columns.size())));
        rows.forEach(row -> row.cells().stream().filter(cell -> cell.contains(LOST)).findFirst()
                .ifPresent(cell -> faults.add(Fault.of("table.lost", "", row.line(), cell))));
        return faults;
    }

    /** The rows as objects with their texts under the names of the columns. */
    ArrayNode toJson() {
        ArrayNode array = JsonMapper.shared().createArrayNode();
        rows.forEach(row -> {
            ObjectNode object = array.addObject();
            for (int i = 0; i < columns.size(); i++) {
                object.put(columns.get(i), row.cells().get(i));
            }
        });
        return array;
    }
}
