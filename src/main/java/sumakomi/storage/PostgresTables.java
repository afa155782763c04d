package sumakomi.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sumakomi.storage.PostgresArchive.Table;

/** The tables of the current schema, but for the one in which Flyway keeps its history. */
final class PostgresTables {

    static final String HISTORY = "flyway_schema_history";

    private final Connection connection;

    PostgresTables(Connection connection) {
        this.connection = connection;
    }

    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** A table with its columns, as a statement names them. */
    static String named(Table table) {
        return quoted(table.name()) + " (" + table.columns().stream().map(PostgresTables::quoted).collect(Collectors.joining(", ")) + ")";
    }

    /** The newest migration; empty for a schema in which none ran. */
    Optional<String> version() throws SQLException {
        if (column("select 1 from pg_tables where schemaname = current_schema() and tablename = '" + HISTORY + "'").isEmpty()) {
            return Optional.empty();
        }
        return column("select version from " + HISTORY + " where success and version is not null order by installed_rank desc limit 1")
                .stream().findFirst();
    }

    List<String> names() throws SQLException {
        return column("select tablename from pg_tables where schemaname = current_schema() and tablename <> '" + HISTORY
                + "' order by tablename");
    }

    /** Each table after those that its rows refer to, so that the rows can be put in in this order. */
    List<Table> inOrder() throws SQLException {
        Map<String, Set<String>> open = new LinkedHashMap<>();
        for (String name : names()) {
            Set<String> referred = new LinkedHashSet<>(column("select distinct p.relname from pg_constraint c join pg_class t on t.oid = "
                    + "c.conrelid join pg_class p on p.oid = c.confrelid where c.contype = 'f' and t.relnamespace = "
                    + "current_schema()::regnamespace and t.relname = '" + name.replace("'", "''") + "'"));
            referred.remove(name);
            open.put(name, referred);
        }
        List<Table> ordered = new ArrayList<>();
        while (!open.isEmpty()) {
            String next = open.entrySet().stream().filter(one -> one.getValue().isEmpty()).map(Map.Entry::getKey).findFirst()
                    .orElseThrow(() -> new IllegalStateException("Tables that refer to each other: " + open.keySet()));
            open.remove(next);
            open.values().forEach(referred -> referred.remove(next));
            ordered.add(new Table(next, columns(next), 0));
        }
        return ordered;
    }

    private List<String> columns(String table) throws SQLException {
        return column("select column_name from information_schema.columns where table_schema = current_schema() and table_name = '"
                + table.replace("'", "''") + "' and is_generated = 'NEVER' order by ordinal_position");
    }

    private List<String> column(String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
