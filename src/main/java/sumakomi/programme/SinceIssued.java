package sumakomi.programme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.knowledge.PlainJson;
import sumakomi.knowledge.Text;
import tools.jackson.databind.JsonNode;

/**
 * What of a document changed since it was handed out, part by part: item by item of checklists, and of other documents the parts of which
 * they say that they are made, each with an {@code id} and a {@code title}.
 *
 * @param answers that were given, taken back or changed, with what they said and say; told before the rest, which follows from them
 * @param came titles of parts that are in it now and were not
 * @param gone titles of parts that were in it and are not
 * @param changed titles of parts of which something else is said now
 */
public record SinceIssued(List<Answered> answers, List<Text> came, List<Text> gone, List<Text> changed) {

    /** The answers of a report, and the questions of a questionnaire with their answers: each with where its part holds the answer. */
    private static final Map<String, Integer> ANSWERS = Map.of("answer/", 0, "question/", 2);

    /**
     * An answer then and now.
     *
     * @param question its id
     * @param before as values; empty where none was given, as is {@code now}
     */
    public record Answered(String question, Text title, List<String> before, List<String> now) {}

    /** @param issued the content as {@link PlainJson} wrote it */
    public static SinceIssued of(String issued, Object now) {
        // Read back both: a tree of objects tells a long number from a short one, a text that is read does not.
        Map<String, JsonNode> before = items(PlainJson.MAPPER.readTree(issued));
        Map<String, JsonNode> after = items(PlainJson.MAPPER.readTree(PlainJson.MAPPER.writeValueAsString(now)));
        List<Answered> answers = Stream.concat(before.keySet().stream(), after.keySet().stream()).distinct().flatMap(id -> answered(id,
                before, after).stream()).toList();
        answers.forEach(one -> ANSWERS.keySet().forEach(kind -> {
            before.remove(kind + one.question());
            after.remove(kind + one.question());
        }));
        return new SinceIssued(answers, titles(after.entrySet().stream().filter(item -> !before.containsKey(item.getKey())).toList()),
                titles(before.entrySet().stream().filter(item -> !after.containsKey(item.getKey())).toList()),
                titles(after.entrySet().stream().filter(item -> before.containsKey(item.getKey())
                        && !before.get(item.getKey()).equals(item.getValue())).toList()));
    }

    private static Optional<Answered> answered(String id, Map<String, JsonNode> before, Map<String, JsonNode> after) {
        return ANSWERS.keySet().stream().filter(id::startsWith).findFirst().map(kind -> new Answered(id.substring(kind.length()), title(
                after.getOrDefault(id, before.get(id))), values(before.get(id), kind), values(after.get(id), kind)))
                .filter(one -> !one.before().equals(one.now()));
    }

    private static List<String> values(JsonNode part, String kind) {
        List<String> values = new ArrayList<>();
        if (part != null) {
            part.path("said").path(ANSWERS.get(kind)).forEach(value -> values.add(value.asString()));
        }
        return values;
    }

    private static Map<String, JsonNode> items(JsonNode content) {
        Map<String, JsonNode> items = new LinkedHashMap<>();
        content.path("parts").forEach(part -> items.put(part.path("id").asString(), part));
        content.path("lists").forEach(list -> list.path("items").forEach(item -> items.put(
                list.path("theme").path("archetype").asString() + " " + item.path("id").asString(), item)));
        return items;
    }

    private static List<Text> titles(List<Map.Entry<String, JsonNode>> items) {
        return items.stream().map(item -> title(item.getValue())).distinct().toList();
    }

    private static Text title(JsonNode part) {
        return new Text(part.path("title").path("ja").asString(), part.path("title").path("en").asString());
    }
}
