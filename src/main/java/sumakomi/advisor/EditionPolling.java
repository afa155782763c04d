package sumakomi.advisor;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Looks at the directory again and again on one quiet thread, as long as the application runs. */
final class EditionPolling implements SmartLifecycle {

    private final EditionWatch watch;
    private final Duration interval;
    private @Nullable ScheduledExecutorService thread;

    EditionPolling(EditionWatch watch, Duration interval) {
        this.watch = watch;
        this.interval = interval;
    }

    @Override
    public void start() {
        if (watch.state().directory().isPresent() && !interval.isZero()) {
            ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(work -> {
                Thread looking = new Thread(work, "knowledge-watch");
                looking.setDaemon(true);
                return looking;
            });
            started.scheduleWithFixedDelay(this::look, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
            thread = started;
        }
    }

    /** The watch tells of whatever goes wrong. What it throws all the same goes where uncaught errors go; the schedule goes on. */
    private void look() {
        try {
            watch.look();
        } catch (Throwable e) {
            Thread looking = Thread.currentThread();
            looking.getUncaughtExceptionHandler().uncaughtException(looking, e);
        }
    }

    @Override
    public void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
