package sumakomi.programme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sumakomi.knowledge.PlainJson;
import sumakomi.knowledge.Text;
import tools.jackson.databind.JsonNode;

/**
 * What of a checklist changed since it was handed out, item by item.
 *
 * @param came titles of items that are on it now and were not
 * @param gone titles of items that were on it and are not
 * @param changed titles of items of which something else is said now
 */
public record SinceIssued(List<Text> came, List<Text> gone, List<Text> changed) {

    /** @param issued the checklists as {@link PlainJson} wrote them */
    public static SinceIssued of(String issued, Checklists now) {
        Map<String, JsonNode> before = items(PlainJson.MAPPER.readTree(issued));
        Map<String, JsonNode> after = items(PlainJson.MAPPER.valueToTree(now));
        return new SinceIssued(titles(after.entrySet().stream().filter(item -> !before.containsKey(item.getKey())).toList()),
                titles(before.entrySet().stream().filter(item -> !after.containsKey(item.getKey())).toList()),
                titles(after.entrySet().stream().filter(item -> before.containsKey(item.getKey())
                        && !before.get(item.getKey()).equals(item.getValue())).toList()));
    }

    private static Map<String, JsonNode> items(JsonNode checklists) {
        Map<String, JsonNode> items = new LinkedHashMap<>();
        checklists.path("lists").forEach(list -> list.path("items").forEach(item -> items.put(
                list.path("theme").path("archetype").asString() + " " + item.path("id").asString(), item)));
        return items;
    }

    private static List<Text> titles(List<Map.Entry<String, JsonNode>> items) {
        return items.stream().map(item -> item.getValue().path("title"))
                .map(title -> new Text(title.path("ja").asString(), title.path("en").asString())).distinct().toList();
    }
}
