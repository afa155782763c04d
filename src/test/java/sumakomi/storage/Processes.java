package sumakomi.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.Sumakomi;

/** The program as processes of their own, on a database in a folder of the test. */
final class Processes {

    private static final long PATIENCE_SECONDS = 120;

    private Processes() {}

    record Ended(int exit, String out, String err) {
        List<String> errLines() {
            return err.lines().toList();
        }
    }

    /** Runs the program to its end. */
    static Ended run(Path database, String... arguments) throws IOException, InterruptedException {
        return run(List.of(), database, arguments);
    }

    static Ended run(List<String> before, Path database, String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        Process process = started(before, database, out, err, arguments);
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("It did not end: " + Files.readString(out) + Files.readString(err));
        }
        Ended ended = new Ended(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
        Files.delete(out);
        Files.delete(err);
        return ended;
    }

    static Process started(List<String> before, Path database, Path out, Path err, String... arguments) throws IOException {
        ProcessBuilder builder = builder(before, "jdbc:h2:file:" + database + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0",
                arguments);
        return builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    }

    /** A server of pages and REST on a database of which it is told the address. */
    static Process startedOn(String url, String user, Path log) throws IOException {
        ProcessBuilder builder = builder(List.of(), url);
        builder.environment().put("SUMAKOMI_DATABASE_USER", user);
        return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    private static ProcessBuilder builder(List<String> before, String url, String... arguments) {
        List<String> command = new ArrayList<>(before);
        command.addAll(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-Xmx400m", "-cp",
                        System.getProperty("java.class.path"), Sumakomi.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("SUMAKOMI_DATABASE_URL", url);
        builder.environment().put("SUMAKOMI_PORT", "0");
        // Writers that go on without end must not meet the bound on one municipality's work.
        builder.environment().put("SUMAKOMI_LIMITS_OWNPROFILES", "100000");
        return builder;
    }

    /** Every file below a folder with its bytes, as text. */
    static String content(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().map(Processes::told).collect(Collectors.joining("\n"));
        }
    }

    private static String told(Path path) {
        try {
            return path + " " + (Files.isRegularFile(path) && Files.isReadable(path)
                    ? java.util.HexFormat.of().formatHex(Files.readAllBytes(path)) : "");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
