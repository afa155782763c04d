package sumakomi.estimate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import sumakomi.economics.formula.Expression;
import sumakomi.economics.formula.Expression.Name;
import sumakomi.economics.formula.Spread;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Text;
import tools.jackson.databind.JsonNode;

/** The estimates of the knowledge base, read once. */
public final class EstimateKnowledge {

    private static final String KIND = "estimates";
    private static final String CITIES = "city-efficiency";

    private final Library library;
    private final Map<String, Estimate> estimates = new LinkedHashMap<>();

    public EstimateKnowledge(Library library) {
        this.library = library;
        list("estimates").forEach(entry -> estimates.put(entry.id(), estimate(entry)));
    }

    /** The estimates by id, in the order of the knowledge base. */
    public Map<String, Estimate> estimates() {
        return estimates;
    }

    /** The estimate of an id. */
    public Optional<Estimate> find(String id) {
        return Optional.ofNullable(estimates.get(id));
    }

    private Stream<Entry> list(String list) {
        return library.entries(KIND).stream().filter(entry -> entry.path().startsWith(list + "."));
    }

    private Estimate estimate(Entry entry) {
        JsonNode tree = entry.tree();
        Map<String, Template> templates = new LinkedHashMap<>();
        list("cells").filter(cell -> cell.tree().get("estimate").asString().equals(entry.id())).map(this::template)
                .forEach(template -> templates.put(template.name(), template));
        return new Estimate(entry.id(), entry.title(), text(tree, "text").orElseThrow(), each(tree, "scopes", this::scope),
                each(tree, "grids", grid -> new Estimate.Grid(word(grid, "scope"), word(grid, "by"), grid.get("rows").asInt())), templates,
                words(tree, "dated"), each(tree, "missing", node -> Entry.text(node).orElseThrow()),
                each(tree, "columns",
                        node -> new Estimate.Columns(text(node, "title").orElseThrow(), word(node, "unit"), word(node, "scope"),
                                words(node, "cells"))),
                optional(tree, "lines").map(EstimateKnowledge::lines),
                optional(tree, "order").map(node -> new Estimate.Order(word(node, "scope"), word(node, "by"), words(node, "beside"))),
                words(tree, "leads"), word(tree, "library"), entry.sources().get(0));
    }

    private static Estimate.Lines lines(JsonNode node) {
        Function<String, Estimate.Point> point = key -> new Estimate.Point(word(node.get(key), "x"), word(node.get(key), "y"));
        return new Estimate.Lines(text(node, "title").orElseThrow(), text(node, "across").orElseThrow(), text(node, "up").orElseThrow(),
                word(node, "scope"), point.apply("from"), point.apply("to"), text(node, "even").orElseThrow(), node.get("most").asDouble());
    }

    private Scope scope(JsonNode node) {
        List<Scope.Fixed> fixed = new ArrayList<>(each(node, "fixed", part -> new Scope.Fixed(word(part, "id"),
                text(part, "title").orElseThrow(), Optional.empty())));
        optional(node, "entries").ifPresent(list -> library.entries(CITIES).stream()
                .filter(entry -> entry.path().startsWith(list.asString() + ".") && entry.tree().path("axis").asString("").equals("Q"))
                .forEach(entry -> fixed.add(indicator(entry))));
        return new Scope(word(node, "id"), word(node, "list"), text(node, "title").orElseThrow(),
                optional(node, "within").map(JsonNode::asString), node.path("most").asInt(1), fixed,
                optional(node, "each").map(JsonNode::asString));
    }

    private static Scope.Fixed indicator(Entry entry) {
        String code = word(entry.tree(), "code");
        return new Scope.Fixed(entry.id(), new Text(code + " " + entry.title().ja(), code + " " + entry.title().en()),
                Optional.of(word(entry.tree(), "group")));
    }

    private Template template(Entry entry) {
        JsonNode tree = entry.tree();
        Optional<Expression> expression = optional(tree, "definition").map(id -> defined(id.asString(), words(tree, "arguments")))
                .or(() -> optional(tree, "expression").map(text -> Expression.parse(text.asString())));
        return new Template(entry.id(), entry.title(), words(tree, "scopes"), word(tree, "unit"), expression, flag(tree, "given", false),
                flag(tree, "needed", false), flag(tree, "result", false), flag(tree, "inTable", true), defaults(entry),
                new Template.Bounds(number(tree, "least"), number(tree, "above"), number(tree, "most"),
                        optional(tree, "notAbove").map(JsonNode::asString)),
                optional(tree, "withCell").map(JsonNode::asString), optional(tree, "whereAboveZero").map(JsonNode::asString),
                text(tree, "text"), text(tree, "why"), entry.sources().get(0), entry.basis().orElseThrow());
    }

    /** The formula of a definition over other cells, which stand for its inputs in their order. */
    private Expression defined(String id, List<String> arguments) {
        JsonNode definition = library.find(CITIES, id).orElseThrow().tree();
        List<String> names = definition.get("inputs").valueStream().map(input -> word(input, "id")).toList();
        return Expression.parse(word(definition, "expression"))
                .replaced(part -> part instanceof Name name && names.contains(name.id())
                        ? new Name(arguments.get(names.indexOf(name.id()))) : part);
    }

    private List<Template.Default> defaults(Entry entry) {
        JsonNode tree = entry.tree();
        Optional<Template.Default> value = optional(tree, "value").map(number -> new Template.Default("", number.asDouble(), Spread.FIXED,
                Basis.parse(word(tree, "valueBasis")), entry.sources().get(0), text(tree, "why").or(() -> text(tree, "text"))));
        return Stream.concat(value.stream(), optional(tree, "figure").stream().flatMap(figure -> typical(figure.asString()))).toList();
    }

    private Stream<Template.Default> typical(String figure) {
        Entry entry = library.find("typical", figure).orElseThrow();
        return entry.tree().get("values").valueStream().map(one -> {
            double value = one.get("value").asDouble();
            double low = one.path("low").asDouble(value);
            double high = one.path("high").asDouble(value);
            return new Template.Default(word(one, "from"), value, low < high ? new Spread.Triangular(low, value, high) : Spread.FIXED,
                    Basis.parse(word(one, "basis")), Entry.citation(one.get("source")).orElseThrow(), text(entry.tree(), "why"));
        });
    }

    private static Optional<JsonNode> optional(JsonNode node, String key) {
        return Optional.of(node.path(key)).filter(found -> !found.isMissingNode());
    }

    private static <T> List<T> each(JsonNode node, String key, Function<JsonNode, T> read) {
        return node.path(key).valueStream().map(read).toList();
    }

    private static List<String> words(JsonNode node, String key) {
        return each(node, key, JsonNode::asString);
    }

    private static String word(JsonNode node, String key) {
        return node.get(key).asString();
    }

    private static Optional<Text> text(JsonNode node, String key) {
        return optional(node, key).flatMap(Entry::text);
    }

    private static boolean flag(JsonNode node, String key, boolean otherwise) {
        return node.path(key).asBoolean(otherwise);
    }

    private static OptionalDouble number(JsonNode node, String key) {
        return node.path(key).isMissingNode() ? OptionalDouble.empty() : OptionalDouble.of(node.get(key).asDouble());
    }
}
