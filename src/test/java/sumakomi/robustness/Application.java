package sumakomi.robustness;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The real application: its jar as a process of its own, with a database of its own in a folder of its own. */
final class Application implements AutoCloseable {

    private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");
    /** A warning may name the exception by which a caller's mistake was refused; an error, or a trace, is a fault of ours. */
    private static final Pattern WRONG = Pattern.compile("\\bERROR\\b|^\\tat |^Caused by|^[\\w.$]+(Exception|Error)\\b");
    private static final Pattern ONCE = Pattern.compile("Name: admin / password for one use: (\\S+)");
    private static final int START_MILLIS = 120_000;

    private final Process process;
    private final int port;
    private final Path folder;

    private Application(Process process, int port, Path folder) {
        this.process = process;
        this.port = port;
        this.folder = folder;
    }

    static Application start(Path jar) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("sumakomi-fuzz");
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(java("java"), "-Xmx1g", "-XX:+ExitOnOutOfMemoryError", "-jar", jar.toAbsolutePath()
                .toString(),
                "--server.port=" + port).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(folder.resolve("log")
                        .toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SUMAKOMI_"));
        Application application = new Application(builder.start(), port, folder);
        Runtime.getRuntime().addShutdownHook(new Thread(application::stop));
        application.awaitStart();
        return application;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitStart() throws IOException, InterruptedException {
        Wire wire = new Wire(port, 10_000);
        for (long end = System.currentTimeMillis() + START_MILLIS; wire.send(Request.get("/sign-in").bytes(wire.host()))
                .status() != 200; Thread.sleep(200)) {
            if (!process.isAlive() || System.currentTimeMillis() > end) {
                String told = log();
                close();
                throw new IllegalStateException("The application does not start:\n" + told);
            }
        }
    }

    /** Comes in by the password that the console shows at the first start. */
    Key key() throws IOException, InterruptedException {
        Wire wire = new Wire(port, START_MILLIS);
        for (long end = System.currentTimeMillis() + START_MILLIS; System.currentTimeMillis() < end; Thread.sleep(200)) {
            Matcher shown = ONCE.matcher(log());
            if (shown.find()) {
                return Key.ofTheSecretariat(wire, shown.group(1));
            }
        }
        throw new IllegalStateException("The console shows no password:\n" + log());
    }

    int port() {
        return port;
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Paths that no answer may show. */
    List<String> places() {
        return List.of(folder.toString(), Path.of("").toAbsolutePath().toString(), "BOOT-INF", "file:/");
    }

    /** Bytes of what is still in use after a full collection. */
    long liveBytes() throws IOException, InterruptedException {
        Process asked = new ProcessBuilder(java("jcmd"), Long.toString(process.pid()), "GC.class_histogram").redirectErrorStream(true)
                .start();
        String told = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        asked.waitFor();
        Matcher total = TOTAL.matcher(told);
        if (!total.find()) {
            throw new IllegalStateException("No histogram of the heap: " + told);
        }
        return Long.parseLong(total.group(1));
    }

    String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }

    /** Lines of the log that speak of a fault of ours. */
    List<String> faultsInLog() throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("log"))) {
            return lines.filter(line -> WRONG.matcher(line).find()).limit(100).toList();
        }
    }

    static String java(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }

    /** Also when the fuzzer itself is interrupted: neither process nor folder stays behind. */
    private void stop() {
        process.destroyForcibly();
        try {
            process.waitFor();
            if (Files.exists(folder)) {
                Folders.delete(folder);
            }
        } catch (IOException e) {
            System.err.println("Still there: " + folder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
    }
}
