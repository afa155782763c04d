package sumakomi.document;

import sumakomi.knowledge.PlainJson;
import sumakomi.resilience.hourly.FacilityResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what becomes of a facility as JSON, under the names of {@link FacilityResult}; what there is none of is left out. */
public final class FacilityJson {

    private FacilityJson() {}

    /** @param knowledgeVersion with which it was worked out */
    public static String write(FacilityResult result, String knowledgeVersion) {
        ObjectNode tree = PlainJson.MAPPER.createObjectNode().put("knowledgeVersion", knowledgeVersion);
        tree.setAll((ObjectNode) PlainJson.MAPPER.<JsonNode>valueToTree(result));
        return PlainJson.write(tree);
    }
}
