package sumakomi.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a small study takes while 24 large ones are uploaded and opened. Against a running application, without a build:
 * {@code java src/bench/java/sumakomi/web/LoadedDoors.java http://localhost:8080 300}.
 */
public final class LoadedDoors {

    private static final int LARGE = 24;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "----sumakomi";

    private final String root;

    private LoadedDoors(String root) {
        this.root = root;
    }

    public static void main(String[] args) throws Exception {
        new LoadedDoors(args[0]).measure(Integer.parseInt(args[1]));
    }

    private void measure(int measures) throws Exception {
        Visitor small = new Visitor();
        for (int i = 0; i < 20; i++) {
            small.example();
        }
        System.out.println("alone: " + summary(samples(small, () -> false, 20)));
        byte[] file = study(measures);
        Executor threads = Executors.newFixedThreadPool(LARGE);
        List<CompletableFuture<String>> large = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < LARGE; i++) {
            large.add(CompletableFuture.supplyAsync(() -> new Visitor().large(file), threads));
        }
        CompletableFuture<Void> all = CompletableFuture.allOf(large.toArray(CompletableFuture[]::new));
        System.out.println("beside " + LARGE + " of " + measures + " measures: " + summary(samples(small, () -> !all.isDone(), 1)));
        Map<String, Integer> answers = new TreeMap<>();
        large.forEach(one -> answers.merge(one.join(), 1, Integer::sum));
        System.out.printf("large ones, upload then page: %s in %.1f s%n", answers, (System.nanoTime() - start) / 1e9);
        long list = System.nanoTime();
        int status = small.get("/studies").statusCode();
        System.out.printf("list afterwards: %d in %.2f s%n", status, (System.nanoTime() - list) / 1e9);
        System.exit(0);
    }

    private interface Going {
        boolean on();
    }

    private static List<Double> samples(Visitor visitor, Going going, int atLeast) throws InterruptedException {
        List<Double> seconds = new ArrayList<>();
        while (seconds.size() < atLeast || going.on()) {
            long start = System.nanoTime();
            String status = visitor.example();
            seconds.add((status.equals("200") ? 1 : -1) * (System.nanoTime() - start) / 1e9);
            Thread.sleep(100);
        }
        return seconds;
    }

    private static String summary(List<Double> seconds) {
        List<Double> good = seconds.stream().filter(one -> one > 0).sorted().toList();
        return good.isEmpty() ? seconds.size() + " refused"
                : String.format("%d small studies, median %.3f s, 95 %% %.3f s, longest %.3f s, "
                        + "%d refused", seconds.size(), good.get(good.size() / 2), good.get(good.size() * 95 / 100),
                        good.get(good.size() - 1),
                        seconds.size() - good.size());
    }

    /** A study of so many measures, each with one component and two energy carriers. */
    private static byte[] study(int measures) {
        StringBuilder yaml = new StringBuilder("study: 1\ntitle: large\nasOf: 2026-04-01\nmeasures:\n");
        for (int i = 0; i < measures; i++) {
            yaml.append("- {id: m").append(i).append(", title: M").append(i).append(", contract: lease, upkeep: {value: 16000000, "
                    + "low: 15000000, high: 17000000}, components: [{id: panels, title: P, initial-cost: 1610000000, life: 20}], energy: ["
                    + "{carrier: electricity, saved: 5000000, price: 22, co2-factor: 0.00043}, "
                    + "{carrier: city-gas, saved: 1000, price: 95, co2-factor: 0.00205}]}\n");
        }
        return yaml.append("values: {evaluation-years: 30}\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** One reader with cookies of its own. */
    private final class Visitor {

        private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL).build();

        /** A study that nobody has worked out yet. */
        String example() {
            return status(
                    post("/studies/example", "application/x-www-form-urlencoded", ("_csrf=" + token()).getBytes(StandardCharsets.UTF_8)));
        }

        /** Uploads a study, then opens its page. */
        String large(byte[] file) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token() + "\r\n--" + BOUNDARY
                    + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"s.yaml\"\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file);
            body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
            return status(post("/studies/upload", "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray()));
        }

        private String token() {
            Matcher found = TOKEN.matcher(get("/").body());
            return found.find() ? found.group(1) : "";
        }

        HttpResponse<String> get(String path) {
            return send(HttpRequest.newBuilder(URI.create(root + path)).GET());
        }

        private HttpResponse<String> post(String path, String type, byte[] body) {
            return send(
                    HttpRequest.newBuilder(URI.create(root + path)).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
        }

        private HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                return client.send(request.timeout(Duration.ofMinutes(3)).build(), BodyHandlers.ofString());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private static String status(HttpResponse<String> response) {
            return response.uri().getPath().matches("/studies/[0-9a-f-]{36}") ? Integer.toString(response.statusCode())
                    : response.statusCode() + " at " + response.uri().getPath();
        }
    }
}
