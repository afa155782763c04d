package sumakomi.knowledge;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/** A YAML document as a JSON tree that remembers in which line each value stood. */
public final class YamlDocument {

    private final JsonNode root;
    private final int line;
    private final IdentityHashMap<JsonNode, int[]> lines;

    /**
     * @param line line of the root, from 1
     * @param lines by mapping or list, the lines of what stands in it, in its order
     */
    YamlDocument(JsonNode root, int line, IdentityHashMap<JsonNode, int[]> lines) {
        this.root = root;
        this.line = line;
        this.lines = lines;
    }

    /** A tree that was packed at build and no longer knows its lines. */
    public static YamlDocument withoutLines(JsonNode root) {
        return new YamlDocument(root, 0, new IdentityHashMap<>());
    }

    public JsonNode root() {
        return root;
    }

    /** The line of the value at this path, or of the nearest value around it; 0 when the path leads nowhere. */
    public int lineOf(String path) {
        if (path.isEmpty() || lines.isEmpty()) {
            return line;
        }
        String at = path;
        OptionalInt found = find(root, at);
        while (found.isEmpty() && at.contains(".")) {
            at = at.substring(0, at.lastIndexOf('.'));
            found = find(root, at);
        }
        return found.orElse(0);
    }

    /** Keys may hold dots themselves, so every key with which the path begins is followed. */
    private OptionalInt find(JsonNode node, String path) {
        if (node.isArray()) {
            int dot = path.indexOf('.');
            String index = dot < 0 ? path : path.substring(0, dot);
            if (!index.matches("[0-9]{1,6}") || Integer.parseInt(index) >= node.size()) {
                return OptionalInt.empty();
            }
            int at = Integer.parseInt(index);
            return dot < 0 ? OptionalInt.of(lines.get(node)[at]) : find(node.get(at), path.substring(dot + 1));
        }
        int at = 0;
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String key = entry.getKey();
            if (path.equals(key)) {
                return OptionalInt.of(lines.get(node)[at]);
            }
            if (path.startsWith(key) && path.charAt(key.length()) == '.') {
                OptionalInt found = find(entry.getValue(), path.substring(key.length() + 1));
                if (found.isPresent()) {
                    return found;
                }
            }
            at++;
        }
        return OptionalInt.empty();
    }
}
