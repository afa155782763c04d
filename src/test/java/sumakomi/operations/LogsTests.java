package sumakomi.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import sumakomi.web.PageTest;

/** The log says what went wrong and under which id, never what somebody typed: not in good times, and not when something fails. */
@PageTest
@ExtendWith(OutputCaptureExtension.class)
class LogsTests {

    private static final String TYPED = "Hanako-of-the-energy-desk";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void nothingThatSomebodyTypedIsLogged(CapturedOutput output) throws Exception {
        String kept = post("/api/v1/profiles", "profile: 1\nanswers:\n  vision: none\n").headers()
                .firstValue("Location").orElseThrow();
        post("/api/v1/profiles", "profile: 1\nanswers:\n  vision: " + TYPED + "\n");
        post("/api/v1/profiles", "{" + TYPED);
        post("/api/v1/" + TYPED, TYPED);
        get("/profiles/" + TYPED);
        get("/?q=" + TYPED);
        jdbc.sql("update answer set answer_values = :typed").param("typed", TYPED).update();
        get(URI.create(kept).getPath());

        assertThat(output.getAll()).contains("The kept answer to vision in the profile").doesNotContain(TYPED);
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Content-Type", "application/yaml")
                .POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(), BodyHandlers.ofString());
    }
}
