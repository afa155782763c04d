package sumakomi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The application in a process of its own with a small heap and no other option, and a request that takes all of it. */
class OutOfMemoryTests {

    @TempDir
    Path folder;

    /** What the application is given beside its own parts: ways to run out of memory. */
    static final class Hungry {

        @Bean
        RouterFunction<ServerResponse> hungry() {
            return RouterFunctions.route().GET("/test/handler", request -> ServerResponse.ok().body(eat()))
                    .GET("/test/wrapped", request -> {
                        try {
                            return ServerResponse.ok().body(eat());
                        } catch (OutOfMemoryError e) {
                            throw new IllegalStateException("as the database does", e);
                        }
                    })
                    .GET("/test/thread", request -> {
                        new Thread(Hungry::eat).start();
                        return ServerResponse.ok().body("begun");
                    })
                    .GET("/test/threads", request -> {
                        for (int i = 0; i < 16; i++) {
                            new Thread(Hungry::eat).start();
                        }
                        return ServerResponse.ok().body("begun");
                    }).build();
        }

        private static String eat() {
            List<byte[]> eaten = new ArrayList<>();
            while (true) {
                eaten.add(new byte[1 << 20]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"handler", "wrapped", "thread", "threads"})
    void theProcessEndsWithOneMessageAndAnExitCodeOfItsOwn(String way) throws Exception {
        Path errors = folder.resolve("errors.txt");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx192m", "-cp",
                System.getProperty("java.class.path"), Sumakomi.class.getName(), "--server.port=0",
                "--spring.datasource.url=jdbc:h2:mem:hungry", "--spring.main.sources=" + Hungry.class.getName())
                .directory(folder.toFile()).redirectError(errors.toFile()).start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            get("http://127.0.0.1:" + port(out) + "/test/" + way);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ended").isTrue();
        } finally {
            process.destroyForcibly();
        }

        assertThat(process.exitValue()).isEqualTo(3);
        assertThat(Files.readString(errors)).startsWith("sumakomi: ").contains("メモリが足りない", "Out of memory", "-Xmx").hasLineCount(1);
    }

    private static String port(BufferedReader out) throws IOException {
        String begun = "started on port";
        String line = out.readLine();
        while (line != null && !line.contains(begun)) {
            line = out.readLine();
        }
        assertThat(line).as("the application started").isNotNull();
        return line.substring(line.indexOf(begun) + begun.length()).trim().split(" ")[0];
    }

    /** The answer never comes where the process ends first. */
    private static void get(String address) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(60)).build();
        try {
            HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            // Cut off, since the process ended: that is looked at next.
        }
    }
}
