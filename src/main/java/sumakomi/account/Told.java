package sumakomi.account;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A value of the {@link Trail} that has parts, such as an answer with what it rests on: kept as JSON, so that a page can say each part in
 * words of its language.
 *
 * @param parts by name, in their order; none is empty
 */
public record Told(Map<String, String> parts) {

    public Told {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /** Nothing was there. */
    public static Told nothing() {
        return new Told(Map.of());
    }

    /** @param value left out where it is empty or {@code null} */
    public Told and(String part, @org.jspecify.annotations.Nullable String value) {
        Map<String, String> more = new LinkedHashMap<>(parts);
        Optional.ofNullable(value).filter(given -> !given.isEmpty()).ifPresent(given -> more.put(part, given));
        return new Told(more);
    }

    public Optional<String> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    /** As it is noted. */
    @Override
    public String toString() {
        return parts.isEmpty() ? "" : JsonMapper.shared().writeValueAsString(parts);
    }

    /** What was noted so; empty for a plain value. */
    public static Optional<Told> read(String noted) {
        if (!noted.startsWith("{")) {
            return Optional.empty();
        }
        try {
            Map<String, String> parts = new LinkedHashMap<>();
            JsonNode tree = JsonMapper.shared().readTree(noted);
            tree.properties().forEach(entry -> parts.put(entry.getKey(), entry.getValue().asString()));
            return Optional.of(new Told(parts));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
