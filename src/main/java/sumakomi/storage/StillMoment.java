package sumakomi.storage;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A moment in which nobody uses the database: calls under way are waited for, new ones wait. What is done in it may close the
 * database and change its file; the next call opens it again.
 */
final class StillMoment {

    private static final long PAUSE_MILLIS = 5;

    private final HikariDataSource pool;
    private final ReentrantLock one = new ReentrantLock();

    StillMoment(HikariDataSource pool) {
        this.pool = pool;
    }

    /** Work that may fail on a file or in the database. */
    interface Work<T> {
        T run() throws Exception;
    }

    /**
     * @param patience how long to wait for the calls under way, while new ones wait
     * @throws Busy if they have not ended by then; nothing was done
     */
    <T> T hold(Duration patience, Work<T> work) throws Exception {
        one.lock();
        HikariPoolMXBean connections = pool.getHikariPoolMXBean();
        connections.suspendPool();
        try {
            long until = System.nanoTime() + patience.toNanos();
            while (connections.getActiveConnections() > 0) {
                if (System.nanoTime() > until) {
                    throw new Busy("The database is in use without a pause");
                }
                Thread.sleep(PAUSE_MILLIS);
            }
            return work.run();
        } finally {
            connections.softEvictConnections();
            connections.resumePool();
            one.unlock();
        }
    }
}
