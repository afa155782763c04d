package sumakomi.advisor;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.advice.Advice;
import sumakomi.advice.Grade;
import sumakomi.advice.OpenAnswers;
import sumakomi.advice.SmallestChange;
import sumakomi.economics.BenefitCost;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Phrases;
import sumakomi.knowledge.PlainJson;
import sumakomi.knowledge.Text;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.ProfileWriter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes an advised profile in the output contract: the advice, with {@code benefitCost} in each recommendation, and the documents that
 * it cites. Absent values are left out. The same on the command line, over REST and in the store.
 */
public final class AdviceJson {

    /** Where the smallest changes stand; an advice that is kept has none. */
    static final String CHANGES = "smallestChanges";

    private static final JsonMapper JSON = PlainJson.MAPPER;
    /** On what the estimate rests. */
    private static final Text ESTIMATE = said("estimate-note");
    /** What the advice makes of answers that contradict each other, in the words of the command line. */
    private static final Text CONTRADICTIONS_COUNT = said("contradictions-count");

    private AdviceJson() {}

    private static Text said(String key) {
        return Text.inBoth(locale -> Phrases.of("advice-text", locale).say(key));
    }

    public static ObjectNode tree(AdvisedProfile advised) {
        ObjectNode tree = JSON.valueToTree(advised.advice());
        for (JsonNode recommendation : tree.get("recommendations")) {
            String archetype = recommendation.get("archetype").asString();
            ((ObjectNode) recommendation).set("benefitCost", JSON.valueToTree(advised.benefitCost().get(archetype)));
        }
        outlook(advised.outlook().get(), tree);
        grades(advised, tree);
        tree.set("answers", answers(advised));
        tree.set("sources", CitedSources.json(AdviceDocument.of(advised), advised.profile().questionnaire().knowledge()));
        if (!advised.advice().contradictions().isEmpty()) {
            tree.set("contradictionsCount", JSON.valueToTree(CONTRADICTIONS_COUNT));
        }
        tree.set(Fingerprint.KEY, advised.fingerprint().get().of(advised.advice()).toJson());
        return tree;
    }

    /** The same, with the changes of answers that would bring each archetype forward. */
    public static String write(AdvisedProfile advised, Map<String, List<SmallestChange>> changes) {
        return PlainJson.write(tree(advised, changes));
    }

    static ObjectNode tree(AdvisedProfile advised, Map<String, List<SmallestChange>> changes) {
        ObjectNode tree = tree(advised);
        ObjectNode all = tree.putObject(CHANGES);
        changes.forEach((archetype, some) -> {
            ArrayNode ofOne = all.putArray(archetype);
            some.forEach(change -> ofOne.add(change(change)));
        });
        return tree;
    }

    private static ObjectNode change(SmallestChange change) {
        ObjectNode node = JSON.createObjectNode().put("reach", Labels.word(change.reach()));
        ArrayNode steps = node.putArray("steps");
        change.steps().forEach(step -> {
            ObjectNode one = steps.addObject().put("question", step.question());
            one.set("from", value(step.from()));
            one.set("to", value(step.to()));
            one.put("changeable", step.changeable().toString()).put("againstAFact", step.againstAFact());
        });
        node.set("tiedWith", JSON.valueToTree(change.tiedWith()));
        return node;
    }

    /** What is certain, possible or ruled out before all is answered, how likely, and the question to ask next. */
    private static void outlook(OpenAnswers open, ObjectNode tree) {
        ObjectNode outlook = tree.putObject("outlook");
        Stream.of(OpenAnswers.Standing.values()).forEach(standing -> {
            ArrayNode archetypes = outlook.putArray(Labels.word(standing));
            open.standing().entrySet().stream().filter(entry -> entry.getValue() == standing)
                    .forEach(entry -> archetypes.add(entry.getKey()));
        });
        outlook.set("provenFirst", JSON.valueToTree(open.provenFirst()));
        outlook.set("settledFirst", JSON.valueToTree(open.settledFirst()));
        outlook.set("estimate", ((ObjectNode) JSON.valueToTree(open.estimate())).put("basis", Basis.ASSUMED.toString())
                .set("about", JSON.valueToTree(ESTIMATE)));
        open.next().ifPresent(next -> tree.putObject("nextQuestion").put("question", next.question()).put("findOut", next.findOut())
                .set("text", JSON.valueToTree(next.text())));
    }

    /** What the grades mean. */
    private static void grades(AdvisedProfile advised, ObjectNode tree) {
        GradeWords japanese = new GradeWords(advised.profile().questionnaire().knowledge(), Locale.JAPANESE);
        GradeWords english = new GradeWords(advised.profile().questionnaire().knowledge(), Locale.ENGLISH);
        LocalDate asOf = advised.advice().asOf();
        ObjectNode grades = tree.putObject("grades");
        Stream.of(Grade.values()).forEach(grade -> grades.putObject(Labels.word(grade))
                .set("meaning", JSON.valueToTree(new Text(japanese.meaning(grade, asOf), english.meaning(grade, asOf))))
                .set("limits", JSON.valueToTree(new Text(japanese.limits(), english.limits()))).put("basis", Basis.ASSUMED.toString()));
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

    /** The answers as a profile has them, those of published data with their mark, so that the advice can be computed again. */
    private static ObjectNode answers(AdvisedProfile advised) {
        ObjectNode answers = JSON.createObjectNode();
        advised.profile().answers().forEach((question, given) -> answers.set(question,
                given.basis() == Basis.OPEN_DATA ? JSON.valueToTree(ProfileWriter.answer(given)) : value(given.answer())));
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
        return PlainJson.write(tree(advised));
    }

    /** Reads what {@link #write} wrote, digit for digit. */
    public static AdviceDocument read(String json) {
        ObjectNode tree = (ObjectNode) JSON.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).readTree(json);
        return document(EarlierAdvice.lifted(tree), JSON.reader());
    }

    /**
     * Makes an advice of a tree that anybody may have sent; empty for one of an earlier form, which lacks a part.
     *
     * @throws FaultyInput if it is no advice, naming the part
     */
    static Optional<AdviceDocument> foreign(JsonNode tree) {
        boolean formed = tree.path("recommendations").isArray() && tree.path("recommendations").valueStream()
                .allMatch(recommendation -> recommendation.path("archetype").isString() && recommendation.path("benefitCost").isObject());
        if (!formed) {
            throw new FaultyInput(Fault.of("replay.part", "recommendations", 0));
        }
        return refuseOtherTypes(tree) ? whole(tree) : Optional.empty();
    }

    /** Whether every record of the advice could be made at all; a part that is there and of another type is refused. */
    private static boolean refuseOtherTypes(JsonNode tree) {
        try {
            document(EarlierAdvice.lifted((ObjectNode) tree.deepCopy()), JSON.reader());
            return true;
        } catch (ValueInstantiationException e) {
            return false;
        } catch (JacksonException e) {
            throw new FaultyInput(Fault.of("replay.part", e.getPath().stream().map(AdviceJson::step).collect(Collectors.joining(".")), 0));
        }
    }

    private static Optional<AdviceDocument> whole(JsonNode tree) {
        try {
            return Optional.of(document(EarlierAdvice.lifted((ObjectNode) tree.deepCopy()), JSON.reader()
                    .with(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static String step(JacksonException.Reference step) {
        return step.getPropertyName() == null ? Integer.toString(step.getIndex()) : step.getPropertyName();
    }

    private static AdviceDocument document(ObjectNode tree, ObjectReader reader) {
        Map<String, BenefitCost> benefitCost = new LinkedHashMap<>();
        for (JsonNode recommendation : tree.get("recommendations")) {
            JsonNode screening = ((ObjectNode) recommendation).remove("benefitCost");
            benefitCost.put(recommendation.get("archetype").asString(), reader.treeToValue(screening, BenefitCost.class));
        }
        return new AdviceDocument(reader.treeToValue(tree, Advice.class), benefitCost);
    }
}
