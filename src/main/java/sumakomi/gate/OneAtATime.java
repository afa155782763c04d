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
        begin();
        try {
            return work.get();
        } finally {
            turn.release();
        }
    }

    private void begin() {
        try {
            if (!turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Refused(Refusal.WORK_FULL);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(Refusal.WORK_FULL);
        }
    }
}
