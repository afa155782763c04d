package sumakomi.knowledge;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A YAML document as a JSON tree that remembers where each value stood.
 *
 * @param lines line of each value, from 1, by its path (keys and indexes joined by dots)
 */
public record YamlDocument(JsonNode root, Map<String, Integer> lines) {

    /** The line of the value at this path, or of the nearest value around it; 0 when the path leads nowhere. */
    public int lineOf(String path) {
        String at = path;
        while (!lines.containsKey(at) && at.contains(".")) {
            at = at.substring(0, at.lastIndexOf('.'));
        }
        return lines.getOrDefault(at, 0);
    }
}
