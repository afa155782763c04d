package sumakomi.robustness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import sumakomi.robustness.KillLoop.Report;

/** The rounds of one loop: a process is started, told the ledger, listened to, killed. */
final class KillRounds {

    private static final int LATEST_KILL_MILLIS = 800;
    private static final int AT_START_PERCENT = 10;
    private static final int START_MILLIS = 1_500;
    /** Some rounds are long, so that the file grows until it is made smaller, and kills fall into that too. */
    private static final int LONG_PERCENT = 4;
    private static final int LONG_MILLIS = 8_000;
    private static final int KILLED = 137;
    private static final String LOOK = "look";

    private final Path folder;
    private final Path told;
    /** Of classes, made by the first process: the others start in half the time. */
    private final Path archive;
    private final String classPath;
    private final long seed;
    private final List<String> settings;
    private Ledger ledger = new Ledger();
    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Long> moments = new TreeMap<>();
    private long acknowledged;
    private int version;
    private boolean archived;

    KillRounds(Path folder, long seed, List<String> settings) throws IOException {
        this.folder = folder;
        this.seed = seed;
        this.settings = settings;
        this.told = folder.resolve("ledger");
        this.archive = folder.resolve("classes.jsa");
        this.classPath = Jars.of(System.getProperty("java.class.path"), folder);
    }

    Report all(int kills) throws IOException, InterruptedException {
        look();
        archived = Files.exists(archive);
        for (int round = 0; round < kills; round++) {
            round(round, Dice.of(seed, round));
        }
        look();
        return new Report(kills, acknowledged, wrong, moments, size());
    }

    private void look() throws IOException, InterruptedException {
        Process process = start(LOOK);
        listen(process, line -> {});
        ended(process.waitFor(), 0);
    }

    private void round(int round, Dice dice) throws IOException, InterruptedException {
        Process process = start(Long.toString(seed * 1_000_000 + round));
        boolean atStart = dice.chance(AT_START_PERCENT);
        int millis = dice.upTo(atStart ? START_MILLIS : dice.chance(LONG_PERCENT) ? LONG_MILLIS : LATEST_KILL_MILLIS);
        if (atStart) {
            killAfter(millis, process);
        }
        boolean ready = listen(process, line -> {
            if (line.equals("ready") && !atStart) {
                killAfter(millis, process);
            }
        });
        moments.merge(ready ? "writing" : "starting", 1L, Long::sum);
        ended(process.waitFor(), KILLED);
    }

    private void ended(int exit, int expected) throws IOException {
        if (exit != expected) {
            wrong.add("ended: a process ended by itself with " + exit + ": " + Files.readString(folder.resolve("errors")).lines().limit(5)
                    .toList());
        }
    }

    private static void killAfter(int millis, Process process) {
        Thread killer = new Thread(() -> {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            // By its handle: the process itself would close its streams too, and what it had said but we had not read were gone.
            process.toHandle().destroyForcibly();
        });
        killer.setDaemon(true);
        killer.start();
    }

    private Process start(String mode) throws IOException {
        Files.write(told, ledger.lines());
        List<String> command = new ArrayList<>(List.of(Application.java("java"), "-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-Xlog:disable", "-Xlog:all=error:stderr", archived ? "-XX:SharedArchiveFile=" + archive : "-XX:ArchiveClassesAtExit="
                        + archive,
                "-cp", classPath, KillWriter.class.getName(), told.toString(), Integer.toString(version), mode));
        command.addAll(settings);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectError(folder.resolve("errors").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SUMAKOMI_"));
        return builder.start();
    }

    /** Until the process is gone. What it could not finish saying was not said. */
    private boolean listen(Process process, java.util.function.Consumer<String> heard) throws IOException {
        boolean ready = false;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                heard.accept(line);
                ready |= line.equals("ready");
                take(line);
            }
        }
        return ready;
    }

    private void take(String line) {
        if (line.matches("(lost|wrong|torn) .*")) {
            wrong.add(line);
        } else if (line.startsWith("settled ")) {
            ledger.hear(line.replaceFirst("settled", "done"));
        } else if (line.equals("ready")) {
            ledger.forgetGone();
        } else if (line.matches("made \\w+ \\S{36} \\S{36} -?\\d+|(begin|done) \\S{36} -?\\d+")) {
            ledger.hear(line);
            acknowledged += line.startsWith("begin") ? 0 : 1;
            version = Math.max(version, Integer.parseInt(line.replaceFirst(".* ", "")));
        }
    }

    private long size() throws IOException {
        if (!Files.exists(folder.resolve("data"))) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
