package sumakomi.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The YAML files of a knowledge directory with their lines, for checking.
 *
 * @param snapshot all files, as they were read
 * @param documents by path; a file that cannot be read is missing here and told in {@code faults}
 */
record KnowledgeDirectory(FileSnapshot snapshot, SortedMap<String, YamlDocument> documents, List<Fault> faults) {

    static KnowledgeDirectory read(Path root) {
        return of(FileSnapshot.read(root));
    }

    static KnowledgeDirectory of(FileSnapshot snapshot) {
        SortedMap<String, YamlDocument> documents = new TreeMap<>();
        List<Fault> faults = new ArrayList<>();
        snapshot.only(path -> path.endsWith(".yaml")).files().forEach((file, content) -> {
            try {
                documents.put(file, StrictYaml.read(content));
            } catch (FaultyInput e) {
                e.faults().forEach(fault -> faults.add(fault.inFile(file)));
            }
        });
        return new KnowledgeDirectory(snapshot, Collections.unmodifiableSortedMap(documents), List.copyOf(faults));
    }

    /** A fault at a path of a file, with its line. */
    Fault fault(String key, String file, String path, Object... args) {
        return Fault.of(key, path, documents.get(file).lineOf(path), args).inFile(file);
    }
}
