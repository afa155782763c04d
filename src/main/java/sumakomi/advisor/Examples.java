package sumakomi.advisor;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import sumakomi.knowledge.Faults;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.FileSnapshot;
import sumakomi.knowledge.PackedFiles;
import sumakomi.questionnaire.ProfileDocument;
import sumakomi.questionnaire.ProfileReader;

/** The municipalities in {@code kb/examples} as answered profiles, in the order of their codes. */
public final class Examples {

    /** Where the build puts their files. */
    static final String PACKED = "sumakomi/examples.json";

    private static final String FOLDER = "examples/";
    private static final String ENDING = ".yaml";

    private final Map<String, ProfileDocument> documents;
    private final Map<String, byte[]> files;

    private Examples(Map<String, ProfileDocument> documents, Map<String, byte[]> files) {
        this.documents = Collections.unmodifiableMap(documents);
        this.files = files;
    }

    /** The examples that the build packed. */
    public static Examples packed(ProfileReader reader) {
        return of(reader, PackedFiles.read(PACKED));
    }

    /** Those of the files of a knowledge base that are examples. */
    static FileSnapshot files(FileSnapshot kb) {
        return kb.only(path -> path.startsWith(FOLDER) && path.endsWith(ENDING));
    }

    /**
     * The examples of a knowledge directory.
     *
     * @throws FaultyInput with the faults of all examples that the knowledge cannot read
     */
    static Examples of(ProfileReader reader, FileSnapshot kb) {
        Faults faults = new Faults();
        Map<String, ProfileDocument> documents = new HashMap<>();
        Map<String, byte[]> files = new HashMap<>();
        files(kb).files().forEach((path, content) -> {
            String id = path.substring(FOLDER.length(), path.length() - ENDING.length());
            files.put(id, content);
            try {
                documents.put(id, reader.read(content));
            } catch (FaultyInput e) {
                e.faults().forEach(fault -> faults.add(() -> fault.inFile(path)));
            }
        });
        faults.refuseIfAny();
        Map<String, ProfileDocument> ordered = new LinkedHashMap<>();
        documents.entrySet().stream().sorted(Comparator.comparing(Examples::code).thenComparing(Map.Entry::getKey))
                .forEach(example -> ordered.put(example.getKey(), example.getValue()));
        return new Examples(ordered, files);
    }

    private static String code(Map.Entry<String, ProfileDocument> example) {
        return Optional.ofNullable(example.getValue().answers().get("municipality")).map(given -> given.answer().values().get(0))
                .orElse("");
    }

    /** Every example by its id. */
    public Map<String, ProfileDocument> all() {
        return documents;
    }

    public Optional<ProfileDocument> find(String id) {
        return Optional.ofNullable(documents.get(id));
    }

    /** The file of an example as its authors wrote it. */
    public Optional<byte[]> file(String id) {
        return Optional.ofNullable(files.get(id)).map(byte[]::clone);
    }
}
