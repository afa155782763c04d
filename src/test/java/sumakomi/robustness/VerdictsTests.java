package sumakomi.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every verdict is seen to fall: a server that misbehaves in one way at each address. */
class VerdictsTests {

    private static final Verdicts VERDICTS = new Verdicts(1_000, List.of("/srv/secret"));

    private HttpServer server;
    private Wire wire;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", VerdictsTests::misbehave);
        server.start();
        wire = new Wire(server.getAddress().getPort(), 3_000);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static void misbehave(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestURI().getPath()) {
            case "/planted-500" -> answer(exchange, 500, "text/html", "<html>/app/</html>");
            case "/unnamed-503" -> answer(exchange, 503, "text/html", "<html>busy</html>");
            case "/named-503" -> answer(exchange, 503, "application/problem+json", "{\"type\":\"urn:sumakomi:problem:busy\"}");
            case "/trace" -> answer(exchange, 400, "text/html", "x\n\tat java.base/java.util.ArrayList.get(ArrayList.java:1)");
            case "/thrown" -> answer(exchange, 400, "application/json", "{\"m\": \"NullPointerException: x\"}");
            case "/class" -> answer(exchange, 200, "text/plain", "no instance of sumakomi.advice.Advice here");
            case "/path" -> answer(exchange, 404, "text/html", "no file /srv/secret/x");
            case "/default" -> answer(exchange, 400, "text/html", "<h1>HTTP Status 400</h1>");
            case "/script" -> answer(exchange, 200, "text/html", "<p>You typed <fz></p>");
            case "/wordless" -> exchange.sendResponseHeaders(406, -1);
            case "/long" -> answer(exchange, 400, "application/problem+json", "x".repeat(Verdicts.LARGEST_PROBLEM + 1));
            case "/slow" -> pause(1_500, exchange);
            case "/hangs" -> pause(6_000, exchange);
            case "/silent" -> exchange.close();
            case "/cut" -> {
                exchange.sendResponseHeaders(200, 100);
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
                exchange.close();
            }
            default -> answer(exchange, 404, "text/html", "<html>/app/ not here</html>");
        }
        exchange.close();
    }

    private static void pause(long millis, HttpExchange exchange) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        answer(exchange, 200, "text/html", "at last");
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length());
        exchange.getResponseBody().write(Request.utf8(body));
    }

    @ParameterizedTest
    @CsvSource({"/planted-500, status 500", "/unnamed-503, status 503", "/trace, trace: at", "/thrown, trace: NullPointerException",
            "/class, trace: sumakomi.advice.Advice",
            "/path, path: /srv/secret", "/default, default page: 400", "/script, script:", "/wordless, wordless: 406", "/long, long: 400",
            "/slow, slow:", "/silent, silent:", "/cut, cut:"})
    void whatMustNotBeIsFound(String path, String fault) {
        assertThat(VERDICTS.of(Request.get(path), ask(path), false)).hasSize(1).first().asString().startsWith(fault);
    }

    @Test
    void whatNeverComesIsGivenUp() {
        assertThat(VERDICTS.of(Request.get("/hangs"), ask("/hangs"), false)).first().asString().contains("given up");
    }

    @ParameterizedTest
    @CsvSource({"/named-503", "/nothing"})
    void aNamedRefusalAndAnOrdinaryPageAreNot(String path) {
        assertThat(VERDICTS.of(Request.get(path), ask(path), false)).isEmpty();
    }

    private Reply ask(String path) {
        return wire.send(Request.get(path).bytes(wire.host()));
    }
}
