package sumakomi.advisor;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import sumakomi.advice.Advice;
import sumakomi.economics.BenefitCost;
import sumakomi.questionnaire.Answer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
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
        tree.set("answers", answers(advised));
        tree.set(Fingerprint.KEY, advised.fingerprint().get().of(advised.advice()).toJson());
        return tree;
    }

    /** Every text and id in an advice. */
    static Set<String> words(AdviceDocument document) {
        Set<String> words = new HashSet<>();
        gather(JSON.valueToTree(document.advice()), words);
        gather(JSON.valueToTree(document.benefitCost()), words);
        return words;
    }

    private static void gather(JsonNode node, Set<String> words) {
        if (node.isString()) {
            words.add(node.asString());
        }
        node.forEach(child -> gather(child, words));
    }

    /** The answers as a profile has them, so that the advice can be computed again. */
    private static ObjectNode answers(AdvisedProfile advised) {
        ObjectNode answers = JSON.createObjectNode();
        advised.profile().answers().forEach((question, given) -> answers.set(question, value(given.answer())));
        return answers;
    }

    private static JsonNode value(Answer answer) {
        if (answer instanceof Answer.Amount amount) {
            return JSON.getNodeFactory().numberNode(amount.number());
        }
        boolean several = answer instanceof Answer.Choices || answer instanceof Answer.Ranking;
        return several ? JSON.valueToTree(answer.values()) : JSON.getNodeFactory().stringNode(answer.values().get(0));
    }

    /** Indented, for people and for files. */
    public static String write(AdvisedProfile advised) {
        return JSON.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(tree(advised));
    }

    /** Reads what {@link #write} wrote, digit for digit. */
    public static AdviceDocument read(String json) {
        ObjectNode tree = (ObjectNode) JSON.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).readTree(json);
        Map<String, BenefitCost> benefitCost = new LinkedHashMap<>();
        for (JsonNode recommendation : tree.get("recommendations")) {
            JsonNode screening = ((ObjectNode) recommendation).remove("benefitCost");
            benefitCost.put(recommendation.get("archetype").asString(), JSON.treeToValue(screening, BenefitCost.class));
        }
        return new AdviceDocument(JSON.treeToValue(tree, Advice.class), benefitCost);
    }
}
