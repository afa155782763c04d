package sumakomi.account;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes many rows of a table with few statements: each statement is a way to the database and back. */
public final class Rows {

    /** So many rows go with one statement; a database takes some ten thousand values at once. */
    private static final int AT_ONCE = 100;

    private Rows() {}

    /**
     * @param columns whose values each row has, in this order
     * @param rows none, or as many as one likes; they are there all or, within a transaction that fails, not at all
     */
    public static void insert(JdbcClient jdbc, String table, List<String> columns, List<? extends List<? extends @Nullable Object>> rows) {
        String row = "(" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            List<? extends List<? extends @Nullable Object>> some = rows.subList(from, Math.min(from + AT_ONCE, rows.size()));
            jdbc.sql("insert into " + table + " (" + String.join(", ", columns) + ") values "
                    + String.join(", ", Collections.nCopies(some.size(), row))).params(some.stream().flatMap(Collection::stream).toList())
                    .update();
        }
    }
}
