package sumakomi.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** State and figures stand on a port of their own, tell nothing of what is kept, and are nowhere else. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.datasource.url=jdbc:h2:mem:management;DB_CLOSE_DELAY=-1", "management.server.port=0"})
class ManagementTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Value("${local.server.port}")
    private int pages;

    @Value("${local.management.port}")
    private int management;

    @Test
    void aServerThatCanBeSentRequestsSaysSoWithDatabaseAndKnowledge() throws Exception {
        HttpResponse<String> live = get(management, "/health/liveness");
        HttpResponse<String> ready = get(management, "/health/readiness");

        assertThat(live.statusCode()).isEqualTo(200);
        assertThat(ready.statusCode()).isEqualTo(200);
        JsonNode components = JsonMapper.shared().readTree(ready.body()).path("components");
        assertThat(components.path("db").path("status").asString()).isEqualTo("UP");
        assertThat(components.path("knowledge").path("details").path("lastEditRefused").asBoolean(true)).isFalse();
        assertThat(components.path("readinessState").path("status").asString()).isEqualTo("UP");
    }

    @Test
    void figuresNameRoutesAndNobodysThings() throws Exception {
        get(pages, "/profiles/somebodys-profile");
        assertThat(get(management, "/metrics/jvm.memory.used").statusCode()).isEqualTo(200);
        assertThat(get(management, "/metrics/hikaricp.connections").statusCode()).isEqualTo(200);
        assertThat(get(management, "/metrics/http.server.requests").body()).contains("\"uri\"").doesNotContain("somebodys-profile");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/env", "/beans", "/heapdump", "/loggers", "/shutdown", "/threaddump", "/configprops"})
    void nothingElseIsTold(String path) throws Exception {
        assertThat(get(management, path).statusCode()).isNotEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/readiness", "/metrics", "/actuator/health"})
    void thePagesPortHasNoneOfIt(String path) throws Exception {
        assertThat(get(pages, path).statusCode()).isNotEqualTo(200);
    }

    private static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(), BodyHandlers.ofString());
    }
}
