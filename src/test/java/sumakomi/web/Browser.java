package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A browser without scripts: keeps cookies, follows redirects, sends the forms it has seen. */
final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "----sumakomi";

    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(Redirect.NORMAL).build();
    private final String root;
    private String token = "";

    Browser(int port) {
        this.root = "http://localhost:" + port;
    }

    Page get(String path) {
        return send(HttpRequest.newBuilder(URI.create(root + path)).GET());
    }

    /** A file. */
    byte[] bytes(String path) {
        try {
            return client.send(HttpRequest.newBuilder(URI.create(root + path)).GET().build(), BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends a form with the token of the page seen last; names and values in turn. */
    Page post(String path, String... fields) {
        List<String> all = new ArrayList<>(List.of("_csrf", token));
        all.addAll(List.of(fields));
        return postWithoutToken(path, all.toArray(String[]::new));
    }

    Page postWithoutToken(String path, String... fields) {
        String form = IntStream.range(0, fields.length / 2).mapToObj(i -> encoded(fields[2 * i]) + "=" + encoded(fields[2 * i + 1]))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(root + path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    Page upload(byte[] file) {
        return upload("/profiles/upload", file, "");
    }

    /** @param once the word of the form, see {@link OneTimeForms} */
    Page upload(String path, byte[] file, String once) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes((part("_csrf") + token + part("once") + once + "\r\n--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"profile.yaml\"\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        BodyPublisher publisher = BodyPublishers.ofByteArray(body.toByteArray());
        return send(HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY).POST(publisher));
    }

    /** Sends a form with a file of a name; names and values in turn. */
    Page attach(String path, String name, byte[] file, String... fields) {
        return attachAs("file", path, name, file, fields);
    }

    /** The same in a field of another name. */
    Page attachAs(String field, String path, String name, byte[] file, String... fields) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        StringBuilder text = new StringBuilder(part("_csrf") + token);
        IntStream.range(0, fields.length / 2).forEach(i -> text.append(part(fields[2 * i])).append(fields[2 * i + 1]));
        body.writeBytes((text + "\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                + "\"\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(root + path)).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static String part(String name) {
        return "\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n";
    }

    Page upload(String file) {
        return upload(file.getBytes(StandardCharsets.UTF_8));
    }

    private Page send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            Matcher found = TOKEN.matcher(response.body());
            token = found.find() ? found.group(1) : token;
            assertThat(response.body()).as("a value that nobody took out, on %s", response.uri())
                    .doesNotContain("Optional[", "Optional.empty");
            return new Page(response.statusCode(), response.uri().getPath(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What came back, from the address where the redirects ended. */
    record Page(int status, String path, HttpHeaders headers, String body) {

        /** What a reader sees. */
        String text() {
            return body.replaceAll("(?s)<(script|style).*?</\\1>", "").replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
        }

        /** The values of an attribute, in the order of the page. */
        List<String> all(String pattern) {
            return Pattern.compile(pattern).matcher(body).results().map((MatchResult found) -> found.group(1).replace("&amp;", "&"))
                    .toList();
        }

        List<String> links() {
            return all("href=\"([^\"]+)\"");
        }

        /** The questions that the form shows. */
        List<String> shown() {
            return all("name=\"shown\" value=\"([^\"]+)\"");
        }

        /** What a hidden field of the form carries. */
        String hidden(String name) {
            return all("name=\"" + Pattern.quote(name) + "\" value=\"([^\"]*)\"").get(0);
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }
}
