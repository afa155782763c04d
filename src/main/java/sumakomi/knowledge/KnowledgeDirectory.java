package sumakomi.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The YAML and CSV files of a knowledge directory with their lines, for checking.
 *
 * @param snapshot all files, as they were read
 * @param documents by path; a file that cannot be read is missing here and told in {@code faults}
 * @param tables the same for tables
 */
record KnowledgeDirectory(FileSnapshot snapshot, SchemaFolder schemas, Catalogue catalogue, SortedMap<String, YamlDocument> documents,
        SortedMap<String, CsvTable> tables, List<Fault> faults) {

    /** The table whose rows are the municipalities. */
    private static final String MUNICIPALITIES = "municipalities";
    private static final String YAML = ".yaml";
    private static final String CSV = ".csv";

    static KnowledgeDirectory read(Path root) {
        return of(FileSnapshot.read(root));
    }

    static KnowledgeDirectory of(FileSnapshot snapshot) {
        List<Fault> faults = new ArrayList<>();
        SortedMap<String, YamlDocument> documents = read(snapshot, YAML, StrictYaml::read, faults);
        SortedMap<String, CsvTable> tables = read(snapshot, CSV, CsvTable::read, faults);
        SchemaFolder schemas = new SchemaFolder(snapshot);
        faults.addAll(schemas.faults());
        CatalogueReader reader = new CatalogueReader();
        Catalogue catalogue = reader.read(schemas, labels(snapshot, faults));
        faults.addAll(reader.faults());
        return new KnowledgeDirectory(snapshot, schemas, catalogue, documents, tables, List.copyOf(faults));
    }

    private static Optional<String> labels(FileSnapshot snapshot, List<Fault> faults) {
        try {
            return snapshot.files().containsKey(CatalogueReader.LABELS) ? Optional.of(snapshot.text(CatalogueReader.LABELS))
                    : Optional.empty();
        } catch (FaultyInput e) {
            faults.addAll(e.faults());
            return Optional.empty();
        }
    }

    private static <T> SortedMap<String, T> read(FileSnapshot snapshot, String ending, Function<byte[], T> reader, List<Fault> faults) {
        SortedMap<String, T> read = new TreeMap<>();
        snapshot.only(path -> path.endsWith(ending)).files().forEach((file, content) -> {
            try {
                read.put(file, reader.apply(content));
            } catch (FaultyInput e) {
                e.faults().stream().map(fault -> fault.key().equals("input.empty") ? Fault.of("kb.empty", "", 0) : fault)
                        .forEach(fault -> faults.add(fault.inFile(file)));
            }
        });
        return Collections.unmodifiableSortedMap(read);
    }

    /** Whether every file could be read; else much of what refers to another entry would be called wrong. */
    boolean whole() {
        return documents.size() + tables.size() == snapshot.only(path -> path.endsWith(YAML) || path.endsWith(CSV)).files().size();
    }

    /** The kinds of which there is nothing at all. */
    List<Fault> missing() {
        Set<String> there = documents.keySet().stream().map(Library::kind).collect(Collectors.toSet());
        return catalogue.kinds().keySet().stream().filter(kind -> catalogue.labels().containsKey("kind." + kind) && !there.contains(kind))
                .map(kind -> Fault.of("kb.missing-kind", kind, 0, kind)).toList();
    }

    /** The ids of a kind of entry, or the codes of the municipalities; none where they cannot be read, which is told for itself. */
    Set<String> ids(String kind) {
        if (kind.equals(MUNICIPALITIES)) {
            return Optional.ofNullable(tables.get(MUNICIPALITIES + CSV)).filter(table -> table.columns().contains("code"))
                    .map(table -> table.rows().stream().map(row -> row.cells().get(table.columns().indexOf("code")))
                            .collect(Collectors.toSet()))
                    .orElse(Set.of());
        }
        return documents.entrySet().stream().filter(file -> Library.kind(file.getKey()).equals(kind))
                .flatMap(file -> Library.entries(file.getKey(), file.getValue().root()).stream()).map(Entry::id)
                .collect(Collectors.toSet());
    }

    /** A fault at a path of a file, with its line. */
    Fault fault(String key, String file, String path, Object... args) {
        return Fault.of(key, path, documents.get(file).lineOf(path), args).inFile(file);
    }
}
