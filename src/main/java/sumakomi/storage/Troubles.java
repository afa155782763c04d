package sumakomi.storage;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.transaction.TransactionSystemException;

/** Tells which failures are the disk's or the database's, rather than a fault of the application. */
public final class Troubles {

    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

    /** Database closed, called while it closes, input or output failed. */
    private static final Set<Integer> CLOSED = Set.of(90098, 90121, 90028, 90031);

    private final Optional<RoomOnDisk> room;

    Troubles(Optional<RoomOnDisk> room) {
        this.room = room;
    }

    /** The trouble behind an exception; empty for a fault of another kind. */
    public Optional<Trouble> behind(Throwable thrown) {
        boolean broken = false;
        boolean unwritten = false;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof NoRoom) {
                return Optional.of(Trouble.NO_ROOM);
            }
            unwritten |= isUnwritten(cause);
            broken |= breaks(cause);
        }
        if (!broken) {
            return Optional.empty();
        }
        LOG.warn("The database could not be used; it is opened again: {}", OpeningFaults.shortened(NestedExceptionUtils
                .getMostSpecificCause(thrown).getMessage()));
        return Optional.of(unwritten || room.filter(RoomOnDisk::isShort).isPresent() ? Trouble.NO_ROOM : Trouble.UNREACHABLE);
    }

    private static boolean isUnwritten(Throwable cause) {
        return cause instanceof MVStoreException store && store.getErrorCode() == DataUtils.ERROR_WRITING_FAILED
                || cause instanceof SQLException sql && ServerStates.diskFull(sql);
    }

    /** A connection that went away under a transaction shows in that the transaction can be neither finished nor undone. */
    private static boolean breaks(Throwable cause) {
        return cause instanceof Busy || cause instanceof TransactionSystemException || cause instanceof SQLTransientConnectionException
                || cause instanceof SQLException sql && (breaks(sql) || ServerStates.diskFull(sql));
    }

    /** Whether a database that failed in this way is closed, so that it must be opened again. */
    static boolean breaks(SQLException thrown) {
        return CLOSED.contains(thrown.getErrorCode()) || thrown.getCause() instanceof MVStoreException || ServerStates.gone(thrown);
    }
}
