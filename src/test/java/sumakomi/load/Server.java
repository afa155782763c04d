package sumakomi.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/** The application as it is installed, in a process of its own, with 1 GB of heap and a database in a folder. */
final class Server implements AutoCloseable {

    private static final Pattern FIRST_PASSWORD = Pattern.compile("Name: (\\S+) / password for one use: (\\S+)");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path folder;
    private final URI root;
    private final Duration start;

    private Server(Process process, Path folder, URI root, Duration start) {
        this.process = process;
        this.folder = folder;
        this.root = root;
        this.start = start;
    }

    /** Starts it with an empty database. */
    static Server start(Path jar) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("sumakomi-load");
        return start(installed(jar, folder.resolve("installed")), folder, FIRST_PASSWORD);
    }

    /**
     * Starts it with what lies in a folder.
     *
     * @param told what the console shows once the application has what it needs
     */
    static Server start(Path installed, Path folder, Pattern told, String... arguments) throws IOException, InterruptedException {
        int port = freePort();
        Path log = folder.resolve("log");
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g",
                "@" + installed.resolve("java-options"), "-jar", installed.resolve("sumakomi.jar").toString(), "--server.port=" + port);
        builder.command().addAll(List.of(arguments));
        builder.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SUMAKOMI_"));
        Instant begun = Instant.now();
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        URI root = URI.create("http://localhost:" + port);
        while (!told.matcher(Files.readString(log)).find() || !answers(root)) {
            if (!process.isAlive() || Instant.now().isAfter(begun.plus(PATIENCE))) {
                process.destroyForcibly();
                throw new IllegalStateException("The application does not start:\n" + Files.readString(log));
            }
            Thread.sleep(50);
        }
        return new Server(process, folder, root, Duration.between(begun, Instant.now()));
    }

    /** What an administrator does before the first start. */
    static Path installed(Path jar, Path folder) throws IOException, InterruptedException {
        Process script = new ProcessBuilder("/bin/sh", "packaging/install-files", jar.toString(), folder.toString()).inheritIO().start();
        if (script.waitFor() != 0) {
            throw new IllegalStateException("packaging/install-files ended with " + script.exitValue());
        }
        return folder;
    }

    /** Whether the first page is there. */
    private static boolean answers(URI root) {
        try {
            return new Visit(root).get("/").join().status() < 400;
        } catch (CompletionException refused) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    URI root() {
        return root;
    }

    /** From the start of the process to the first page. */
    Duration timeToStart() {
        return start;
    }

    /** Processor time that the process has taken since its start. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Name and password for one use that the console shows at the first start. */
    SignIn firstAdministrator() throws IOException {
        MatchResult shown = told(FIRST_PASSWORD);
        return new SignIn(shown.group(1), shown.group(2));
    }

    /** What the console shows. */
    MatchResult told(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(folder.resolve("log"))).results().findFirst()
                .orElseThrow(() -> new IllegalStateException("The console does not show " + pattern));
    }

    record SignIn(String name, String password) {}

    /** Ends it and leaves what it kept. */
    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        stop();
        FileSystemUtils.deleteRecursively(folder);
    }
}
