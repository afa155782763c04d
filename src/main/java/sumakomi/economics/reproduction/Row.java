package sumakomi.economics.reproduction;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A row of a table as printed; a column that is empty was not printed or is lost. */
record Row(String table, Map<String, String> cells) {

    private static final String TABLE = "table";

    static Row of(String table, JsonNode node) {
        return new Row(table, node.properties().stream().filter(cell -> !cell.getValue().isNull())
                .collect(Collectors.toMap(Map.Entry::getKey, cell -> cell.getValue().asString(""))));
    }

    /** The text of a column; {@code table} is the name of the table. */
    Optional<String> cell(String column) {
        return column.equals(TABLE) ? Optional.of(table) : Optional.ofNullable(cells.get(column)).filter(text -> !text.isBlank());
    }

    boolean hasColumn(String column) {
        return column.equals(TABLE) || cells.containsKey(column);
    }

    boolean fits(List<Condition> conditions) {
        return conditions.stream().allMatch(condition -> condition.holds(cell(condition.column()).orElse("")));
    }

    /** The words that name this row among those of its family. */
    String key(List<String> columns) {
        return columns.stream().map(column -> cell(column).orElse("")).filter(word -> !word.isEmpty()).collect(Collectors.joining("-"))
                .toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("-$", "");
    }
}
