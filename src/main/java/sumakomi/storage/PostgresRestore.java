package sumakomi.storage;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.slf4j.LoggerFactory;
import sumakomi.knowledge.FaultyInput;

/**
 * Puts an archive in the place of the tables of a database on PostgreSQL, while any number of instances work on it. It is laid out
 * and filled in a schema of its own; then, in a moment in which nobody is in the middle of anything, the schemas change names. Who
 * asks in that moment waits. The tables before stay in the schema under its new name.
 */
public final class PostgresRestore {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** Less than the second after which the server itself ends one of two that wait for each other: it is always we who step back. */
    private static final String ONE_TRY = "set local lock_timeout = '300ms'";
    private static final String LOCK_NOT_GOT = "55P03";
    private static final long LOCK_OF_RESTORES = 0x73756d616b6f6d69L;
    private static final long PAUSE_MILLIS = 50;

    private final DatabaseSettings settings;
    private final PostgresArchive archive;

    private PostgresRestore(DatabaseSettings settings, PostgresArchive archive) {
        this.settings = settings;
        this.archive = archive;
    }

    /**
     * Restores an archive, all or nothing.
     *
     * @return the schema in which the tables before are kept, if there were any
     * @throws FaultyInput if the server is not to be had or does not let us, others never pause, or another restore is under way
     */
    public static Optional<String> of(DatabaseSettings settings, PostgresArchive archive) throws IOException, InterruptedException {
        quietMigrations();
        try (Connection connection = settings.open()) {
            return new PostgresRestore(settings, archive).restore(connection);
        } catch (SQLException e) {
            throw new FaultyInput(OpeningFaults.of(e, settings.place()));
        } catch (FlywayException e) {
            throw OpeningFaults.fault("storage.server-unopened", settings.place(), OpeningFaults.shortened(e.getMessage()));
        }
    }

    /** Keeps what Flyway tells of each step from the stream on which the command answers. */
    private static void quietMigrations() {
        if (LoggerFactory.getLogger("org.flywaydb") instanceof Logger logger) {
            logger.setLevel(Level.ERROR);
        }
    }

    private Optional<String> restore(Connection connection) throws SQLException, IOException, InterruptedException {
        if (!one(connection, "select pg_try_advisory_lock(" + LOCK_OF_RESTORES + ")").equals("t")) {
            throw OpeningFaults.fault("storage.server-busy", settings.place());
        }
        String schema = one(connection, "select current_schema()");
        String staged = schema + "_restore";
        try {
            run(connection, "drop schema if exists " + PostgresTables.quoted(staged) + " cascade");
            flyway(staged).target(MigrationVersion.fromVersion(archive.version())).load().migrate();
            fill(connection, staged);
            flyway(staged).load().migrate();
            return swapped(connection, schema, staged);
        } finally {
            connection.setAutoCommit(true);
            run(connection, "drop schema if exists " + PostgresTables.quoted(staged) + " cascade");
        }
    }

    private FluentConfiguration flyway(String schema) {
        return settings.place().migrations(Flyway.configure().dataSource(settings.url(), settings.user(), settings.password()))
                .schemas(schema).defaultSchema(schema);
    }

    private void fill(Connection connection, String staged) throws SQLException, IOException {
        connection.setAutoCommit(false);
        run(connection, "set local search_path to " + PostgresTables.quoted(staged));
        String laidOut = names(new PostgresTables(connection).names());
        if (!laidOut.isEmpty()) {
            run(connection, "truncate " + laidOut);
        }
        archive.copyInto(connection);
        connection.commit();
        connection.setAutoCommit(true);
    }

    private Optional<String> swapped(Connection connection, String schema, String staged) throws SQLException, InterruptedException {
        String before = "before_restore_" + LocalDateTime.now().format(TIME);
        long until = System.nanoTime() + PATIENCE.toNanos();
        connection.setAutoCommit(false);
        while (true) {
            try {
                run(connection, ONE_TRY);
                List<String> present = new PostgresTables(connection).names();
                if (!present.isEmpty()) {
                    run(connection, "lock table " + names(present) + " in access exclusive mode");
                }
                run(connection, "alter schema " + PostgresTables.quoted(schema) + " rename to " + PostgresTables.quoted(before));
                run(connection, "alter schema " + PostgresTables.quoted(staged) + " rename to " + PostgresTables.quoted(schema));
                connection.commit();
                return present.isEmpty() ? Optional.empty() : Optional.of(before);
            } catch (SQLException e) {
                connection.rollback();
                if (!LOCK_NOT_GOT.equals(e.getSQLState())) {
                    throw e;
                }
                if (System.nanoTime() > until) {
                    throw OpeningFaults.fault("storage.server-busy", settings.place());
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }

    private static String names(List<String> tables) {
        return tables.stream().map(PostgresTables::quoted).collect(Collectors.joining(", "));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }
}
