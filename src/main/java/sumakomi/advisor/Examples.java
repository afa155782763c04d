package sumakomi.advisor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.FileSnapshot;
import sumakomi.questionnaire.ProfileDocument;
import sumakomi.questionnaire.ProfileReader;

/** The twelve municipalities of FY2013 as answered profiles, in the order of the programme's groups. */
public final class Examples {

    private static final List<String> IDS = List.of("chiyoda", "shinagawa", "nerima", "sumida", "katsushika", "adachi",
            "shinjuku", "itabashi", "musashino", "mitaka", "chofu", "inagi");

    private final Map<String, ProfileDocument> documents;
    private final Map<String, byte[]> files;

    private Examples(Map<String, ProfileDocument> documents, Map<String, byte[]> files) {
        this.documents = Collections.unmodifiableMap(documents);
        this.files = files;
    }

    /** The examples that the build put on the class path. */
    public static Examples packed(ProfileReader reader) {
        return of(reader, Examples::content);
    }

    /**
     * The examples of a knowledge directory.
     *
     * @throws FaultyInput with the faults of all examples that the knowledge cannot read
     */
    static Examples of(ProfileReader reader, FileSnapshot kb) {
        return of(reader, id -> kb.bytes("examples/" + id + ".yaml"));
    }

    private static Examples of(ProfileReader reader, Function<String, byte[]> contents) {
        List<Fault> faults = new ArrayList<>();
        Map<String, ProfileDocument> documents = new LinkedHashMap<>();
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String id : IDS) {
            try {
                byte[] content = contents.apply(id);
                files.put(id, content);
                documents.put(id, reader.read(content));
            } catch (FaultyInput e) {
                e.faults().stream().map(fault -> fault.where().startsWith("examples/") ? fault : fault.inFile("examples/" + id + ".yaml"))
                        .forEach(faults::add);
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        return new Examples(documents, files);
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

    private static byte[] content(String id) {
        try (InputStream in = Examples.class.getResourceAsStream("/kb/examples/" + id + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("The example " + id + " is missing on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
