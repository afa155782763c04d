package sumakomi.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import sumakomi.TestDatabase;
import sumakomi.TestPostgres;

/** The database goes away for a moment, or gives no more connections: a clear answer, nothing lost, and back to work by itself. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {"spring.datasource.hikari.maximum-pool-size=2",
        "spring.datasource.hikari.connection-timeout=500"})
@DirtiesContext
@Tag(TestDatabase.POSTGRESQL)
class DatabaseAwayTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Value("${spring.datasource.url}")
    private String url;

    @Autowired
    private javax.sql.DataSource pool;

    @Test
    void aServerThatRefusesForAMomentIsToldAndFoundAgain() throws Exception {
        String kept = post().headers().firstValue("Location").orElseThrow();
        String name = url.replaceAll(".*/", "");
        allow(name, false);

        HttpResponse<String> call = post();
        assertThat(call.statusCode()).isEqualTo(503);
        assertThat(call.body()).contains("urn:sumakomi:problem:unreachable");
        HttpResponse<String> page = get("/");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.body()).doesNotContain("Exception").doesNotContain("postgres");

        allow(name, true);
        // The pool looks for the server again in growing steps.
        int tries = 1;
        while (post().statusCode() != 201) {
            assertThat(tries++).isLessThan(20);
        }
        assertThat(get(URI.create(kept).getPath()).statusCode()).isEqualTo(200);
    }

    @Test
    void connectionsThatAreAllInUseAreToldAndComeBack() throws Exception {
        try (Connection one = pool.getConnection(); Connection other = pool.getConnection()) {
            assertThat(one.isValid(1) && other.isValid(1)).isTrue();
            assertThat(post().statusCode()).isEqualTo(503);
        }
        assertThat(post().statusCode()).isEqualTo(201);
    }

    /** As a restart does: every connection is ended in the middle of its work, and no new one is given until the server is back. */
    private void allow(String name, boolean allowed) throws Exception {
        try (Connection connection = DriverManager.getConnection(url.replace(name, "postgres"), TestPostgres.USER, "");
                Statement statement = connection.createStatement()) {
            statement.execute("alter database " + name + " allow_connections " + allowed);
            if (!allowed) {
                statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
            }
        }
    }

    private HttpResponse<String> post() throws Exception {
        return HTTP.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/profiles"))
                .header("Content-Type", "application/yaml").POST(BodyPublishers.ofString("profile: 1\nanswers:\n  vision: none\n")).build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(), BodyHandlers.ofString());
    }
}
