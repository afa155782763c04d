package sumakomi.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Somebody with a browser who signs in with a name and a password. */
public final class Visitor {

    private static final String BOUNDARY = "----visitor";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(Redirect.NORMAL).build();
    private final HttpClient once = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI root;
    private String token = "";
    private Page last;

    public Visitor(int port) {
        this.root = URI.create("http://localhost:" + port);
        this.last = get("/sign-in");
    }

    /** What came back, from the address where the redirects ended. */
    public record Page(int status, String path, String body, HttpResponse<String> response) {

        public String text() {
            return Jsoup.parse(body).text();
        }

        public List<String> all(String pattern) {
            return Pattern.compile(pattern).matcher(body).results().map(found -> found.group(1).replace("&amp;", "&")).toList();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    public Page get(String path) {
        return sent(client, HttpRequest.newBuilder(root.resolve(path)).GET());
    }

    /** A form as a browser sends it, with the token of the page seen last; names and values in turn. */
    public Page post(String path, String... fields) {
        return sent(client, form(path, fields));
    }

    /** A form that another site sends: with the cookies, without the token. */
    Page forged(String path) {
        return sent(once, HttpRequest.newBuilder(root.resolve(path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("a=b")));
    }

    /** The same without following where it leads. */
    public Page postOnce(String path, String... fields) {
        return sent(once, form(path, fields));
    }

    private HttpRequest.Builder form(String path, String... fields) {
        List<String> all = new ArrayList<>(List.of("_csrf", token));
        all.addAll(List.of(fields));
        String body = IntStream.range(0, all.size() / 2).mapToObj(i -> encoded(all.get(2 * i)) + "=" + encoded(all.get(2 * i + 1)))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(root.resolve(path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    /** Sends the form of a page that leads to an address, with what stands hidden in it; names and values in turn. */
    public Page sendFormOf(Page page, String action, String... fields) {
        Element form = Jsoup.parse(page.body()).selectFirst("form[action=" + action + "]");
        List<String> all = new ArrayList<>();
        form.select("input[type=hidden]").stream().filter(input -> !input.attr("name").equals("_csrf"))
                .forEach(input -> all.addAll(List.of(input.attr("name"), input.attr("value"))));
        all.addAll(List.of(fields));
        return post(action, all.toArray(String[]::new));
    }

    /** A form with a file; names and values in turn. */
    public Page upload(String path, String name, String file, String... fields) {
        StringBuilder body = new StringBuilder(part("_csrf") + token);
        IntStream.range(0, fields.length / 2).forEach(i -> body.append(part(fields[2 * i])).append(fields[2 * i + 1]));
        body.append(part("file\"; filename=\"" + name)).append(file).append("\r\n--").append(BOUNDARY).append("--\r\n");
        return sent(client, HttpRequest.newBuilder(root.resolve(path)).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private static String part(String name) {
        return "\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n";
    }

    /** Signs in on the page that is open. */
    public Page signIn(String name, String password) {
        return sendFormOf(last, "/sign-in", "name", name, "password", password);
    }

    /** A call of REST with a body. */
    public Page call(String method, String path, String bearer, String type, String body) {
        return sent(HttpClient.newHttpClient(), HttpRequest.newBuilder(root.resolve(path)).header("Authorization", "Bearer " + bearer)
                .header("Content-Type", type).method(method, BodyPublishers.ofString(body)));
    }

    /** A call of REST; an empty token is none. */
    public Page call(String method, String path, String bearer) {
        HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(path)).method(method, BodyPublishers.noBody());
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        return sent(HttpClient.newHttpClient(), request);
    }

    /** Any request, with the token of forms, without following where it leads. */
    Page send(String method, String path, Map<String, String> headers) {
        boolean form = method.equals("POST");
        HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(path))
                .method(method, form ? BodyPublishers.ofString("_csrf=" + encoded(token)) : BodyPublishers.noBody());
        headers.forEach(request::header);
        return sent(once, request);
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name)).map(HttpCookie::getValue)
                .findFirst().orElse("");
    }

    public void setCookie(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(root, cookie);
    }

    private Page sent(HttpClient with, HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = with.send(request.build(), BodyHandlers.ofString());
            last = new Page(response.statusCode(), response.uri().getPath(), response.body(), response);
            last.all("name=\"_csrf\" value=\"([^\"]+)\"").stream().findFirst().ifPresent(found -> token = found);
            return last;
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
}
