package sumakomi.advisor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.PlainJson;
import sumakomi.knowledge.Source;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The documents that an advice cites anywhere, each with the places cited; a document that knowledge no longer has is left out. */
public final class CitedSources {

    private CitedSources() {}

    /** In the order in which they are first cited, with the places in the order of the document. */
    public static Map<Source, List<Source.Place>> of(AdviceDocument document, Knowledge knowledge) {
        ObjectNode tree = PlainJson.MAPPER.createObjectNode();
        tree.set("advice", PlainJson.MAPPER.valueToTree(document.advice()));
        tree.set("benefitCost", PlainJson.MAPPER.valueToTree(document.benefitCost()));
        Map<String, Set<String>> places = new LinkedHashMap<>();
        gather(tree, places);
        Map<Source, List<Source.Place>> sources = new LinkedHashMap<>();
        places.forEach((id, cited) -> {
            if (knowledge.sources().containsKey(id)) {
                Source source = knowledge.source(id);
                sources.put(source, source.places().stream().filter(place -> cited.contains(place.id())).toList());
            }
        });
        return sources;
    }

    /** Whatever has a document and a place is a citation. */
    private static void gather(JsonNode node, Map<String, Set<String>> places) {
        if (node.path("document").isString() && node.path("place").isString()) {
            places.computeIfAbsent(node.path("document").asString(), id -> new TreeSet<>()).add(node.path("place").asString());
        }
        node.forEach(child -> gather(child, places));
    }

    /** As the contract tells them: title, publisher, date, kind, address and the day on which a page of the web was read. */
    static ArrayNode json(AdviceDocument document, Knowledge knowledge) {
        ArrayNode all = PlainJson.MAPPER.createArrayNode();
        of(document, knowledge).forEach((source, places) -> {
            ObjectNode told = all.addObject().put("id", source.id());
            told.set("title", PlainJson.MAPPER.valueToTree(source.title()));
            told.set("publisher", PlainJson.MAPPER.valueToTree(source.publisher()));
            source.published().ifPresent(date -> told.put("published", date));
            told.put("kind", source.kind());
            source.url().ifPresent(url -> told.put("url", url));
            source.read().ifPresent(day -> told.put("read", day));
            told.set("places", PlainJson.MAPPER.valueToTree(places));
        });
        return all;
    }
}
