package sumakomi.robustness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A way into the application: {@code GET /studies/{id}}. */
record Route(String method, String pattern) {

    /** All of them, from {@code routes.txt}; a test holds the list against the application. */
    static List<Route> all() {
        try (var in = Objects.requireNonNull(Route.class.getResourceAsStream("/robustness/routes.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank())
                    .map(line -> new Route(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1).strip())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean plain() {
        return !pattern.contains("{");
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
