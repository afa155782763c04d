package sumakomi.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import sumakomi.TestDatabase;
import sumakomi.web.PageTest;

/** What only a real server shows: errors that no handler of ours ever sees, over a real connection. */
@Tag(TestDatabase.BOTH)
@PageTest
class ApiOverHttpTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({"GET, /api/v1/nothing, 404", "DELETE, /api/v1/advice, 405", "GET, /api/v1/advice, 405", "POST, /api/v1/advice, 413",
            "POST, /api/v1/advice, 400"})
    void anErrorIsAProblemDocumentWithoutATrace(String method, String path, int status) throws IOException, InterruptedException {
        byte[] body = status == 413 ? new byte[50 * 1024 * 1024] : new byte[0];
        HttpResponse<String> response = send(method, path, body);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).doesNotContain("Exception", "\tat ");
        assertThat(response.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type)
                .startsWith("application/problem+json"));
    }

    @Test
    void aMethodThatAnAddressHasNotIsAnsweredWithThoseThatItHas() throws IOException, InterruptedException {
        HttpResponse<String> refused = send("DELETE", "/api/v1/advice", new byte[0]);
        assertThat(refused.headers().firstValue("Allow")).hasValue("POST");
        assertThat(refused.body()).contains("DELETE", "POST").doesNotContain("トップページ");

        HttpRequest english = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/profiles/none"))
                .header("Accept-Language", "en").method("PATCH", BodyPublishers.noBody()).build();
        assertThat(HttpClient.newHttpClient().send(english, BodyHandlers.ofString()).body())
                .contains("PATCH", "GET", "PUT", "DELETE").doesNotContain("first page");
    }

    /** Also one that cannot be read, under which nothing could be chosen to answer with. */
    @ParameterizedTest
    @CsvSource({"GET, /api/v1/nothing, image/png, 404", "GET, /api/v1/nothing, nonsense, 404", "POST, /api/v1/advice, image/png, 406",
            "POST, /api/v1/advice, nonsense, 406", "POST, /api/v1/profiles, image/png, 400", "POST, /api/v1/profiles, nonsense, 400",
            "GET, /api/v1/profiles/none, text/html, 406", "DELETE, /api/v1/advice, nonsense, 405",
            "GET, /api/v1/archetypes/none, a;q=x, 406"})
    void anErrorIsAProblemDocumentWhateverTheCallerAccepts(String method, String path, String accept, int status)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Accept", accept)
                .header("Content-Type", "application/yaml").method(method, BodyPublishers.ofString("x")).build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).contains("\"status\"");
        assertThat(response.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type)
                .startsWith("application/problem+json"));
    }

    /** A client that sends an address as it was typed; {@link HttpClient} would refuse to. */
    @Test
    void anAddressWithSignsThatNoAddressMayHoldIsAProblemDocumentToo() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write("GET /api/v1/profiles/<x> HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).startsWith("HTTP/1.1 404")
                    .contains("application/problem+json", "\"instance\":\"/api/v1/profiles/%3Cx%3E\"");
        }
    }

    private HttpResponse<String> send(String method, String path, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/yaml").method(method, BodyPublishers.ofByteArray(body)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
