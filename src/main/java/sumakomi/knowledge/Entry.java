package sumakomi.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One entry of the knowledge base, of whatever kind, with the tree that its author wrote.
 *
 * @param kind the folder or file of {@code kb/} in which it stands
 * @param path where in the file it stands, empty for a file that is one entry
 * @param order place among the entries of its kind
 */
public record Entry(String kind, String id, String file, String path, int order, JsonNode tree) {

    private static final JsonMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

    /**
     * The entry as a record of its kind, whose components are called as its keys. Keys that the record does not have are left out: the
     * schema of the kind says which there may be.
     *
     * @throws FaultyInput if a value is of the wrong kind
     */
    public <T> T as(Class<T> type) {
        try {
            return JSON.treeToValue(tree, type);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new FaultyInput(Fault.of("kb.entry", path, 0, String.valueOf(e.getMessage())).inFile(file));
        }
    }

    /** What no other entry is called: kind/id. */
    public String address() {
        return kind + "/" + id;
    }

    /** The title, or the nearest thing that the kind has to one. */
    public Text title() {
        for (String key : List.of("title", "name", "label", "text", "statement")) {
            Optional<Text> text = text(tree.path(key));
            if (text.isPresent()) {
                return text.get();
            }
        }
        return new Text(id, id);
    }

    /** Where the entry comes from; the more particular citations stand further down in its tree. */
    public List<Citation> sources() {
        List<Citation> sources = new ArrayList<>();
        citation(tree.path("source")).ifPresent(sources::add);
        tree.path("sources").forEach(node -> citation(node).ifPresent(sources::add));
        return List.copyOf(sources);
    }

    /** Every citation in the entry, its own and those further down, each once. */
    public List<Citation> citations() {
        List<Citation> citations = new ArrayList<>();
        Trees.walk(tree, "", (at, node) -> citation(node).ifPresent(citations::add));
        return citations.stream().distinct().toList();
    }

    /** Codes of the municipalities that it tells of; none where it is about nobody in particular. */
    public List<String> municipalities() {
        return tree.path("municipalities").valueStream().map(JsonNode::asString).toList();
    }

    public Optional<Basis> basis() {
        return tree.path("basis").isString() ? Optional.of(Basis.parse(tree.path("basis").asString())) : Optional.empty();
    }

    /** The month or day for which the entry speaks, as written. */
    public Optional<String> asOf() {
        return tree.path("asOf").isString() ? Optional.of(tree.path("asOf").asString()) : Optional.empty();
    }

    /** A text, if the node is one. */
    public static Optional<Text> text(JsonNode node) {
        return node.isObject() && node.path("ja").isString() && node.path("en").isString()
                ? Optional.of(new Text(node.get("ja").asString(), node.get("en").asString())) : Optional.empty();
    }

    /** A citation, if the node is one. */
    public static Optional<Citation> citation(JsonNode node) {
        return node.isObject() && node.path("document").isString() && node.path("place").isString()
                ? Optional.of(new Citation(node.get("document").asString(), node.get("place").asString())) : Optional.empty();
    }
}
