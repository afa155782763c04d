package sumakomi;

import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import sumakomi.storage.DatabasePlace;

/**
 * Databases for tests that hold on both kinds: H2 in memory, or, where the system property {@code sumakomi.test.database} is
 * {@code postgresql}, a new one on {@link TestPostgres}.
 */
public final class TestDatabase {

    /** Tests of this tag are run on both. */
    public static final String BOTH = "both";
    /** Tests of this tag are run on PostgreSQL alone. */
    public static final String POSTGRESQL = "postgresql";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestDatabase() {}

    public static boolean isPostgres() {
        return POSTGRESQL.equals(System.getProperty("sumakomi.test.database"));
    }

    /** A database with no table in it. */
    public static DriverManagerDataSource empty() {
        return isPostgres() ? new DriverManagerDataSource(TestPostgres.newDatabase(), TestPostgres.USER, "")
                : new DriverManagerDataSource("jdbc:h2:mem:test-" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1", "sa", "");
    }

    /** A database with all tables, with one connection for all that is asked of it. */
    public static DataSource migrated() {
        if (isPostgres()) {
            return new SingleConnectionDataSource(TestPostgres.newMigrated(), TestPostgres.USER, "", true);
        }
        DriverManagerDataSource database = empty();
        flyway(database).load().migrate();
        return new SingleConnectionDataSource(String.valueOf(database.getUrl()), "sa", "", true);
    }

    /** The migrations of the application for a database. */
    public static FluentConfiguration flyway(DriverManagerDataSource database) {
        return DatabasePlace.of(String.valueOf(database.getUrl())).migrations(Flyway.configure().dataSource(database));
    }
}
