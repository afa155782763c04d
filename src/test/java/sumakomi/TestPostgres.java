package sumakomi;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * PostgreSQL for tests: the server that the environment names in {@code SUMAKOMI_TEST_POSTGRES}, such as
 * {@code jdbc:postgresql://localhost:5499/}, on which the user {@code postgres} needs no password; else one that the tests bring.
 */
public final class TestPostgres {

    public static final String USER = "postgres";
    private static final String CONNECTIONS = "300";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestPostgres() {}

    /** Started by the first test that asks for a database, ended with the tests. */
    private static final class Shared {
        static final String ADDRESS = Optional.ofNullable(System.getenv("SUMAKOMI_TEST_POSTGRES")).orElseGet(() -> address(start()));
    }

    /** A database with all tables and nothing in it, from which others are copied: that takes a tenth of the migrations. */
    private static final class Migrated {
        static final String NAME = migrated();

        private static String migrated() {
            String address = newDatabase();
            TestDatabase.flyway(new DriverManagerDataSource(address, USER, "")).load().migrate();
            return address.substring(address.lastIndexOf('/') + 1);
        }
    }

    /** A server of a test's own, which it may stop. */
    public static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().setServerConfig("max_connections", CONNECTIONS).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Followed by the name of a database. */
    public static String address(EmbeddedPostgres server) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/";
    }

    /** The address of a new, empty database on the server that all tests share. */
    public static String newDatabase() {
        return newDatabase(Shared.ADDRESS);
    }

    public static String newDatabase(String server) {
        return newDatabase(server, "template0");
    }

    /** The address of a new database with all tables in it on the server that all tests share. */
    public static String newMigrated() {
        return newDatabase(Shared.ADDRESS, Migrated.NAME);
    }

    private static String newDatabase(String server, String template) {
        String name = "test_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(server + "postgres", USER, "");
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name);
            statement.execute("create database " + name + " template " + template);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return server + name;
    }
}
