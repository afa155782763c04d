package sumakomi.storage;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Lets one change at a time into the database; readers never wait. H2 writes the state of its tables one after the other while
 * others go on changing them, so a process killed at the wrong moment can leave a change whose record of how to undo it is missing:
 * half of a change, or a row that is locked for good. With one writer there is nothing to be caught in between.
 *
 * <p>Who waits behind a change that got no connection is refused with it: else each would wait in vain in turn, and the last for
 * minutes.
 */
final class OneWriter implements TransactionExecutionListener {

    private final ReentrantLock turn = new ReentrantLock(true);
    private final long patienceMillis;
    private final AtomicInteger unreachable = new AtomicInteger();

    /** @param patienceMillis how long a change waits for its turn */
    OneWriter(long patienceMillis) {
        this.patienceMillis = patienceMillis;
    }

    /** Waits before a connection is taken, so that those who wait keep none from readers. */
    @Override
    public void beforeBegin(TransactionExecution transaction) {
        if (transaction.isReadOnly()) {
            return;
        }
        int before = unreachable.get();
        if (!gotTurn()) {
            throw new Busy("Other changes took longer than " + patienceMillis + " ms");
        }
        if (unreachable.get() != before) {
            turn.unlock();
            throw new Busy("The change before this one got no connection");
        }
    }

    private boolean gotTurn() {
        try {
            return turn.tryLock(patienceMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure != null && !transaction.isReadOnly()) {
            unreachable.incrementAndGet();
            leave(transaction);
        }
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        leave(transaction);
    }

    @Override
    public void afterRollback(TransactionExecution transaction, @Nullable Throwable failure) {
        leave(transaction);
    }

    private void leave(TransactionExecution transaction) {
        if (!transaction.isReadOnly() && transaction.isNewTransaction() && turn.isHeldByCurrentThread()) {
            turn.unlock();
        }
    }
}
