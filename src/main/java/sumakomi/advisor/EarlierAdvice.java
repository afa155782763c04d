package sumakomi.advisor;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings advice that was given in an earlier form into the present one. Before there were aspects every reason counted, there
 * were no ties, and what lacked its place stood among the recommended. Before there were proposals to the municipality as a
 * whole, they stood in every recommendation; there they stay.
 */
final class EarlierAdvice {

    private static final List<String> PROPOSED = List.of("finance", "promotion", "cases", "measures", "lessons");

    private EarlierAdvice() {}

    /** The same tree, with what the earlier form did not have yet. */
    static ObjectNode lifted(ObjectNode advice) {
        lists(advice, "contradictions", "conditional", "urbanPolicies", "offers", "proposals", "dropped", "noted", "openData",
                "farFromOpenData", "formerAnswers");
        advice.path("recommendations").forEach(entry -> {
            lists(entry, "tiedWith", "remarks");
            entry.path("bodies").forEach(body -> lists(body, "also"));
            lists(entry.path("benefitCost"), "notComparable");
            entry.at("/benefitCost/referenceCases").forEach(row -> lists(row, "columns"));
            PROPOSED.forEach(topic -> entry.path(topic).forEach(EarlierAdvice::proposed));
            entry.path("fsSteps").forEach(step -> lists(step, "reasons"));
            lists(entry.path("toBeSolid"), "orTogether");
        });
        advice.path("formerAnswers").forEach(former -> lists(former, "against"));
        advice.path("noted").forEach(noted -> lists(noted, "alsoCounts"));
        advice.path("proposals").forEach(EarlierAdvice::proposed);
        advice.path("conditional").forEach(entry -> {
            lists(entry, "remarks");
            lists(entry.path("ifThereIs"), "possibleOnly");
        });
        advice.path("offers").forEach(offer -> offer(offer, advice.path("notRecommended")));
        advice.path("roadmap").forEach(step -> lists(step, "reasons", "notes", "deciding"));
        reasons(advice);
        return advice;
    }

    /** Of a proposal the title alone was told. */
    private static void proposed(JsonNode entry) {
        lists(entry, "said", "parts");
    }

    private static void lists(JsonNode node, String... lists) {
        if (node instanceof ObjectNode part) {
            Stream.of(lists).filter(list -> !part.has(list)).forEach(part::putArray);
        }
    }

    /** What could be begun without a place stood among what is not recommended as well, with what is told of it. */
    private static void offer(JsonNode offer, JsonNode notRecommended) {
        if (offer instanceof ObjectNode part && !part.has("reasons") && notRecommended instanceof ArrayNode others) {
            others.valueStream().filter(other -> other.path("archetype").equals(offer.path("archetype"))).findFirst().ifPresent(other -> {
                Stream.of("score", "why", "reasons", "whatWouldChangeIt").filter(other::has).forEach(key -> part.set(key, other.get(key)));
                others.removeIf(other::equals);
            });
        }
    }

    /** A reason is known by its rule. */
    private static void reasons(JsonNode node) {
        if (node instanceof ObjectNode reason && reason.has("rule") && reason.has("points") && !reason.has("counts")) {
            reason.put("counts", true);
        }
        node.forEach(EarlierAdvice::reasons);
    }
}
