package sumakomi.knowledge;

import com.networknt.schema.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import sumakomi.knowledge.CsvTable.Row;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the schema of a table says: its columns in their order, what makes a row unique, which rows there are. */
final class TableSchema {

    /** The folder of the schemas of tables, each at the path of its table. */
    static final String FOLDER = "tables/";
    /** What the tables share; no table itself. */
    static final String SHARED = FOLDER + "columns";

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,12})?");
    private static final Set<String> NUMBERS = Set.of("integer", "number");

    private final Schema schema;
    private final JsonNode tree;
    private final Map<String, JsonNode> columns;

    private TableSchema(Schema schema, JsonNode tree, JsonNode shared) {
        this.schema = schema;
        this.tree = tree;
        this.columns = tree.path("properties").properties().stream().collect(Collectors.toMap(Map.Entry::getKey,
                column -> resolved(column.getValue(), shared), (first, second) -> first, java.util.LinkedHashMap::new));
    }

    static Optional<TableSchema> of(String table, SchemaFolder schemas) {
        return schemas.tree(FOLDER + table).map(tree -> new TableSchema(schemas.schema(FOLDER + table).orElseThrow(), tree,
                schemas.tree(SHARED).orElseGet(JsonMapper.shared()::createObjectNode)));
    }

    private static JsonNode resolved(JsonNode column, JsonNode shared) {
        String reference = column.path("$ref").asString("");
        return reference.isEmpty() ? column : shared.path("$defs").path(reference.substring(reference.lastIndexOf('/') + 1));
    }

    Schema schema() {
        return schema;
    }

    /** The columns in the order in which they stand. */
    List<String> columns() {
        return List.copyOf(columns.keySet());
    }

    /** The columns whose values together name a row; none where rows may repeat. */
    List<String> key() {
        return StreamSupport.stream(tree.path("x-key").spliterator(), false).map(JsonNode::asString).toList();
    }

    /** How many rows the table has, where that is fixed. */
    Optional<Integer> rows() {
        return tree.path("x-rows").isInt() ? Optional.of(tree.get("x-rows").asInt()) : Optional.empty();
    }

    /** The kind, or table, for whose every member there is one row. */
    Optional<String> complete() {
        return tree.path("x-complete").isString() ? Optional.of(tree.get("x-complete").asString()) : Optional.empty();
    }

    /** The kind, or table, to whose members the values of a column refer. */
    Optional<String> refersTo(String column) {
        return StreamSupport.stream(columns.get(column).path("x-refers-to").spliterator(), false).map(JsonNode::asString).findFirst();
    }

    /** The single values of a cell. */
    List<String> values(String column, String cell) {
        String separator = columns.get(column).path("x-separator").asString("");
        return cell.isEmpty() ? List.of() : separator.isEmpty() ? List.of(cell) : List.of(cell.split(Pattern.quote(separator), -1));
    }

    /** A row with numbers where the schema wants them and without its empty cells. */
    ObjectNode typed(List<String> names, Row row) {
        ObjectNode typed = JsonMapper.shared().createObjectNode();
        for (int i = 0; i < names.size(); i++) {
            String cell = row.cells().get(i);
            boolean number = columns.containsKey(names.get(i)) && NUMBERS.contains(columns.get(names.get(i)).path("type").asString(""));
            if (number && NUMBER.matcher(cell).matches()) {
                typed.put(names.get(i), new BigDecimal(cell));
            } else if (!cell.isEmpty()) {
                typed.put(names.get(i), cell);
            }
        }
        return typed;
    }
}
