package sumakomi.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads a folder that anybody may have filled: bounded in size, following links, and with a fault for whatever is not a
 * readable file. Nothing is opened before its kind and its size are known.
 */
final class FolderReader extends SimpleFileVisitor<Path> {

    /** Files at most; the whole knowledge has about 400. */
    static final int MAX_FILES = 10_000;

    private static final int MIB = 1024 * 1024;
    /** The largest file that is read; the largest one of the knowledge has a fortieth of it. */
    private static final int MAX_BYTES = 8 * MIB;
    /** All files together; the whole knowledge has a tenth of it. */
    private static final long MAX_TOTAL_BYTES = 32L * MIB;
    private static final int MAX_FAULTS = 100;

    private final Path root;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private long total;

    private FolderReader(Path root) {
        this.root = root;
    }

    /** @throws FaultyInput with whatever keeps the folder from being read whole */
    static SortedMap<String, byte[]> read(Path root) {
        FolderReader reader = new FolderReader(root);
        try {
            if (Files.readAttributes(root, BasicFileAttributes.class).isDirectory()) {
                Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, reader);
            } else {
                reader.refuse("knowledge.no-folder", root);
            }
        } catch (IOException e) {
            reader.visitFileFailed(root, e);
        }
        if (!reader.faults.isEmpty()) {
            throw new FaultyInput(reader.faults);
        }
        return reader.files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (folder.equals(root)) {
            return FileVisitResult.CONTINUE;
        }
        if (passedOver(folder)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        if (FileSnapshot.namesKnowledge(name(folder))) {
            refuse("knowledge.folder-name", folder);
            return FileVisitResult.SKIP_SUBTREE;
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (passedOver(file)) {
            return FileVisitResult.CONTINUE;
        }
        if (attributes.isSymbolicLink()) {
            return refuse("knowledge.link", file);
        }
        if (!attributes.isRegularFile()) {
            return refuse("knowledge.no-file", file);
        }
        if (name(file).indexOf('\uFFFD') >= 0) {
            return refuse("knowledge.name", file);
        }
        if (attributes.size() > MAX_BYTES) {
            return refuse("knowledge.file-size", file, attributes.size() / MIB, MAX_BYTES / MIB);
        }
        return take(file);
    }

    private FileVisitResult take(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(MAX_BYTES + 1);
            if (content.length > MAX_BYTES) {
                return refuse("knowledge.file-size", file, Files.size(file) / MIB, MAX_BYTES / MIB);
            }
            total += content.length;
            files.put(name(file), content);
        } catch (IOException e) {
            return visitFileFailed(file, e);
        }
        if (total > MAX_TOTAL_BYTES) {
            refuse("knowledge.total-size", root, MAX_TOTAL_BYTES / MIB);
            return FileVisitResult.TERMINATE;
        }
        if (files.size() > MAX_FILES) {
            refuse("knowledge.file-count", root, MAX_FILES);
            return FileVisitResult.TERMINATE;
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException thrown) {
        if (!file.equals(root) && passedOver(file)) {
            return FileVisitResult.CONTINUE;
        }
        if (thrown instanceof FileSystemLoopException) {
            return refuse("knowledge.loop", file);
        }
        if (thrown instanceof AccessDeniedException) {
            return refuse("knowledge.denied", file);
        }
        if (Files.isSymbolicLink(file)) {
            return refuse("knowledge.link", file);
        }
        if (thrown instanceof NoSuchFileException) {
            return refuse("knowledge.vanished", file);
        }
        String reason = thrown instanceof FileSystemException known ? known.getReason() : thrown.getMessage();
        return refuse("knowledge.unreadable", file, String.valueOf(reason));
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException thrown) {
        return thrown == null ? FileVisitResult.CONTINUE : visitFileFailed(folder, thrown);
    }

    private FileVisitResult refuse(String key, Path file, Object... args) {
        faults.add(Fault.of(key, name(file), 0, args));
        return faults.size() < MAX_FAULTS ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    /** The path below the folder, the same on every system. */
    private String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** Hidden files and folders, and the back-up copies of editors. */
    private static boolean passedOver(Path file) {
        String own = file.getFileName().toString();
        return own.startsWith(".") || own.endsWith("~");
    }
}
