package sumakomi.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A folder of texts as the build puts it on the class path: one JSON file, path by path. */
public final class PackedFiles {

    private PackedFiles() {}

    /** @param resource where on the class path the build put it */
    public static FileSnapshot read(String resource) {
        try (InputStream in = PackedFiles.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No " + resource + " on the class path: build the project first");
            }
            SortedMap<String, byte[]> files = new TreeMap<>();
            JsonMapper.shared().readValue(in, new TypeReference<Map<String, String>>() {})
                    .forEach((file, text) -> files.put(file, text.getBytes(StandardCharsets.UTF_8)));
            return new FileSnapshot(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@link #read} reads, as an object to write. */
    public static Map<String, String> pack(FileSnapshot folder) {
        return folder.files().keySet().stream().collect(Collectors.toMap(file -> file, folder::text, (one, other) -> one, TreeMap::new));
    }
}
