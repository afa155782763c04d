package sumakomi.advisor;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings advice that was given in an earlier form into the present one. Before there were aspects every reason counted, there
 * were no ties, and what lacked its place stood among the recommended.
 */
final class EarlierAdvice {

    private EarlierAdvice() {}

    /** The same tree, with what the earlier form did not have yet. */
    static ObjectNode lifted(ObjectNode advice) {
        for (String list : new String[] {"conditional", "offers"}) {
            if (!advice.has(list)) {
                advice.putArray(list);
            }
        }
        for (JsonNode entry : advice.path("recommendations")) {
            if (entry instanceof ObjectNode recommendation && !recommendation.has("tiedWith")) {
                recommendation.putArray("tiedWith");
            }
        }
        reasons(advice);
        return advice;
    }

    /** A reason is known by its rule. */
    private static void reasons(JsonNode node) {
        if (node instanceof ObjectNode reason && reason.has("rule") && reason.has("points") && !reason.has("counts")) {
            reason.put("counts", true);
        }
        node.forEach(EarlierAdvice::reasons);
    }
}
