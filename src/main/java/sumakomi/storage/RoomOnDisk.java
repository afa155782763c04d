package sumakomi.storage;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Refuses a change before it begins when the disk has less room than a change may need. A write that fails half-way would close
 * the database for everybody who reads at that moment.
 */
final class RoomOnDisk implements TransactionExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger(RoomOnDisk.class);
    private static final long MEBIBYTE = 1024 * 1024;

    private final DatabaseFile file;
    private final long needed;
    private volatile boolean told;

    /** @param needed bytes that must be free */
    RoomOnDisk(DatabaseFile file, long needed) {
        this.file = file;
        this.needed = needed;
    }

    @Override
    public void beforeBegin(TransactionExecution transaction) {
        if (!transaction.isReadOnly() && isShort()) {
            throw new NoRoom("Less than " + needed / MEBIBYTE + " MiB are free on the disk of " + file.path());
        }
    }

    /** Whether there is too little room for a change; said in the log once, and again when there is room. */
    boolean isShort() {
        boolean isShort;
        try {
            isShort = file.room() < needed;
        } catch (IOException e) {
            LOG.warn("The room on the disk of {} cannot be told", file.path(), e);
            return false;
        }
        if (isShort != told) {
            told = isShort;
            LOG.warn(isShort ? "Less than {} MiB are free on the disk of {}; changes are refused until there is room"
                    : "At least {} MiB are free again on the disk of {}; changes are accepted", needed / MEBIBYTE, file.path());
        }
        return isShort;
    }
}
