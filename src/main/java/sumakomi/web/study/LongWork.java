package sumakomi.web.study;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import sumakomi.gate.Refusal;
import sumakomi.gate.Refused;

/**
 * Work that takes long, beside the threads that answer. There is a lane for what is small and one for what is large, so that a
 * small study never waits for a large one; each has a queue with an end, in number and in memory, and a reader waits only so long.
 * What was begun goes on when its reader has gone: whoever asks again finds it further on, or done.
 */
@Component
@EnableConfigurationProperties(WorkSettings.class)
class LongWork implements DisposableBean {

    /** Of the heap, for all that work which waits or goes on in a lane holds. */
    private static final int SHARE = 4;
    static final long MOST_BYTES = Runtime.getRuntime().maxMemory() / SHARE;

    private final Lane small;
    private final Lane large;

    LongWork(WorkSettings settings) {
        this.small = new Lane("small-work", settings.smallThreads(), settings);
        this.large = new Lane("large-work", settings.largeThreads(), settings);
    }

    Lane lane(boolean isLarge) {
        return isLarge ? large : small;
    }

    @Override
    public void destroy() {
        small.pool.shutdownNow();
        large.pool.shutdownNow();
    }

    /** Threads of their own for work of one size. */
    static final class Lane {

        private static final Refusal GOING_ON = new Refusal(503, "work-going-on", List.of());

        private final ThreadPoolExecutor pool;
        private final Semaphore readers;
        private final AtomicLong held = new AtomicLong();
        private final long patienceMillis;

        Lane(String name, int threads, WorkSettings settings) {
            AtomicInteger number = new AtomicInteger();
            this.pool = new ThreadPoolExecutor(threads, threads, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(settings.queue()), task -> {
                Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
                thread.setDaemon(true);
                return thread;
            });
            this.pool.allowCoreThreadTimeOut(true);
            this.readers = new Semaphore(settings.readers());
            this.patienceMillis = settings.patience().toMillis();
        }

        /**
         * Begins a piece of work.
         *
         * @throws Refused if too much is waiting already
         */
        <T> CompletableFuture<T> begin(Supplier<T> work) {
            try {
                return CompletableFuture.supplyAsync(work, pool);
            } catch (RejectedExecutionException e) {
                throw new Refused(Refusal.WORK_FULL);
            }
        }

        /**
         * Begins a piece of work that holds memory from now on, though it may wait long for its turn.
         *
         * @param bytes how much, by a rough estimate; a single piece may hold any
         * @throws Refused if too much is waiting already
         */
        <T> CompletableFuture<T> begin(Supplier<T> work, long bytes) {
            long before = held.getAndAdd(bytes);
            if (before > 0 && before + bytes > MOST_BYTES) {
                held.addAndGet(-bytes);
                throw new Refused(Refusal.WORK_FULL);
            }
            try {
                return begin(() -> {
                    try {
                        return work.get();
                    } finally {
                        held.addAndGet(-bytes);
                    }
                });
            } catch (Refused e) {
                held.addAndGet(-bytes);
                throw e;
            }
        }

        /**
         * Waits for a piece of work, but not for ever.
         *
         * @throws Refused if it takes too long, or too many readers wait already
         */
        <T> T result(CompletableFuture<T> work) {
            boolean waits = !work.isDone();
            if (waits && !readers.tryAcquire()) {
                throw new Refused(Refusal.WORK_FULL);
            }
            try {
                return work.get(patienceMillis, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                throw new Refused(GOING_ON);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Refused(Refusal.WORK_FULL);
            } catch (ExecutionException e) {
                throw thrown(e);
            } finally {
                if (waits) {
                    readers.release();
                }
            }
        }

        /**
         * Waits for several pieces of work, each begun when the one before is done, so that they never fill the queue.
         *
         * @throws Refused if they take too long together; those that were begun go on
         */
        <T> void all(List<Supplier<CompletableFuture<T>>> several) {
            long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patienceMillis);
            several.forEach(one -> {
                CompletableFuture<T> begun = one.get();
                if (!begun.isDone() && System.nanoTime() > until) {
                    throw new Refused(GOING_ON);
                }
                result(begun);
            });
        }

        /**
         * Work whose result nobody will ask for again: what has not begun when its reader is sent away is not done at all.
         *
         * @throws Refused if it takes too long, or too much is waiting already
         */
        <T> T now(Supplier<T> work) {
            CompletableFuture<T> begun = begin(work);
            try {
                return result(begun);
            } catch (Refused e) {
                begun.cancel(true);
                throw new Refused(Refusal.WORK_FULL);
            }
        }

        private static RuntimeException thrown(ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
