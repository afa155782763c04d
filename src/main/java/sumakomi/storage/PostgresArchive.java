package sumakomi.storage;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import sumakomi.knowledge.FaultyInput;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * An archive of a database on PostgreSQL: a zip with an entry for each table, its rows as the server's own {@code COPY} writes
 * them, and {@code contents.json}, which says what must be in it. No program beside this one is needed.
 */
public final class PostgresArchive {

    private static final String CONTENTS = "contents.json";
    private static final String ROWS = "rows/";
    private static final String FORMAT = "sumakomi-postgresql-1";

    private final Path path;
    private final Contents contents;

    private PostgresArchive(Path path, Contents contents) {
        this.path = path;
        this.contents = contents;
    }

    /**
     * What an archive holds.
     *
     * @param version the newest migration that the database had
     * @param tables each after those that its rows refer to
     */
    record Contents(String format, String version, List<Table> tables) {}

    /** @param columns in the order in which their values stand in a row */
    record Table(String name, List<String> columns, long rows) {}

    /**
     * Writes the state of one moment; whoever reads or writes meanwhile does not wait.
     *
     * @throws FaultyInput if the server or the tables are not to be had
     */
    public static void take(DatabaseSettings settings, Path archive) throws IOException {
        DatabasePlace place = settings.place();
        try (Connection connection = settings.open();
                ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive, StandardOpenOption.TRUNCATE_EXISTING),
                        StandardCharsets.UTF_8)) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            PostgresTables tables = new PostgresTables(connection);
            String version = tables.version().orElseThrow(() -> OpeningFaults.fault("storage.none", place));
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            List<Table> written = new ArrayList<>();
            for (Table table : tables.inOrder()) {
                zip.putNextEntry(new ZipEntry(ROWS + table.name()));
                long rows = copy.copyOut("copy " + PostgresTables.named(table) + " to stdout", new NotClosed(zip));
                zip.closeEntry();
                written.add(new Table(table.name(), table.columns(), rows));
            }
            zip.putNextEntry(new ZipEntry(CONTENTS));
            zip.write(JsonMapper.shared().writeValueAsBytes(new Contents(FORMAT, version, written)));
            zip.closeEntry();
        } catch (SQLException e) {
            throw new FaultyInput(OpeningFaults.of(e, place));
        }
    }

    /**
     * Reads all of an archive.
     *
     * @throws FaultyInput if it is no backup of such a database, is damaged, or was made by a newer version
     */
    public static PostgresArchive read(DatabaseSettings settings, Path archive) throws IOException {
        DatabasePlace told = new DatabaseFile(archive);
        try (ZipFile zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8)) {
            Contents contents = contents(zip).orElseThrow(() -> OpeningFaults.fault("storage.no-backup", told, CONTENTS));
            for (Table table : contents.tables()) {
                if (rows(zip, table) != table.rows()) {
                    throw OpeningFaults.fault("storage.no-backup", told, table.name());
                }
            }
            if (!Migrations.versions(settings.place()).contains(contents.version())) {
                throw OpeningFaults.fault("storage.newer-backup", told);
            }
            return new PostgresArchive(archive, contents);
        } catch (ZipException | JacksonException e) {
            throw OpeningFaults.fault("storage.no-backup", told, OpeningFaults.shortened(e.getMessage()));
        }
    }

    private static Optional<Contents> contents(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(CONTENTS);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Optional.of(JsonMapper.shared().readValue(in, Contents.class)).filter(read -> FORMAT.equals(read.format()));
        }
    }

    /** Each row ends with a line's end, and none holds one; -1 where the table is missing. */
    private static long rows(ZipFile zip, Table table) throws IOException {
        ZipEntry entry = zip.getEntry(ROWS + table.name());
        if (entry == null) {
            return -1;
        }
        long rows = 0;
        byte[] part = new byte[1 << 16];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int length = in.read(part); length >= 0; length = in.read(part)) {
                for (int i = 0; i < length; i++) {
                    rows += part[i] == '\n' ? 1 : 0;
                }
            }
        }
        return rows;
    }

    String version() {
        return contents.version();
    }

    /** Puts all rows into the tables of the current schema, which are as empty as the migrations left them. */
    void copyInto(Connection connection) throws SQLException, IOException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        try (ZipFile zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
            for (Table table : contents.tables()) {
                try (InputStream rows = zip.getInputStream(zip.getEntry(ROWS + table.name()))) {
                    copy.copyIn("copy " + PostgresTables.named(table) + " from stdin", rows);
                }
            }
        }
    }

    /** A table's rows end; the archive goes on. */
    private static final class NotClosed extends FilterOutputStream {

        NotClosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() {}
    }
}
