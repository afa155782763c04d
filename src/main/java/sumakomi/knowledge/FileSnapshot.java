package sumakomi.knowledge;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The files of a directory as they stood at one moment, by their path. Whatever is checked, packed or used is read from
 * here, so that no file can change between its check and its use.
 */
public record FileSnapshot(SortedMap<String, byte[]> files) {

    private static final List<String> ENDINGS = List.of(".yaml", ".csv", ".topojson", ".drl");

    public FileSnapshot {
        files = Collections.unmodifiableSortedMap(files);
    }

    /**
     * Reads every file below a directory, through links too. Files and folders whose name begins with a dot, and the back-up
     * copies of editors, are no knowledge.
     *
     * @throws FaultyInput if anything in it cannot be read, is no file, or is too large
     */
    public static FileSnapshot read(Path directory) {
        return new FileSnapshot(FolderReader.read(directory));
    }

    /**
     * Reads a folder of a directory; absent when nothing there bears its name.
     *
     * @throws FaultyInput as for {@link #read}, with the folder in front of each path
     */
    public static Optional<FileSnapshot> find(Path directory, String folder) {
        Path place = directory.resolve(folder);
        if (Files.isRegularFile(directory) || Files.notExists(place, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(place));
        } catch (FaultyInput e) {
            throw new FaultyInput(e.faults().stream().map(fault -> Fault.of(fault.key(),
                    fault.where().isEmpty() ? folder : folder + "/" + fault.where(), fault.line(), fault.args().toArray())).toList());
        }
    }

    /** Whether a path ends as a file of knowledge or of rules does. */
    static boolean namesKnowledge(String path) {
        return ENDINGS.stream().anyMatch(path::endsWith);
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
