package sumakomi.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import sumakomi.knowledge.FaultyInput;

/** Archives of a database: a zip with its file in it. Nothing here takes the place of another file before it is whole and read. */
public final class BackupFiles {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final String DATABASE = ".mv.db";

    private BackupFiles() {}

    /**
     * Archives a database that no process uses. Its file is only read.
     *
     * @throws FaultyInput if it is in use, damaged or missing
     */
    public static void take(DatabaseSettings settings, DatabaseFile file, Path archive) throws SQLException {
        if (!Files.exists(file.path())) {
            throw OpeningFaults.fault("storage.none", file);
        }
        DatabaseCheck.look(settings, file);
        try (Connection connection = settings.openToRead(file); PreparedStatement backup = connection.prepareStatement("backup to ?")) {
            backup.setString(1, archive.toString());
            backup.execute();
        }
    }

    /** An empty file for an archive, which only the owner can read. */
    public static Path newFile(Path path) throws IOException {
        return OwnerOnly.newFile(path);
    }

    /** Where a database is laid ready to take the place of another. */
    static DatabaseFile staged(DatabaseFile file) {
        return file.sibling("restore");
    }

    /**
     * Unpacks an archive beside the database and reads all of it.
     *
     * @throws FaultyInput if it is no backup, damaged, or of a newer version
     */
    public static void stage(DatabaseSettings settings, DatabaseFile file, Path archive) throws IOException {
        OwnerOnly.prepare(file);
        unpacked(settings, staged(file), archive);
    }

    /** Takes away what was laid ready, if it was not used. */
    public static void discardStaged(DatabaseFile file) throws IOException {
        Files.deleteIfExists(staged(file).path());
    }

    /**
     * Reads all of an archive, by way of a file beside it.
     *
     * @throws FaultyInput if it is no backup, damaged, or of a newer version
     */
    public static void verify(DatabaseSettings settings, Path archive) throws IOException {
        DatabaseFile copy = new DatabaseFile(archive.resolveSibling(archive.getFileName() + "-read" + DATABASE).toAbsolutePath());
        unpacked(settings, copy, archive);
        Files.delete(copy.path());
    }

    private static void unpacked(DatabaseSettings settings, DatabaseFile target, Path archive) throws IOException {
        OwnerOnly.newFile(target.path());
        try {
            unpack(archive, target);
            verify(settings, target, archive);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(target.path());
            throw e;
        }
    }

    private static void unpack(Path archive, DatabaseFile target) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(DATABASE)) {
                    copy(zip, target);
                    return;
                }
            }
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            throw OpeningFaults.fault("storage.no-backup", new DatabaseFile(archive), OpeningFaults.shortened(e.getMessage()));
        }
        throw OpeningFaults.fault("storage.no-backup", new DatabaseFile(archive), "zip");
    }

    private static void copy(InputStream content, DatabaseFile target) throws IOException {
        try (var out = Files.newOutputStream(target.path(), StandardOpenOption.TRUNCATE_EXISTING)) {
            content.transferTo(out);
        }
    }

    /** @throws FaultyInput if the database cannot be read whole, is none of ours, or was made by a newer version */
    static void verify(DatabaseSettings settings, DatabaseFile database, Path archive) {
        DatabaseFile told = new DatabaseFile(archive);
        try {
            DatabaseCheck.look(settings, database);
        } catch (FaultyInput e) {
            throw OpeningFaults.fault("storage.no-backup", told, e.faults().get(0).key().substring(OpeningFaults.KIND.length()));
        }
        try (Connection connection = settings.openToRead(database);
                Statement statement = connection.createStatement();
                ResultSet applied = statement.executeQuery(
                        "select \"version\" from \"flyway_schema_history\" where \"version\" is not null")) {
            Set<String> known = Migrations.versions(database);
            while (applied.next()) {
                if (!known.contains(applied.getString(1))) {
                    throw OpeningFaults.fault("storage.newer-backup", told);
                }
            }
        } catch (SQLException e) {
            throw OpeningFaults.fault("storage.no-backup", told, OpeningFaults.shortened(e.getMessage()));
        }
    }

    /**
     * Puts the database laid ready in the place of one that no process uses.
     *
     * @return where the one before is kept, if there was one
     * @throws FaultyInput if it is in use
     */
    public static Optional<Path> replace(DatabaseFile file) throws IOException {
        if (Files.exists(file.path())) {
            try (FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.READ, StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                if (lock == null) {
                    throw OpeningFaults.fault("storage.in-use", file);
                }
            } catch (OverlappingFileLockException e) {
                throw OpeningFaults.fault("storage.in-use", file);
            }
        }
        return swap(file, staged(file));
    }

    /** At every moment a whole database stands at the place: the present one is linked beside before the other one moves over it. */
    static Optional<Path> swap(DatabaseFile file, DatabaseFile staged) throws IOException {
        Optional<Path> kept = Optional.empty();
        if (Files.exists(file.path())) {
            Path before = file.sibling("before-restore-" + LocalDateTime.now().format(TIME)).path();
            copyAside(file.path(), before);
            kept = Optional.of(before);
        }
        Files.move(staged.path(), file.path(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return kept;
    }

    static void putBack(DatabaseFile file, Path before) throws IOException {
        Files.move(before, file.path(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void copyAside(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (UnsupportedOperationException | IOException e) {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}
