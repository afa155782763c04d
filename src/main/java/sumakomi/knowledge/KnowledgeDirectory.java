package sumakomi.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The YAML files of a knowledge directory with their lines, for checking.
 *
 * @param documents by path; a file that cannot be read is missing here and told in {@code faults}
 */
record KnowledgeDirectory(Path root, SortedMap<String, YamlDocument> documents, List<Fault> faults) {

    static KnowledgeDirectory read(Path root) {
        SortedMap<String, YamlDocument> documents = new TreeMap<>();
        List<Fault> faults = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(path -> path.toString().endsWith(".yaml")).sorted().toList()) {
                String file = root.relativize(path).toString().replace('\\', '/');
                try {
                    documents.put(file, StrictYaml.read(Files.readAllBytes(path)));
                } catch (FaultyInput e) {
                    e.faults().forEach(fault -> faults.add(fault.inFile(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new KnowledgeDirectory(root, Collections.unmodifiableSortedMap(documents), List.copyOf(faults));
    }

    /** A fault at a path of a file, with its line. */
    Fault fault(String key, String file, String path, Object... args) {
        return Fault.of(key, path, documents.get(file).lineOf(path), args).inFile(file);
    }
}
