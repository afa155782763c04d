package sumakomi.programme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sumakomi.knowledge.PlainJson;
import sumakomi.knowledge.Text;
import tools.jackson.databind.JsonNode;

/**
 * What of a document changed since it was handed out, part by part: item by item of checklists, and of other documents the parts of which
 * they say that they are made, each with an {@code id} and a {@code title}.
 *
 * @param came titles of parts that are in it now and were not
 * @param gone titles of parts that were in it and are not
 * @param changed titles of parts of which something else is said now
 */
public record SinceIssued(List<Text> came, List<Text> gone, List<Text> changed) {

    /** @param issued the content as {@link PlainJson} wrote it */
    public static SinceIssued of(String issued, Object now) {
        // Read back both: a tree of objects tells a long number from a short one, a text that is read does not.
        Map<String, JsonNode> before = items(PlainJson.MAPPER.readTree(issued));
        Map<String, JsonNode> after = items(PlainJson.MAPPER.readTree(PlainJson.MAPPER.writeValueAsString(now)));
        return new SinceIssued(titles(after.entrySet().stream().filter(item -> !before.containsKey(item.getKey())).toList()),
                titles(before.entrySet().stream().filter(item -> !after.containsKey(item.getKey())).toList()),
                titles(after.entrySet().stream().filter(item -> before.containsKey(item.getKey())
                        && !before.get(item.getKey()).equals(item.getValue())).toList()));
    }

    private static Map<String, JsonNode> items(JsonNode content) {
        Map<String, JsonNode> items = new LinkedHashMap<>();
        content.path("parts").forEach(part -> items.put(part.path("id").asString(), part));
        content.path("lists").forEach(list -> list.path("items").forEach(item -> items.put(
                list.path("theme").path("archetype").asString() + " " + item.path("id").asString(), item)));
        return items;
    }

    private static List<Text> titles(List<Map.Entry<String, JsonNode>> items) {
        return items.stream().map(item -> item.getValue().path("title"))
                .map(title -> new Text(title.path("ja").asString(), title.path("en").asString())).distinct().toList();
    }
}
