package sumakomi.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Backup and restore of the database while the application runs on it. */
public final class Backups {

    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DatabaseSettings settings;
    private final DatabaseFile file;
    private final StillMoment still;
    private final JdbcClient jdbc;
    private final Flyway migrations;

    Backups(DatabaseSettings settings, DatabaseFile file, StillMoment still, JdbcClient jdbc, Flyway migrations) {
        this.settings = settings;
        this.file = file;
        this.still = still;
        this.jdbc = jdbc;
        this.migrations = migrations;
    }

    public DatabaseFile file() {
        return file;
    }

    /**
     * Writes the state of one moment to an archive beside the database, which the caller deletes. Calls go on meanwhile.
     *
     * @throws NoRoom if there is too little room for it
     */
    public Path take() throws IOException {
        if (file.room() < 2 * file.length()) {
            throw new NoRoom("A backup needs room for a copy of " + file.path());
        }
        Path archive = OwnerOnly.newFile(file.beside("backup-" + UUID.randomUUID() + ".zip"));
        try {
            jdbc.sql("backup to :archive").param("archive", archive.toString()).update();
            return archive;
        } catch (RuntimeException e) {
            Files.deleteIfExists(archive);
            throw e;
        }
    }

    /**
     * Puts the database that {@link BackupFiles#stage} has laid ready in the place of the present one. Calls wait meanwhile; the
     * present one is kept beside. When the other cannot be used, everything stays as it was.
     *
     * @throws Busy if no still moment was found
     */
    public void restoreStaged() throws Exception {
        DatabaseFile staged = BackupFiles.staged(file);
        BackupFiles.verify(settings, staged, staged.path());
        Path kept = still.hold(PATIENCE, () -> {
            try (Connection connection = settings.open(); Statement statement = connection.createStatement()) {
                statement.execute("shutdown");
            }
            Path before = BackupFiles.swap(file, staged).orElseThrow();
            migrateOrPutBack(before);
            return before;
        });
        LOG.info("A backup was restored; what was there before is kept as {}", kept);
    }

    private void migrateOrPutBack(Path before) throws IOException, SQLException {
        try {
            Flyway.configure().configuration(migrations.getConfiguration())
                    .dataSource(new DriverManagerDataSource(settings.url(), settings.user(), settings.password())).load().migrate();
        } catch (RuntimeException e) {
            BackupFiles.putBack(file, before);
            throw e;
        }
    }
}
