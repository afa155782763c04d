package sumakomi.load;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jsoup.Connection.KeyVal;

/** One browser with cookies of its own. All share one client, so that hundreds of them take few threads. */
final class Visit {

    private static final HttpClient CLIENT = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final URI root;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    Visit(URI root) {
        this.root = root;
    }

    /** An answer, where it came from, and how long it took from the first byte sent to the last one read. */
    record Answer(URI at, int status, String location, String body, long nanos) {

        boolean leadsOn() {
            return status == 302 || status == 303;
        }

        Page page() {
            return Page.of(this);
        }
    }

    CompletableFuture<Answer> get(String path) {
        return send(request(path).GET());
    }

    CompletableFuture<Answer> post(String path, List<KeyVal> fields) {
        String form = fields.stream().map(field -> encoded(field.key()) + "=" + encoded(field.value())).collect(Collectors.joining("&"));
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)));
    }

    /** Sends a form and goes where it leads; for setting things up. */
    Page submit(String path, List<KeyVal> fields) throws IOException {
        return arrived(post(path, fields).join());
    }

    Page open(String path) throws IOException {
        return arrived(get(path).join());
    }

    private Page arrived(Answer first) throws IOException {
        Answer answer = first;
        for (int steps = 0; answer.leadsOn() && steps < 5; steps++) {
            answer = get(answer.location()).join();
        }
        if (answer.status() != 200) {
            throw new IOException(answer.status() + " at " + answer.at());
        }
        return answer.page();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(path)).timeout(PATIENCE).header("Accept", "text/html")
                .header("Accept-Language", "ja");
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).collect(Collectors
                    .joining("; ")));
        }
        return request;
    }

    private CompletableFuture<Answer> send(HttpRequest.Builder request) {
        HttpRequest sent = request.build();
        long begun = System.nanoTime();
        return CLIENT.sendAsync(sent, BodyHandlers.ofString()).thenApply(response -> {
            long nanos = System.nanoTime() - begun;
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Answer(sent.uri(), response.statusCode(), location(response), response.body(), nanos);
        });
    }

    private void keep(String header) {
        for (HttpCookie cookie : HttpCookie.parse(header)) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        }
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
