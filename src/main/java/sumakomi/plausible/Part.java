package sumakomi.plausible;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import sumakomi.knowledge.Characters;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.Faults;
import sumakomi.knowledge.YamlDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A value of a file with its place, so that a fault names file, field and line. Reading goes on after a fault. */
final class Part {

    private static final int SHOWN = 40;

    private final YamlDocument yaml;
    private final JsonNode node;
    private final String file;
    private final String path;
    private final Faults faults;

    private Part(YamlDocument yaml, JsonNode node, String file, String path, Faults faults) {
        this.yaml = yaml;
        this.node = node;
        this.file = file;
        this.path = path;
        this.faults = faults;
    }

    static Part root(YamlDocument yaml, String file, Faults faults) {
        return new Part(yaml, yaml.root(), file, "", faults);
    }

    /** A file that could not be read. */
    static Part nothing(String file, Faults faults) {
        return root(YamlDocument.withoutLines(JsonNodeFactory.instance.objectNode()), file, faults);
    }

    boolean has(String key) {
        return node.has(key);
    }

    boolean is(String key) {
        return node.path(key).isBoolean() && node.path(key).asBoolean();
    }

    boolean isOf(String key) {
        return path.endsWith("." + key);
    }

    Part part(String key) {
        return at(node.path(key), key);
    }

    private Part at(JsonNode value, String key) {
        return new Part(yaml, value, file, path.isEmpty() ? key : path + "." + key, faults);
    }

    /** What stands below each key; nothing but a mapping may stand here. */
    Map<String, Part> parts() {
        Map<String, Part> parts = new LinkedHashMap<>();
        faultIf(!node.isMissingNode() && !node.isObject(), "study.mapping");
        node.properties().forEach(entry -> parts.put(entry.getKey(), at(entry.getValue(), entry.getKey())));
        return parts;
    }

    /** What stands in a list. */
    List<Part> items() {
        faultIf(!node.isMissingNode() && !node.isArray(), "plausible.list");
        return IntStream.range(0, node.isArray() ? node.size() : 0).mapToObj(i -> at(node.get(i), Integer.toString(i))).toList();
    }

    void onlyKeys(Set<String> keys) {
        faultIf(!node.isObject(), "study.mapping");
        node.propertyNames().stream().filter(key -> !keys.contains(key)).forEach(key -> at(node, key).fault("profile.key",
                Characters.shown(key, SHOWN), String.join(", ", keys.stream().sorted().toList())));
    }

    void needText(String key) {
        faultIf(!Characters.visible(node.path(key).asString("")), "profile.text");
    }

    String text(String key) {
        return node.path(key).asString("");
    }

    /** A word that must be one of these. */
    Optional<String> word(String key, Collection<String> right) {
        String given = text(key);
        part(key).faultIf(!right.contains(given), "practice.word", Characters.shown(given, SHOWN),
                Fault.oneOf(right.stream().sorted().toList()));
        return Optional.of(given).filter(right::contains);
    }

    /** Words that must each be one of these, none of them twice. */
    List<String> words(String key, Collection<String> right) {
        List<String> given = part(key).texts();
        List<String> fitting = new ArrayList<>();
        given.forEach(word -> {
            boolean fits = right.contains(word) && !fitting.contains(word);
            part(key).faultIf(!fits, "practice.word", Characters.shown(word, SHOWN), Fault.oneOf(right.stream().sorted().toList()));
            fitting.add(word);
        });
        return fitting.stream().filter(right::contains).toList();
    }

    List<String> texts() {
        return items().stream().map(item -> item.node.asString("")).toList();
    }

    /** Numbers by their keys, from 0 to the most. */
    Map<String, Double> numbers(double most) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        parts().forEach((key, part) -> {
            double number = part.node.isNumber() ? part.node.doubleValue() : -1;
            part.faultIf(number < 0 || number > most, "plausible.number", BigDecimal.valueOf(most).toBigInteger().toString());
            numbers.put(key, Math.max(number, 0));
        });
        return numbers;
    }

    double positive(String key) {
        double number = decimal(key).doubleValue();
        part(key).faultIf(number <= 0, "plausible.positive");
        return number;
    }

    /** A number; 0 after a fault. */
    BigDecimal decimal(String key) {
        JsonNode number = node.path(key);
        part(key).faultIf(!number.isNumber(), "plausible.positive");
        return number.isNumber() ? number.decimalValue() : BigDecimal.ZERO;
    }

    void faultIf(boolean wrong, String key, Object... args) {
        if (wrong) {
            fault(key, args);
        }
    }

    void fault(String key, Object... args) {
        faults.add(() -> Fault.of(key, path, yaml.lineOf(path), args).inFile(file));
    }
}
