package sumakomi.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How large the database's file grows under saves, and what a save waits for while the file is made smaller. */
public final class FileGrowth {

    private static final int WRITERS = 4;
    private static final int STUDIES = 2500;
    private static final int CHARACTERS = 8000;
    private static final int MEGABYTE = 1_000_000;
    private static final double MILLION = 1e6;

    private FileGrowth() {}

    /** A table: without the care of the file, and with it. */
    public static String measured(int saves) throws Exception {
        StringBuilder report = new StringBuilder(String.format(Locale.ROOT, """
                %d saves of studies of %d characters by %d writers; %d studies, %d MB of text

                | | File before | Largest | After | Saves a second | Slowest save |
                |---|--:|--:|--:|--:|--:|
                """, saves, CHARACTERS, WRITERS, STUDIES, (long) STUDIES * CHARACTERS / MEGABYTE));
        report.append(row("without care", saves, false));
        report.append(row("rewritten in still moments", saves, true));
        return report.toString();
    }

    private static String row(String name, int saves, boolean cared) throws Exception {
        Path folder = Files.createTempDirectory("file-growth");
        DatabaseSettings settings = new DatabaseSettings("jdbc:h2:file:" + folder.resolve("sumakomi")
                + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0", "sa", "");
        DatabaseFile file = settings.file().orElseThrow();
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(settings.url());
            pool.setUsername("sa");
            pool.setAllowPoolSuspension(true);
            JdbcClient jdbc = JdbcClient.create(pool);
            FileCare care = new FileCare(settings, file, new StillMoment(pool), jdbc, new RoomOnDisk(file, 0));
            if (cared) {
                care.start();
            }
            fill(jdbc);
            long before = file.length();
            AtomicLong largest = new AtomicLong();
            AtomicLong slowest = new AtomicLong();
            long begun = System.nanoTime();
            save(jdbc, file, saves, largest, slowest);
            double seconds = (System.nanoTime() - begun) / (MILLION * 1000);
            Thread.sleep(3000);
            care.stop();
            return String.format(Locale.ROOT, "| %s | %d MB | %d MB | %d MB | %.0f | %.0f ms |%n", name, before / MEGABYTE,
                    largest.get() / MEGABYTE,
                    file.length() / MEGABYTE, saves / seconds, slowest.get() / MILLION);
        } finally {
            delete(folder);
        }
    }

    private static void fill(JdbcClient jdbc) {
        jdbc.sql("create table study (id int primary key, content text not null)").update();
        Random random = new Random(0);
        for (int id = 0; id < STUDIES; id++) {
            jdbc.sql("insert into study values (:id, :content)").param("id", id).param("content", text(random)).update();
        }
    }

    private static void save(JdbcClient jdbc, DatabaseFile file, int saves, AtomicLong largest, AtomicLong slowest) throws Exception {
        AtomicInteger left = new AtomicInteger(saves);
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        List<Future<Boolean>> work = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            Random random = new Random(writer);
            Callable<Boolean> saving = () -> {
                while (left.getAndDecrement() > 0) {
                    long begun = System.nanoTime();
                    jdbc.sql("update study set content = :content where id = :id").param("id", random.nextInt(STUDIES))
                            .param("content", text(random)).update();
                    slowest.accumulateAndGet(System.nanoTime() - begun, Math::max);
                    largest.accumulateAndGet(file.length(), Math::max);
                }
                return true;
            };
            work.add(writers.submit(saving));
        }
        try {
            for (Future<Boolean> one : work) {
                one.get();
            }
        } finally {
            writers.shutdownNow();
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder(CHARACTERS);
        while (text.length() < CHARACTERS) {
            text.append("{\"value\": ").append(random.nextInt(MEGABYTE)).append(", \"note\": \"推計\"}, ");
        }
        return text.substring(0, CHARACTERS);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
