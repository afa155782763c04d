package sumakomi.gate;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Work of a request that takes much memory for a moment, such as writing a document: one at a time, in the order in which it was asked
 * for, so that many who ask together wait instead of exhausting the memory.
 */
@Component
public class OneAtATime {

    private static final int MOST_WAITING = 40;
    private static final long PATIENCE_SECONDS = 20;

    private final Semaphore turn = new Semaphore(1, true);

    /**
     * Does the work when its turn comes.
     *
     * @throws Refused if too many wait already, or the turn does not come
     */
    public <T> T now(Supplier<T> work) {
        if (turn.getQueueLength() >= MOST_WAITING) {
            throw new Refused(Refusal.WORK_FULL);
        }
        return begun(() -> turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS), work);
    }

    /**
     * The same for work that no request waits for: its turn comes, however long it takes.
     *
     * @throws Refused if the thread is interrupted meanwhile
     */
    public <T> T patiently(Supplier<T> work) {
        return begun(() -> {
            turn.acquire();
            return true;
        }, work);
    }

    private <T> T begun(Turn waiting, Supplier<T> work) {
        try {
            if (!waiting.comes()) {
                throw new Refused(Refusal.WORK_FULL);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(Refusal.WORK_FULL);
        }
        try {
            return work.get();
        } finally {
            turn.release();
        }
    }

    /** Waits for a turn. */
    private interface Turn {
        boolean comes() throws InterruptedException;
    }
}
