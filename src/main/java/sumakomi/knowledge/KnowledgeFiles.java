package sumakomi.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

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

    private static final Set<String> SHELVED = Set.of("finance", "promotion-measures", "cases", "measures", "urban-policies", "conclusions",
            "zero-carbon", "insights");

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * Reads every YAML and CSV file below a directory.
     *
     * @throws FaultyInput with the faults of all files that cannot be read as YAML
     */
    public static KnowledgeFiles fromDirectory(Path directory) {
        SortedMap<String, JsonNode> trees = new TreeMap<>();
        ContentHash hash = new ContentHash();
        List<Fault> faults = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : read(directory).entrySet()) {
            hash.add(file.getKey(), file.getValue());
            try {
                trees.put(file.getKey(), tree(file.getKey(), file.getValue()));
            } catch (FaultyInput e) {
                e.faults().forEach(fault -> faults.add(fault.inFile(file.getKey())));
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        return new KnowledgeFiles(hash.version(), trees);
    }

    /** Reads the knowledge that the build packed for an advice. */
    public static KnowledgeFiles packed() {
        return packed(PACKED);
    }

    /** Reads the rest of the knowledge that the build packed. */
    public static KnowledgeFiles packedLibrary() {
        return packed(PACKED_LIBRARY);
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

    /** Title and source of every entry that a rule may propose, by kind and id. */
    ObjectNode shelf() {
        ObjectNode shelf = JSON.createObjectNode();
        Library library = Library.of(trees);
        SHELVED.stream().sorted().flatMap(kind -> library.entries(kind).stream()).filter(entry -> !entry.sources().isEmpty()).forEach(entry ->
                shelf.set(entry.kind() + "/" + entry.id(), JSON.valueToTree(new Knowledge.Shelved(entry.title(), entry.sources().get(0)))));
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

    /** The files of one folder, in the order of their paths. */
    public List<JsonNode> folder(String folder) {
        return trees.entrySet().stream().filter(file -> file.getKey().startsWith(folder + "/")).map(Map.Entry::getValue)
                .toList();
    }

    /** One file. */
    public JsonNode file(String path) {
        JsonNode tree = trees.get(path);
        if (tree == null) {
            throw new FaultyInput(Fault.of("kb.missing-file", path, 0));
        }
        return tree;
    }

    private static SortedMap<String, byte[]> read(Path directory) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = directory.relativize(path).toString().replace('\\', '/');
                if (name.endsWith(".yaml") || name.endsWith(".csv")) {
                    files.put(name, Files.readAllBytes(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static JsonNode tree(String name, byte[] content) {
        return name.endsWith(".csv") ? table(content) : StrictYaml.read(content).root();
    }

    private static ArrayNode table(byte[] content) {
        ArrayNode rows = JSON.createArrayNode();
        CsvMapper.shared().readerFor(LinkedHashMap.class).with(CsvSchema.emptySchema().withHeader())
                .readValues(new String(content, StandardCharsets.UTF_8))
                .forEachRemaining(row -> rows.add(JSON.<JsonNode>valueToTree(row)));
        return rows;
    }
}
