package sumakomi.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Finds what an entry refers to: under some keys stand ids of entries, wherever the key stands. */
public final class References {

    /** Keys whose every value must be the id of an entry of one kind. */
    private static final Map<String, String> KIND_OF_KEY = Map.ofEntries(
            Map.entry("archetypes", "archetypes"), Map.entry("archetype", "archetypes"), Map.entry("bearsOn", "archetypes"),
            Map.entry("measures", "measures"), Map.entry("sharesColumnWith", "measures"),
            Map.entry("benefits", "benefits"), Map.entry("benefit", "benefits"), Map.entry("benefitsInferred", "benefits"),
            Map.entry("barriers", "barriers"), Map.entry("promotionMeasures", "promotion-measures"),
            Map.entry("promotionMeasure", "promotion-measures"), Map.entry("finance", "finance"), Map.entry("cases", "cases"),
            Map.entry("body", "bodies"), Map.entry("dataItems", "data-items"), Map.entry("dataNeeded", "data-items"),
            Map.entry("dataNeeds", "data-items"), Map.entry("fsSteps", "fs-steps"), Map.entry("urbanPolicies", "urban-policies"),
            Map.entry("urbanPolicy", "urban-policies"), Map.entry("conclusions", "conclusions"), Map.entry("district", "districts"),
            Map.entry("districts", "districts"), Map.entry("question", "questions"), Map.entry("stakeholder", "stakeholders"),
            Map.entry("anomaly", "anomalies"));

    /**
     * Keys whose values may be ids, or words of their own. Where several kinds are named, the first that has the id is meant. A key
     * may be told apart by the kind of entry in which it stands, as in {@code archetypes/from}.
     */
    private static final Map<String, List<String>> KINDS_OF_LOOSE_KEY = Map.ofEntries(
            Map.entry("policy", List.of("urban-policies", "national-policies")), Map.entry("policies", List.of("national-policies")),
            Map.entry("category", List.of("benefit-categories")), Map.entry("refersTo", List.of("promotion-measures")),
            Map.entry("effects", List.of("promotion-effects")), Map.entry("schemes", List.of("business-scheme", "zero-carbon")),
            Map.entry("scenario", List.of("funding-scenarios")), Map.entry("scenarios", List.of("funding-scenarios")),
            Map.entry("fundingScenarios", List.of("funding-scenarios")), Map.entry("extends", List.of("funding-scenarios")),
            Map.entry("case", List.of("cases", "evaluation-cases")), Map.entry("types", List.of("smart-community-types")),
            Map.entry("type", List.of("smart-community-types")), Map.entry("theme", List.of("zero-carbon")),
            Map.entry("answers", List.of("zero-carbon")), Map.entry("calculations", List.of("zero-carbon")),
            Map.entry("declarations", List.of("declarations")), Map.entry("rule", List.of("double-counting")),
            Map.entry("indicators", List.of("city-efficiency")), Map.entry("cities", List.of("city-efficiency")),
            Map.entry("activity", List.of("emergency-supply")), Map.entry("endUse", List.of("emergency-supply")),
            Map.entry("availability", List.of("emergency-supply")), Map.entry("when", List.of("emergency-supply")),
            Map.entry("contact", List.of("programme-facts")), Map.entry("group", List.of("programme-facts")),
            Map.entry("ids", List.of("bodies")), Map.entry("sites", List.of("bodies")), Map.entry("archetypes/from", List.of("bodies")),
            Map.entry("archetypes/to", List.of("bodies")), Map.entry("stakeholders", List.of("stakeholders")),
            Map.entry("jointlyWith", List.of("stakeholders")), Map.entry("column", List.of("stakeholders", "measures")),
            Map.entry("candidates", List.of("measures")), Map.entry("resultColumn", List.of("stakeholders")),
            Map.entry("technology", List.of("measures")), Map.entry("aspect", List.of("programme")),
            Map.entry("unit", List.of("units")), Map.entry("anomaly", List.of("anomalies")),
            Map.entry("appliesTo", List.of("archetypes", "districts", "urban-policies")));

    /** The key of entries that belong together: mostly of the same kind, else of the first kind that has the id. */
    private static final String RELATED = "related";

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

    /** Calls with key and value for every text in an entry that may be the id of another one. */
    static void mentions(Entry entry, BiConsumer<String, String> visit) {
        walk(entry.tree(), "", (path, node) -> {
            if (node.isString()) {
                visit.accept(keyOf(path), node.asString());
            }
        });
    }

    /** The kinds among which an id under a key is looked up, in this order. */
    static List<String> kinds(String key, Entry entry, Collection<String> all) {
        if (key.equals(RELATED)) {
            return Stream.concat(Stream.of(entry.kind()), all.stream()).distinct().toList();
        }
        String strict = KIND_OF_KEY.get(key);
        return strict != null ? List.of(strict)
                : KINDS_OF_LOOSE_KEY.getOrDefault(key, KINDS_OF_LOOSE_KEY.getOrDefault(entry.kind() + "/" + key, List.of()));
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
