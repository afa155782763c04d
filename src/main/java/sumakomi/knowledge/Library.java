package sumakomi.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import sumakomi.knowledge.Catalogue.Reference;
import tools.jackson.databind.JsonNode;

/** Every entry of the knowledge base by kind, and what refers to what: the shelf behind the explorer and the checks. */
public final class Library {

    private final Catalogue catalogue;
    private final Map<String, Map<String, Entry>> byKind;
    private final Map<String, Map<String, Entry>> referrers = new HashMap<>();
    private final Map<Citation, Map<String, Entry>> citing = new HashMap<>();

    private Library(Catalogue catalogue, Map<String, Map<String, Entry>> byKind) {
        this.catalogue = catalogue;
        this.byKind = byKind;
        entries().forEach(from -> {
            referents(from)
                    .forEach(to -> referrers.computeIfAbsent(to.address(), address -> new LinkedHashMap<>()).put(from.address(), from));
            from.citations()
                    .forEach(citation -> citing.computeIfAbsent(citation, place -> new LinkedHashMap<>()).put(from.address(), from));
        });
    }

    /** @param trees the files of a knowledge base by path */
    static Library of(Catalogue catalogue, Map<String, JsonNode> trees) {
        Map<String, Map<String, Entry>> byKind = new TreeMap<>();
        new TreeMap<>(trees).forEach((file, tree) -> entries(file, tree).forEach(entry -> byKind
                .computeIfAbsent(entry.kind(), kind -> new LinkedHashMap<>()).putIfAbsent(entry.id(), entry)));
        return new Library(catalogue, byKind);
    }

    /** The entries of one file: the file itself where it has an id, else the members of its lists. */
    static List<Entry> entries(String file, JsonNode tree) {
        if (!file.endsWith(".yaml") || !tree.isObject()) {
            return List.of();
        }
        String kind = kind(file);
        if (tree.path("id").isString()) {
            return List
                    .of(new Entry(kind, tree.get("id").asString(), file, "", tree.path("order").asInt(tree.path("number").asInt(0)), tree));
        }
        List<Entry> entries = new ArrayList<>();
        tree.properties().forEach(list -> {
            int index = 0;
            for (JsonNode node : list.getValue().isArray() ? list.getValue() : List.<JsonNode>of()) {
                if (node.path("id").isString()) {
                    entries.add(new Entry(kind, node.get("id").asString(), file, list.getKey() + "." + index, index, node));
                }
                index++;
            }
        });
        return entries;
    }

    /** The kind of the entries of a file: its folder, or its own name at the top. */
    public static String kind(String file) {
        int slash = file.indexOf('/');
        return slash > 0 ? file.substring(0, slash) : file.substring(0, file.lastIndexOf('.'));
    }

    /** What is said about the kinds of the entries. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** The kinds in alphabetical order. */
    public List<String> kinds() {
        return List.copyOf(byKind.keySet());
    }

    /** The entries of a kind in the order of their files; empty for a kind that does not exist. */
    public List<Entry> entries(String kind) {
        return List.copyOf(byKind.getOrDefault(kind, Map.of()).values());
    }

    public List<Entry> entries() {
        return byKind.values().stream().map(Map::values).flatMap(Collection::stream).toList();
    }

    public Optional<Entry> find(String kind, String id) {
        return Optional.ofNullable(byKind.getOrDefault(kind, Map.of()).get(id));
    }

    /** The entry that an id means under a key of an entry; empty where it is a word of its own. */
    public Optional<Entry> referent(Entry from, String key, String id) {
        return Stream.ofNullable(catalogue.kind(from.kind()).references().get(key)).flatMap(reference -> meant(reference, id).stream())
                .findFirst();
    }

    /** The entry that an id means where a reference stands. */
    Optional<Entry> meant(Reference reference, String id) {
        return reference.kinds().stream().flatMap(kind -> kind.equals(Reference.ANY) ? kinds().stream() : Stream.of(kind))
                .flatMap(kind -> find(kind, id).stream()).findFirst();
    }

    /** The entries to which an entry refers, each once, in the order in which it names them. */
    public List<Entry> referents(Entry from) {
        Map<String, Entry> referents = new LinkedHashMap<>();
        catalogue.mentions(from).forEach(mention -> meant(mention.reference(), mention.id()).filter(to -> to != from)
                .ifPresent(to -> referents.put(to.address(), to)));
        return List.copyOf(referents.values());
    }

    /** The entries that refer to this one, each once. */
    public List<Entry> referrers(Entry entry) {
        return List.copyOf(referrers.getOrDefault(entry.address(), Map.of()).values());
    }

    /** The entries that cite a place of a source, each once. */
    public List<Entry> citing(Citation citation) {
        return List.copyOf(citing.getOrDefault(citation, Map.of()).values());
    }
}
