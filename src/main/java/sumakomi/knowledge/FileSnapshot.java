package sumakomi.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The files of a directory as they stood at one moment, by their path. Whatever is checked, packed or used is read from
 * here, so that no file can change between its check and its use.
 */
public record FileSnapshot(SortedMap<String, byte[]> files) {

    public FileSnapshot {
        files = Collections.unmodifiableSortedMap(files);
    }

    /**
     * Reads every file below a directory. Files and folders whose name begins with a dot, and the back-up copies of
     * editors, are no knowledge.
     *
     * @throws UncheckedIOException if a file cannot be read, or went away meanwhile
     */
    public static FileSnapshot read(Path directory) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = directory.relativize(path).toString().replace('\\', '/');
                if (!("/" + name).contains("/.") && !name.endsWith("~")) {
                    files.put(name, Files.readAllBytes(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FileSnapshot(files);
    }

    /** Those of the files whose path fits. */
    public FileSnapshot only(Predicate<String> path) {
        SortedMap<String, byte[]> some = new TreeMap<>(files);
        some.keySet().removeIf(path.negate());
        return new FileSnapshot(some);
    }

    /**
     * One file as text.
     *
     * @throws FaultyInput if there is none, or it is not UTF-8
     */
    public String text(String path) {
        try {
            return Utf8.decode(bytes(path));
        } catch (FaultyInput e) {
            throw e.inFile(path);
        }
    }

    /**
     * One file.
     *
     * @throws FaultyInput if there is none
     */
    public byte[] bytes(String path) {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new FaultyInput(Fault.of("kb.missing-file", path, 0));
        }
        return bytes.clone();
    }

    /** The version that follows from paths and content alone. */
    public String version() {
        ContentHash hash = new ContentHash();
        files.forEach(hash::add);
        return hash.version();
    }
}
