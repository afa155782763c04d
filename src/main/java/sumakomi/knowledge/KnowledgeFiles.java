package sumakomi.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The files of a knowledge base as JSON trees by their path, with the version of their content. They are read either
 * from a directory or from the one file into which the build packs them, because reading YAML costs the command line
 * more time than everything else it does.
 */
public record KnowledgeFiles(String version, SortedMap<String, JsonNode> trees) {

    /** Where the packed knowledge that an advice needs stands on the class path. */
    public static final String PACKED = "sumakomi/knowledge.json";
    /** Where all the other packed knowledge stands: an advice does not wait for it. */
    public static final String PACKED_LIBRARY = "sumakomi/library.json";

    /** The packed shelf: title and source of the entries that others point at. */
    static final String SHELF = "shelf";

    /** What the schemas say about the kinds. */
    static final String CATALOGUE = "catalogue";

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * The YAML, CSV and TopoJSON files of a directory that was read.
     *
     * @throws FaultyInput with the faults of all files that cannot be read
     */
    static KnowledgeFiles of(KnowledgeDirectory directory) {
        SortedMap<String, JsonNode> trees = new TreeMap<>();
        List<Fault> faults = new ArrayList<>(directory.faults());
        directory.documents().forEach((file, document) -> trees.put(file, document.root()));
        directory.tables().forEach((file, table) -> trees.put(file, table.toJson()));
        trees.put(CATALOGUE, JSON.valueToTree(directory.catalogue()));
        directory.snapshot().only(path -> path.endsWith(".topojson")).files().forEach((file, content) -> {
            try {
                trees.put(file, JSON.readTree(Utf8.decode(content)));
            } catch (JacksonException e) {
                faults.add(Fault.of("kb.entry", file, 0, String.valueOf(e.getOriginalMessage())));
            } catch (FaultyInput e) {
                e.faults().forEach(fault -> faults.add(fault.inFile(file)));
            }
        });
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        return new KnowledgeFiles(directory.snapshot().only(KnowledgeFiles::holds).version(), trees);
    }

    private static boolean holds(String path) {
        return path.endsWith(".yaml") || path.endsWith(".csv") || path.endsWith(".topojson");
    }

    /** Reads the knowledge that the build packed for an advice. */
    public static KnowledgeFiles packed() {
        return packed(PACKED);
    }

    /** Reads all of the knowledge that the build packed. */
    public static KnowledgeFiles packedWhole() {
        return packed().withRest();
    }

    /** These files, packed for an advice, with all the others that the build packed. */
    public KnowledgeFiles withRest() {
        SortedMap<String, JsonNode> whole = new TreeMap<>(trees);
        whole.putAll(packed(PACKED_LIBRARY).trees());
        return new KnowledgeFiles(version, whole);
    }

    private static KnowledgeFiles packed(String resource) {
        try (InputStream in = KnowledgeFiles.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No " + resource + " on the class path: build the project first");
            }
            JsonNode packed = JSON.readTree(in);
            SortedMap<String, JsonNode> trees = new TreeMap<>();
            packed.get("files").properties().forEach(file -> trees.put(file.getKey(), file.getValue()));
            return new KnowledgeFiles(packed.get("version").asString(), trees);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The records of these files. */
    public Knowledge knowledge() {
        return KnowledgeLoader.load(this);
    }

    /** The entries of these files, and what the schemas say about their kinds. */
    public Library library() {
        JsonNode catalogue = trees.get(CATALOGUE);
        return Library.of(catalogue == null ? Catalogue.EMPTY : JSON.treeToValue(catalogue, Catalogue.class), trees);
    }

    /** What an advice shows of every entry that a rule may propose, by kind and id. */
    ObjectNode shelf() {
        ObjectNode shelf = JSON.createObjectNode();
        Library library = library();
        library.entries().stream().filter(entry -> library.catalogue().kind(entry.kind()).proposed() && !entry.sources().isEmpty())
                .forEach(entry -> shelf.set(entry.kind() + "/" + entry.id(),
                        JSON.valueToTree(Shelf.shelved(entry, library))));
        return shelf;
    }

    /** The same files with their shelf, so that the entries themselves can be left out. */
    public KnowledgeFiles withShelf() {
        SortedMap<String, JsonNode> more = new TreeMap<>(trees);
        more.put(SHELF, shelf());
        return new KnowledgeFiles(version, more);
    }

    /** Those of the files whose path fits; the version stays that of the whole. */
    public KnowledgeFiles only(Predicate<String> path) {
        SortedMap<String, JsonNode> some = new TreeMap<>(trees);
        some.keySet().removeIf(path.negate());
        return new KnowledgeFiles(version, some);
    }

    /** The one tree that {@link #packed()} reads. */
    public JsonNode toJson() {
        ObjectNode packed = JSON.createObjectNode().put("version", version);
        trees.forEach(packed.putObject("files")::set);
        return packed;
    }

    /** The files of one folder by their paths. */
    SortedMap<String, JsonNode> folder(String folder) {
        return trees.subMap(folder + "/", folder + "0"); // '0' follows '/'
    }

    /** The entries of a kind in the order of their files, those too that have the id of another one. */
    Stream<Entry> entries(String kind) {
        SortedMap<String, JsonNode> all = new TreeMap<>(folder(kind));
        Optional.ofNullable(trees.get(kind + ".yaml")).ifPresent(tree -> all.put(kind + ".yaml", tree));
        return all.entrySet().stream().flatMap(file -> Library.entries(file.getKey(), file.getValue()).stream());
    }

    /** One file. */
    public JsonNode file(String path) {
        JsonNode tree = trees.get(path);
        if (tree == null) {
            throw new FaultyInput(Fault.of("kb.missing-file", path, 0));
        }
        return tree;
    }
}
