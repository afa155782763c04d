package sumakomi.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import sumakomi.gate.RawClient.Answer;

/** What no browser would send, over a real connection: wrong hosts, slow and broken bodies, requests that are none. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"spring.datasource.url=jdbc:h2:mem:gate",
        "sumakomi.gate.body-time=2s", "sumakomi.gate.memory=6MB", "sumakomi.gate.hosts=advisor.example"})
class GateTests {

    private static final String HOST = "Host: localhost";
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final String YAML = "Content-Type: application/yaml";
    private static final int SLOW = 300;

    @LocalServerPort
    private int port;

    private RawClient client;

    @BeforeEach
    void connect() {
        client = new RawClient(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:8080", "127.0.0.1", "127.0.0.1:1", "[::1]", "[::1]:8080", "LOCALHOST",
            "advisor.example:443"})
    void answersUnderItsOwnNames(String host) {
        assertThat(client.request("GET /archetypes", "Host: " + host).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "localhost.evil.example", "localhost.", "127.0.0.2", "[::2]", "", "localhost@evil.example", "[::1",
                    "localhost:x", "localhost evil.example"})
    void refusesEveryOtherName(String host) {
        Answer page = client.request("GET /archetypes", "Host: " + host);
        assertThat(page.status()).isIn(400, 421);
        isOurs(page, "text/html");
        assertThat(page.text()).doesNotContain("/archetypes/station-area");
    }

    @Test
    void noOtherWayOfNamingAHostTricksIt() {
        List<Answer> tried = List.of(
                client.request("GET http://evil.example/archetypes", "Host: evil.example"),
                client.request("GET http://evil.example/archetypes", HOST),
                client.request("GET http://localhost/archetypes", "Host: evil.example"),
                client.request("GET /archetypes", "Host: evil.example", "X-Forwarded-Host: localhost", "Forwarded: host=localhost"),
                client.request("GET /archetypes", HOST, "Host: evil.example"),
                client.request("GET /archetypes"),
                client.send("GET /archetypes HTTP/1.0\r\n\r\n"));
        assertThat(tried).allSatisfy(answer -> {
            assertThat(answer.status()).isIn(400, 421);
            isOurs(answer, "text/html");
        });
        assertThat(client.request("GET /archetypes", HOST, "X-Forwarded-Host: evil.example").text()).doesNotContain("evil.example");
    }

    @Test
    void aForeignNameReachesNeitherFormsNorCalls() {
        Answer form = client.send(post("/profiles", "Host: evil.example", FORM, "municipality=13225"));
        assertThat(form.status()).isEqualTo(421);
        Answer call = client.request("DELETE /api/v1/profiles/any", "Host: evil.example", "Accept-Language: en");
        assertThat(call.status()).isEqualTo(421);
        isOurs(call, "application/problem+json");
        assertThat(call.text()).contains("SUMAKOMI_HOSTS", "Not available under this name");
    }

    @ParameterizedTest
    @CsvSource({"GET /%zz,400", "GET /a%00b,400", "GET /../..,400", "GET /a%2fb,400", "FOO /,501", "F@O /,400", "TRACE /,405",
            "CONNECT localhost:1,501", "GET /?lang=%zz,400", "GET /a|b,404"})
    void aRequestThatIsNoneGetsOurOwnPage(String line, int status) {
        Answer page = client.request(line, HOST);
        assertThat(page.status()).isEqualTo(status);
        isOurs(page, "text/html");
    }

    @Test
    void whatIsNoHttpAtAllGetsOurOwnPage() {
        Answer page = client.send("nonsense\r\n\r\n");
        assertThat(page.status()).isEqualTo(400);
        isOurs(page, "text/html");
    }

    @ParameterizedTest
    @CsvSource({"GET /api/v1/%zz,400", "FOO /api/v1/questions,501", "GET /api/v1/a|b,404", "TRACE /api/v1/questions,405"})
    void underRestItGetsAProblemDocument(String line, int status) {
        Answer problem = client.request(line, HOST);
        assertThat(problem.status()).isEqualTo(status);
        isOurs(problem, "application/problem+json");
    }

    @Test
    void theAnswerSpeaksTheReadersLanguage() {
        assertThat(client.request("GET /%zz", HOST).text()).contains("<html lang=\"ja\">", "リクエストを読めません");
        assertThat(client.request("GET /%zz", HOST, "Accept-Language: en-GB,ja;q=0.5").text()).contains("The request cannot be read");
        assertThat(client.request("GET /%zz", HOST, "Accept-Language: ja", "Cookie: lang=en").text())
                .contains("The request cannot be read");
    }

    @Test
    void theLanguageOfTheAddressComesBeforeAllOthers() {
        assertThat(client.request("GET /%zz?lang=en", HOST, "Cookie: lang=ja").text()).contains("The request cannot be read");
        assertThat(client.request("GET /?lang=en", "Host: evil.example").text()).contains("Not available under this name");
        assertThat(client.request("GET /?lang=ja", "Host: evil.example", "Accept-Language: en").text()).contains("<html lang=\"ja\">");
        assertThat(client.request("GET /?lang=en", HOST, "X: " + "a".repeat(20_000)).text()).contains("The headers are too large")
                .doesNotContain("ヘッダーが大きすぎます");
        assertThat(client.request("GET /", HOST, "Accept-Language: en", "X: " + "a".repeat(20_000)).text())
                .contains("The headers are too large").doesNotContain("ヘッダーが大きすぎます");
        Answer call = client.request("GET /api/v1/questions?lang=en", HOST, "X: " + "a".repeat(20_000));
        isOurs(call, "application/problem+json");
        assertThat(call.text()).contains("HTTP/1.1 431", "The headers are too large").doesNotContain("ヘッダー");
    }

    @Test
    void whereTheLanguageCannotBeReadTheAnswerSpeaksBoth() {
        List<Answer> pages = List.of(client.send("nonsense\r\n\r\n"), client.request("GET /", HOST, "X: " + "a".repeat(20_000)),
                client.request("GET /api/v1/" + "a".repeat(20_000) + "?lang=en", HOST), client.request("GET / HTTP/1.1 x", HOST));
        assertThat(pages).allSatisfy(page -> {
            isOurs(page, "text/html");
            assertThat(page.text()).contains("<html lang=\"ja\">", "<div lang=\"en\">", "Go to the first page", "トップページへ");
            assertThat(page.header("Content-Language")).isEqualTo("ja, en");
        });
        Answer call = client.request("GET /api/v1/questions", HOST, "X: " + "a".repeat(20_000));
        isOurs(call, "application/problem+json");
        assertThat(call.text()).contains("ヘッダーが大きすぎます", "The headers are too large");
    }

    @Test
    void traceIsSaidToBeAcceptedNowhere() {
        assertThat(client.request("TRACE /api/v1/questions?lang=en", HOST).text()).contains("TRACE", "OPTIONS")
                .doesNotContain("first page");
    }

    @Test
    void anAddressOrAHeaderThatIsTooLongIsSaidToBe() {
        assertThat(client.request("GET /" + "a".repeat(9000), HOST)).satisfies(page -> {
            assertThat(page.status()).isEqualTo(414);
            assertThat(page.text()).contains("アドレスが長すぎます", "6,000");
        });
        assertThat(client.request("GET /api/v1/" + "a".repeat(9000), HOST).header("Content-Type")).startsWith("application/problem+json");
        Answer header = client.request("GET /", HOST, "X: " + "a".repeat(20_000));
        assertThat(header.status()).isEqualTo(431);
        isOurs(header, "text/html");
        String[] many = IntStream.range(0, 200).mapToObj(i -> i == 0 ? HOST : "X" + i + ": 1").toArray(String[]::new);
        assertThat(client.request("GET /", many).status()).isEqualTo(431);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"zz\r\nhello\r\n0\r\n\r\n", "5\r\nhelloXX0\r\n\r\n", "-5\r\nhello\r\n0\r\n\r\n", "fffffffffffffffffff\r\nhello"})
    void aBodyWhoseChunksAreBrokenIsSaidToBe(String chunks) {
        Answer call = client.send("POST /api/v1/advice HTTP/1.1\r\n" + HOST + "\r\n" + YAML
                + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n" + chunks);
        assertThat(call.status()).isEqualTo(400);
        isOurs(call, "application/problem+json");
        assertThat(call.text()).contains("body-broken");
    }

    @Test
    void aBodyInChunksIsTakenLikeAnyOther() {
        String profile = "profile: 1\nanswers:\n  municipality: '13225'\n";
        Answer advice = client.send("POST /api/v1/advice HTTP/1.1\r\n" + HOST + "\r\n" + YAML
                + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n" + Integer.toHexString(profile.length()) + "\r\n" + profile
                + "\r\n0\r\n\r\n");
        assertThat(advice.status()).isEqualTo(200);
        assertThat(advice.text()).contains("recommendations");
    }

    @Test
    void tooManyFieldsAndFormsThatAreBrokenAreSaidToBe() {
        String fields = IntStream.rangeClosed(0, 5000).mapToObj(i -> "f" + i + "=1").collect(Collectors.joining("&"));
        assertThat(client.send(post("/profiles", HOST, FORM, fields))).satisfies(page -> {
            assertThat(page.status()).isEqualTo(413);
            assertThat(page.text()).contains("フォームの項目が多すぎます", "5,000");
        });
        assertThat(client.send(post("/profiles", HOST, FORM, "a=%zz")).text()).contains("HTTP/1.1 400", "フォームを読めません");
        assertThat(client.send(post("/profiles/upload", HOST, "Content-Type: multipart/form-data", "nothing")).text())
                .contains("HTTP/1.1 400", "フォームを読めません");
        String named = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\0b\"\r\n\r\nprofile: 1\r\n--x--\r\n";
        assertThat(client.send(post("/profiles/upload", HOST, "Content-Type: multipart/form-data; boundary=x", named)).text())
                .contains("HTTP/1.1 400", "フォームを読めません");
        assertThat(client.send(post("/api/v1/profiles/x", HOST, FORM, "a=%s%").replace("POST", "PUT")).status()).isEqualTo(415);
    }

    @Test
    void aBodyTooLargeIsReadToItsEndAndRefused() {
        Answer page = client.send(post("/profiles", HOST, FORM, "a".repeat(5_000_000)));
        assertThat(page.status()).isEqualTo(413);
        assertThat(page.text()).contains("大きすぎます");
    }

    @Test
    void othersAreServedWhileManyBodiesHangAndThoseAreCutOff() throws IOException {
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < SLOW; i++) {
            slow.add(client.open("POST " + (i % 2 == 0 ? "/profiles" : "/api/v1/advice") + " HTTP/1.1\r\n" + HOST + "\r\n"
                    + (i % 2 == 0 ? FORM : YAML) + "\r\nContent-Length: 300\r\n\r\na"));
        }
        for (int i = 0; i < 20; i++) {
            assertThat(client.request("GET /archetypes", HOST).status()).isEqualTo(200);
            assertThat(client.send(post("/api/v1/advice", HOST, YAML, "profile: 1\nanswers: {}\n")).status()).isEqualTo(200);
        }
        for (int i = 0; i < SLOW; i++) {
            Answer cut = RawClient.read(slow.get(i));
            assertThat(cut.status()).isEqualTo(408);
            isOurs(cut, i % 2 == 0 ? "text/html" : "application/problem+json");
        }
    }

    @Test
    void whenTheMemoryForBodiesIsFullTheOldestGivesWay() {
        String most = "#".repeat(1_500_000);
        List<Socket> hanging = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            hanging.add(
                    client.open("POST /api/v1/advice HTTP/1.1\r\n" + HOST + "\r\n" + YAML + "\r\nContent-Length: 1600000\r\n\r\n" + most));
        }
        Answer advice = client.send(post("/api/v1/advice", HOST, YAML, "profile: 1\nanswers: {}\n#" + "x".repeat(900_000)));
        assertThat(advice.status()).isEqualTo(200);
        hanging.forEach(socket -> assertThat(RawClient.read(socket).status()).isEqualTo(408));
    }

    @Test
    void aFormThatComesInPiecesIsStillCheckedForItsToken() throws IOException {
        String body = "municipality=13225";
        Socket socket = client.open("POST /profiles HTTP/1.1\r\n" + HOST + "\r\n" + FORM + "\r\nConnection: close\r\nContent-Length: "
                + body.length() + "\r\n\r\n");
        for (byte one : body.getBytes(StandardCharsets.UTF_8)) {
            socket.getOutputStream().write(one);
            socket.getOutputStream().flush();
        }
        assertThat(RawClient.read(socket).status()).isEqualTo(403);
    }

    private static String post(String path, String host, String type, String body) {
        return "POST " + path + " HTTP/1.1\r\n" + host + "\r\n" + type + "\r\nConnection: close\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }

    /** Neither the server's page nor a word of its name or version. */
    private static void isOurs(Answer answer, String type) {
        assertThat(answer.header("Content-Type")).startsWith(type);
        assertThat(answer.text()).doesNotContain("Tomcat", "Apache", "Exception", "\tat ");
        assertThat(answer.header("Server")).isEmpty();
    }
}
