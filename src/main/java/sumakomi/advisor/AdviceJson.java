package sumakomi.advisor;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes an advised profile in the output contract: the advice, with {@code benefitCost} in each recommendation. Absent
 * values are left out. The same on the command line, over REST and in the store.
 */
public final class AdviceJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT)
                    .withContentInclusion(JsonInclude.Include.NON_ABSENT))
            .disable(tools.jackson.databind.MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private AdviceJson() {}

    public static ObjectNode tree(AdvisedProfile advised) {
        ObjectNode tree = JSON.valueToTree(advised.advice());
        for (JsonNode recommendation : tree.get("recommendations")) {
            String archetype = recommendation.get("archetype").asString();
            ((ObjectNode) recommendation).set("benefitCost", JSON.valueToTree(advised.benefitCost().get(archetype)));
        }
        return tree;
    }

    /** Indented, for people and for files. */
    public static String write(AdvisedProfile advised) {
        return JSON.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(tree(advised));
    }
}
