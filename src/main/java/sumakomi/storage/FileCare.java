package sumakomi.storage;

import java.io.IOException;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps the file small: every save leaves the old content behind, and H2 gives that room back only when the file is rewritten.
 * It is rewritten in a still moment, as soon as it is several times as large as what it holds, or twice as large on a full disk.
 * The new file is complete before it takes the place of the old one, so that a kill in between loses nothing.
 */
final class FileCare implements SmartLifecycle {

    /** A file up to this size is left alone, bytes. */
    static final long SMALL = 8L * 1024 * 1024;
    /** How many times its content the file may grow beyond that. */
    static final int MOST = 3;

    private static final Logger LOG = LoggerFactory.getLogger(FileCare.class);
    private static final long LOOK_MILLIS = 1000;
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration AFTER_BUSY = Duration.ofSeconds(20);
    private static final int PERCENT = 100;

    private final DatabaseSettings settings;
    private final DatabaseFile file;
    private final StillMoment still;
    private final JdbcClient jdbc;
    private final RoomOnDisk room;
    private @Nullable ScheduledExecutorService thread;
    private long notBefore = System.nanoTime();

    FileCare(DatabaseSettings settings, DatabaseFile file, StillMoment still, JdbcClient jdbc, RoomOnDisk room) {
        this.settings = settings;
        this.file = file;
        this.still = still;
        this.jdbc = jdbc;
        this.room = room;
    }

    @Override
    public void start() {
        try {
            OwnerOnly.protect(file);
        } catch (IOException e) {
            LOG.warn("Others may be able to read {}: its permissions cannot be set", file.path(), e);
        }
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread caring = new Thread(work, "database-file");
            caring.setDaemon(true);
            return caring;
        });
        started.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        thread = started;
    }

    /** Whatever goes wrong must not end the care; it is tried again after a while. */
    private void look() {
        if (System.nanoTime() - notBefore < 0) {
            return;
        }
        try {
            if (isBloated()) {
                compact();
            }
        } catch (Busy e) {
            notBefore = System.nanoTime() + AFTER_BUSY.toNanos();
        } catch (Exception e) {
            notBefore = System.nanoTime() + AFTER_BUSY.toNanos();
            LOG.warn("The database file could not be made smaller; it is tried again", e);
        }
    }

    private boolean isBloated() throws IOException {
        long length = file.length();
        if (length <= SMALL) {
            return false;
        }
        long content = content();
        boolean large = length > SMALL + MOST * content;
        return file.room() > 2 * content && (large || room.isShort() && length > 2 * content);
    }

    /** Bytes of the file that hold something, as the database counts them. */
    private long content() {
        Map<String, Long> told = jdbc.sql("select setting_name, setting_value from information_schema.settings where setting_name in "
                + "('info.FILE_SIZE', 'info.FILL_RATE', 'info.CHUNKS_FILL_RATE')")
                .query((row, number) -> Map.entry(row.getString(1), Long.parseLong(row.getString(2)))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return told.get("info.FILE_SIZE") * told.get("info.FILL_RATE") / PERCENT * told.get("info.CHUNKS_FILL_RATE") / PERCENT;
    }

    private void compact() throws Exception {
        long before = file.length();
        long begun = System.nanoTime();
        still.hold(PATIENCE, () -> {
            try (Connection connection = settings.open(); Statement statement = connection.createStatement()) {
                statement.execute("shutdown compact");
            }
            OwnerOnly.protect(file);
            return true;
        });
        LOG.info("The database file was made smaller, from {} to {} kB in {} ms", before / 1000, file.length() / 1000,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
    }

    @Override
    public void stop() {
        if (thread != null) {
            thread.shutdown();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
