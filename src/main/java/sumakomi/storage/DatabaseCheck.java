package sumakomi.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;

/**
 * Looks at the database's file before it is opened for work, and changes nothing. A damaged file must not be opened: the
 * database would go back to the newest state it can still read, or begin an empty one, and say nothing of what it lost.
 */
public final class DatabaseCheck {

    private final DatabaseSettings settings;
    private final DatabaseFile file;

    private DatabaseCheck(DatabaseSettings settings, DatabaseFile file) {
        this.settings = settings;
        this.file = file;
    }

    /**
     * What opening will find; nothing where there is no file yet.
     *
     * @throws FaultyInput with one fault, if the database must not be opened; it says what to do
     */
    public static UnfinishedWork look(DatabaseSettings settings, DatabaseFile file) {
        return new DatabaseCheck(settings, file).look();
    }

    private UnfinishedWork look() {
        if (!Files.exists(file.path())) {
            return UnfinishedWork.NONE;
        }
        readAndWrite();
        UnfinishedWork unfinished = settings.encrypted() ? UnfinishedWork.NONE : Chunks.look(file);
        readAll();
        return unfinished;
    }

    private void readAndWrite() {
        if (!Files.isRegularFile(file.path())) {
            throw fault("storage.not-a-file");
        }
        if (!Files.isReadable(file.path())) {
            throw fault("storage.no-permission");
        }
        if (!Files.isWritable(file.path()) || !Files.isWritable(file.folder())) {
            throw fault("storage.read-only");
        }
        try {
            if (file.length() == 0) {
                throw fault("storage.empty");
            }
            if (file.length() % Chunks.BLOCK != 0) {
                throw fault("storage.truncated", file.length(), Chunks.BLOCK);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every value of every row: what cannot be read is found now, not in the middle of the work. */
    private void readAll() {
        try {
            AllRows.read(settings, file);
        } catch (SQLException e) {
            throw new FaultyInput(OpeningFaults.of(e, file));
        }
    }

    private FaultyInput fault(String key, Object... more) {
        return OpeningFaults.fault(key, file, more);
    }
}
