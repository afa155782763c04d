package sumakomi.knowledge;

import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/** Walks through trees. */
final class Trees {

    private Trees() {}

    /** Calls for every node of a tree with its path: keys and indexes joined by dots. */
    static void walk(JsonNode node, String path, BiConsumer<String, JsonNode> visit) {
        visit.accept(path, node);
        if (node.isObject()) {
            node.properties().forEach(field -> walk(field.getValue(), below(path, field.getKey()), visit));
        } else if (node.isArray()) {
            int index = 0;
            for (JsonNode element : node) {
                walk(element, below(path, Integer.toString(index)), visit);
                index++;
            }
        }
    }

    private static String below(String path, String step) {
        return path.isEmpty() ? step : path + "." + step;
    }

    /** The key under which the node of a path stands, be it a value or a member of a list. */
    static String key(String path) {
        int dot = path.lastIndexOf('.');
        String last = path.substring(dot + 1);
        return dot > 0 && last.chars().allMatch(Character::isDigit) ? key(path.substring(0, dot)) : last;
    }
}
