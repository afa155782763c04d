package sumakomi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an administrator installs: the unit is sound, and what the script lays out starts, says so, and ends when asked to. */
class PackagingIT {

    private static final Path UNIT = Path.of("packaging/sumakomi.service");
    private static final Path SCRIPT = Path.of("packaging/install-files");
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final Pattern PORTS = Pattern.compile("Tomcat started on port (\\d+)");
    private static final int ASKED_TO_END = 143;

    @TempDir
    Path folder;

    @Test
    void theUnitIsSound() throws Exception {
        Path tool = Path.of("/usr/bin/systemd-analyze");
        assumeTrue(Files.isExecutable(tool), "systemd-analyze is not installed");
        String unit = Files.readString(UNIT).replace("/usr/bin/java", JAVA).replaceAll("(?m)^(User|Group)=.*\n", "");
        Path copy = Files.writeString(folder.resolve("sumakomi.service"), unit);

        Process asked = new ProcessBuilder(tool.toString(), "verify", "--man=no", copy.toString()).redirectErrorStream(true).start();
        String told = new String(asked.getInputStream().readAllBytes());
        asked.waitFor();
        assertThat(told.lines().filter(line -> line.contains("sumakomi.service"))).isEmpty();
        assertThat(told).doesNotContain("Unknown key").doesNotContain("Failed to parse");
    }

    @Test
    void theContainerTakesTheStepsOfTheScript() throws IOException {
        String steps = Files.readString(Path.of("packaging/Containerfile"));
        assertThat(steps).contains("RUN /layout/install-files /layout/sumakomi.jar /opt/sumakomi");
        String start = Pattern.compile("ENTRYPOINT \\[(.*)]").matcher(steps).results().findFirst().orElseThrow().group(1);
        assertThat(start).contains("@/opt/sumakomi/java-options").contains("/opt/sumakomi/sumakomi.jar");
        assertThat(Files.readString(UNIT)).contains("@/opt/sumakomi/java-options -jar /opt/sumakomi/sumakomi.jar");
        assertThat(Files.readString(SCRIPT)).contains("+ExitOnOutOfMemoryError");
    }

    @Test
    void whatIsLaidOutStartsAndEndsWhenAskedTo() throws Exception {
        Path laidOut = folder.resolve("opt");
        Process script = new ProcessBuilder("/bin/sh", SCRIPT.toString(), "target/sumakomi.jar", laidOut.toString())
                .redirectErrorStream(true)
                .start();
        String told = new String(script.getInputStream().readAllBytes());
        assertThat(script.waitFor()).as(told).isZero();
        assertThat(laidOut.resolve("sumakomi.jsa")).exists();

        Path log = folder.resolve("log");
        ProcessBuilder server = new ProcessBuilder(JAVA, "-Xmx400m", "@" + laidOut.resolve("java-options"), "-jar", laidOut.resolve(
                "sumakomi.jar").toString()).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
        server.environment().keySet().removeIf(name -> name.startsWith("SUMAKOMI_"));
        server.environment().putAll(java.util.Map.of("SUMAKOMI_PORT", "0", "SUMAKOMI_MANAGEMENT_PORT", "0",
                "LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs"));
        Process running = server.start();
        try {
            int management = ports(log, running).get(1);
            for (int i = 0; i < 600 && readiness(management) == 503; i++) {
                Thread.sleep(100);
            }
            assertThat(readiness(management)).isEqualTo(200);
            assertThat(Files.readAllLines(log).stream().filter(line -> !isForTheConsole(line))).isNotEmpty()
                    .allSatisfy(line -> assertThat(line).startsWith("{\"@timestamp\"").contains("\"ecs\""));
            running.destroy();
            assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(running.exitValue()).isEqualTo(ASKED_TO_END);
        } finally {
            running.destroyForcibly();
        }
    }

    /** The port is open a moment before the application takes requests. */
    private static int readiness(int management) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + "/health/readiness"))
                .build(), BodyHandlers.ofString()).statusCode();
    }

    /** That of the pages, then that for the administrator. */
    private static List<Integer> ports(Path log, Process running) throws Exception {
        for (int i = 0; i < 2400; i++) {
            Matcher found = PORTS.matcher(Files.readString(log));
            List<Integer> ports = found.results().map(one -> Integer.valueOf(one.group(1))).toList();
            if (ports.size() == 2) {
                return ports;
            }
            assertThat(running.isAlive()).as(Files.readString(log)).isTrue();
            Thread.sleep(50);
        }
        throw new AssertionError(Files.readString(log));
    }

    /** The first administrator's password is shown to whoever starts it, and is in no log. */
    private static boolean isForTheConsole(String line) {
        return line.isBlank() || line.startsWith("sumakomi: ");
    }
}
