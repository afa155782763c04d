package sumakomi.economics.study;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Where two trees of a study part. */
final class Differences {

    private Differences() {}

    /** Path of the first value that is another or missing in the second tree; empty when there is none. */
    static Optional<String> first(JsonNode one, JsonNode other) {
        if (one.equals(other)) {
            return Optional.empty();
        }
        if (one.isObject() && other.isObject()) {
            for (Map.Entry<String, JsonNode> entry : one.properties()) {
                Optional<String> deeper = first(entry.getValue(), other.path(entry.getKey()));
                if (deeper.isPresent()) {
                    return deeper.map(path -> joined(entry.getKey(), path));
                }
            }
        }
        for (int i = 0; one.isArray() && i < one.size(); i++) {
            String at = Integer.toString(i);
            Optional<String> deeper = first(one.get(i), other.path(i));
            if (deeper.isPresent()) {
                return deeper.map(path -> joined(at, path));
            }
        }
        return Optional.of("");
    }

    private static String joined(String key, String path) {
        return path.isEmpty() ? key : key + "." + path;
    }
}
