package sumakomi.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/** The application as it is installed, in a process of its own, with 1 GB of heap and an empty database in a folder of its own. */
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

    static Server start(Path jar) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("sumakomi-load");
        Path installed = installed(jar, folder.resolve("installed"));
        int port = freePort();
        Path log = folder.resolve("log");
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g",
                "-XX:+ExitOnOutOfMemoryError", "-XX:SharedArchiveFile=" + installed.resolve("sumakomi.jsa"), "-Xshare:auto", "-jar",
                installed.resolve("sumakomi.jar").toString(), "--server.port=" + port)
                .directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SUMAKOMI_"));
        Instant begun = Instant.now();
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        URI root = URI.create("http://localhost:" + port);
        while (!FIRST_PASSWORD.matcher(Files.readString(log)).find() || !answers(root)) {
            if (!process.isAlive() || Instant.now().isAfter(begun.plus(PATIENCE))) {
                process.destroyForcibly();
                throw new IllegalStateException("The application does not start:\n" + Files.readString(log));
            }
            Thread.sleep(50);
        }
        return new Server(process, folder, root, Duration.between(begun, Instant.now()));
    }

    /** What an administrator does before the first start. */
    private static Path installed(Path jar, Path folder) throws IOException, InterruptedException {
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
        Matcher shown = FIRST_PASSWORD.matcher(Files.readString(folder.resolve("log")));
        if (!shown.find()) {
            throw new IllegalStateException("The console shows no first password");
        }
        return new SignIn(shown.group(1), shown.group(2));
    }

    record SignIn(String name, String password) {}

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        process.waitFor();
        FileSystemUtils.deleteRecursively(folder);
    }
}
