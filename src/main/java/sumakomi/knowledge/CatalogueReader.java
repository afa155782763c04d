package sumakomi.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import sumakomi.knowledge.Catalogue.Kind;
import sumakomi.knowledge.Catalogue.Reference;
import sumakomi.knowledge.Catalogue.Show;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads from the schemas what they say about kinds and their keys, and the labels beside them. */
final class CatalogueReader {

    /** The words that several kinds and tables share. */
    static final String LABELS = "schema/labels.json";

    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final Map<String, Kind> kinds = new TreeMap<>();
    private final Map<String, Text> labels = new TreeMap<>();
    private final List<Fault> faults = new ArrayList<>();

    /** What a schema says about its kind as a whole, under {@code x-kind}. */
    private record About(Text title, Text about, Optional<String> subject, Optional<Integer> place, Optional<Boolean> proposed,
            Optional<Boolean> cited, Optional<String> page) {}

    private record Labels(Map<String, Text> subjects, Map<String, Text> keys, Map<String, Text> values, Map<String, Text> columns) {}

    Catalogue read(SchemaFolder schemas, Optional<String> words) {
        Labels shared = words.flatMap(text -> parsed(LABELS, () -> JSON.readValue(text, Labels.class)))
                .orElse(new Labels(Map.of(), Map.of(), Map.of(), Map.of()));
        label("subject.", shared.subjects());
        label("key.", shared.keys());
        label("value.", shared.values());
        label("column.", shared.columns());
        schemas.names("").forEach(name -> schemas.tree(name).ifPresent(tree -> {
            if (name.startsWith(TableSchema.FOLDER)) {
                table(name, tree);
            } else {
                kind(name, tree);
            }
        }));
        return new Catalogue(kinds, List.copyOf(shared.subjects().keySet()), labels);
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    private void label(String prefix, Map<String, Text> texts) {
        texts.forEach((key, text) -> labels.put(prefix + key, text));
    }

    private void table(String name, JsonNode tree) {
        String table = name.substring(name.lastIndexOf('/') + 1);
        Entry.text(tree.path("x-title")).ifPresent(title -> labels.put("table." + table, title));
        Entry.text(tree.path("x-about")).ifPresent(about -> labels.put("table." + table + ".about", about));
    }

    private void kind(String name, JsonNode tree) {
        Map<String, Reference> references = new LinkedHashMap<>();
        Map<String, Show> shown = new LinkedHashMap<>();
        Map<String, String> bases = new LinkedHashMap<>();
        Map<String, Basis> always = new LinkedHashMap<>();
        Map<String, String> speaksFor = new LinkedHashMap<>();
        Set<String> said = new TreeSet<>();
        Set<String> parts = new TreeSet<>();
        Trees.walk(tree, "", (path, node) -> {
            if (path.endsWith("properties") && node.isObject()) {
                node.properties().forEach(property -> property(name, property.getKey(), property.getValue(), references, shown));
                node.properties()
                        .forEach(property -> grounds(name, property.getKey(), property.getValue(), node, bases, always, speaksFor));
                marked(node, "x-said", said);
                marked(node, "x-parts", parts);
            }
        });
        Optional<About> about = tree.has("x-kind") ? parsed(file(name), () -> JSON.treeToValue(tree.get("x-kind"), About.class))
                : Optional.empty();
        about.ifPresent(told -> {
            labels.put("kind." + name, told.title());
            labels.put("kind." + name + ".about", told.about());
        });
        kinds.put(name,
                new Kind(about.flatMap(About::subject), about.flatMap(About::place).orElse(0), about.flatMap(About::proposed).orElse(false),
                        about.flatMap(About::cited).orElse(true), about.flatMap(About::page), references, shown, bases, always, speaksFor,
                        said, parts));
    }

    private static void marked(JsonNode properties, String keyword, Set<String> keys) {
        properties.properties().stream().filter(property -> property.getValue().path(keyword).asBoolean(false))
                .forEach(property -> keys.add(property.getKey()));
    }

    private void property(String kind, String key, JsonNode schema, Map<String, Reference> references, Map<String, Show> shown) {
        boolean strict = schema.has("x-refers-to");
        if (strict || schema.has("x-may-refer-to")) {
            Reference reference = new Reference(words(schema.path(strict ? "x-refers-to" : "x-may-refer-to")), strict,
                    words(schema.path("x-or")));
            if (!reference.equals(Optional.ofNullable(references.put(key, reference)).orElse(reference))) {
                faults.add(Fault.of("kb.schema-twice", file(kind), 0, key));
            }
        }
        if (schema.path("x-shown").isString()) {
            parsed(file(kind), () -> Show.valueOf(schema.get("x-shown").asString().toUpperCase(Locale.ROOT)))
                    .ifPresent(how -> shown.put(key, how));
        }
    }

    /** What a schema says of the ground of a value: its basis, in every entry the same or told by a key beside it, and its date. */
    private void grounds(String kind, String key, JsonNode schema, JsonNode beside, Map<String, String> bases, Map<String, Basis> always,
            Map<String, String> speaksFor) {
        if (schema.path("x-basis").isString()) {
            parsed(file(kind), () -> Basis.parse(schema.get("x-basis").asString())).ifPresent(basis -> always.put(key, basis));
        }
        neighbour(kind, key, schema.path("x-basis-of"), beside).ifPresent(value -> bases.put(value, key));
        neighbour(kind, key, schema.path("x-no-later-than"), beside).ifPresent(date -> speaksFor.put(key, date));
    }

    private Optional<String> neighbour(String kind, String key, JsonNode named, JsonNode beside) {
        if (named.isString() && !beside.has(named.asString())) {
            faults.add(Fault.of("kb.schema-beside", file(kind), 0, key, named.asString()));
        }
        return named.isString() ? Optional.of(named.asString()) : Optional.empty();
    }

    private static List<String> words(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static String file(String name) {
        return "schema/" + name + SchemaFolder.SUFFIX;
    }

    private <T> Optional<T> parsed(String file, java.util.function.Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (JacksonException | IllegalArgumentException e) {
            faults.add(Fault.of("kb.entry", file, 0, String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }
}
