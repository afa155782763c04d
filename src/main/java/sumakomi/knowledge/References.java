package sumakomi.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/** Finds what an entry refers to: the keys below hold ids of entries of one kind wherever they stand. */
public final class References {

    private static final Map<String, String> KIND_OF_KEY = Map.ofEntries(
            Map.entry("archetypes", "archetypes"), Map.entry("archetype", "archetypes"), Map.entry("bearsOn", "archetypes"),
            Map.entry("measures", "measures"), Map.entry("sharesColumnWith", "measures"),
            Map.entry("benefits", "benefits"), Map.entry("benefit", "benefits"), Map.entry("benefitsInferred", "benefits"),
            Map.entry("barriers", "barriers"), Map.entry("promotionMeasures", "promotion-measures"),
            Map.entry("promotionMeasure", "promotion-measures"), Map.entry("finance", "finance"), Map.entry("cases", "cases"),
            Map.entry("body", "bodies"), Map.entry("dataItems", "data-items"), Map.entry("dataNeeded", "data-items"),
            Map.entry("dataNeeds", "data-items"), Map.entry("fsSteps", "fs-steps"), Map.entry("urbanPolicies", "urban-policies"),
            Map.entry("urbanPolicy", "urban-policies"), Map.entry("conclusions", "conclusions"), Map.entry("district", "districts"),
            Map.entry("districts", "districts"), Map.entry("question", "questions"), Map.entry("stakeholder", "stakeholders"));

    /** Stands for every entry of a kind. */
    private static final String ALL = "all";

    private References() {}

    /** One reference. */
    public record Reference(String key, String kind, String id, String path) {}

    /** The references of an entry, those too that lead nowhere. */
    public static List<Reference> in(Entry entry) {
        List<Reference> references = new ArrayList<>();
        walk(entry.tree(), "", (path, node) -> {
            String key = keyOf(path);
            String kind = KIND_OF_KEY.get(key);
            if (kind != null && node.isString() && !node.asString().equals(ALL)) {
                references.add(new Reference(key, kind, node.asString(), path));
            }
        });
        return references;
    }

    /** Every citation in a tree, its own and those further down. */
    public static List<Citation> citations(JsonNode tree) {
        List<Citation> citations = new ArrayList<>();
        walk(tree, "", (path, node) -> Entry.citation(node).ifPresent(citations::add));
        return citations.stream().distinct().toList();
    }

    /** Calls for every node of a tree with its path. */
    static void walk(JsonNode node, String path, BiConsumer<String, JsonNode> visit) {
        visit.accept(path, node);
        if (node.isObject()) {
            node.properties().forEach(field -> walk(field.getValue(), path.isEmpty() ? field.getKey() : path + "." + field.getKey(), visit));
        } else if (node.isArray()) {
            int index = 0;
            for (JsonNode element : node) {
                walk(element, path.isEmpty() ? Integer.toString(index) : path + "." + index, visit);
                index++;
            }
        }
    }

    /** The last word of a path that is no index. */
    private static String keyOf(String path) {
        String[] words = path.split("\\.");
        int last = words.length - 1;
        return last > 0 && words[last].chars().allMatch(Character::isDigit) ? words[last - 1] : words[last];
    }
}
