package sumakomi;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Takes away what the tests of another class left in the database of an application that they share, all but its accounts. */
public final class EmptyTables extends AbstractTestExecutionListener {

    private static final String TABLES = "select table_name from information_schema.tables where lower(table_schema) = 'public' and"
            + " table_type = 'BASE TABLE' and lower(table_name) not in ('account', 'flyway_schema_history')";

    @Override
    public void beforeTestClass(TestContext context) {
        JdbcClient jdbc = context.getApplicationContext().getBean(JdbcClient.class);
        List<String> tables = jdbc.sql(TABLES).query(String.class).list();
        if (TestDatabase.isPostgres()) {
            jdbc.sql("truncate table " + String.join(", ", tables)).update();
        } else {
            jdbc.sql("set referential_integrity false").update();
            tables.forEach(table -> jdbc.sql("truncate table \"" + table + "\"").update());
            jdbc.sql("set referential_integrity true").update();
        }
    }
}
