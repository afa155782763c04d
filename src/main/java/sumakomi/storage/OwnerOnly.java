package sumakomi.storage;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Lets only the owner read the database's file and folder, where the file system knows such permissions. */
final class OwnerOnly {

    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private OwnerOnly() {}

    /**
     * Makes the folder if it is missing. One that holds nothing but the database's files is closed to others as well; a folder
     * that serves something else too keeps its permissions.
     */
    static void prepare(DatabaseFile file) throws IOException {
        Path folder = file.folder();
        if (!Files.exists(folder)) {
            create(folder);
        } else if (posix(folder) && theFilesOf(file).size() == all(folder).size()) {
            Files.setPosixFilePermissions(folder, FOLDER);
        }
        protect(file);
    }

    /** Closes the files to others: those that are there, the database's own and what it made beside. */
    static void protect(DatabaseFile file) throws IOException {
        for (Path one : theFilesOf(file)) {
            if (posix(one) && Files.isRegularFile(one)) {
                Files.setPosixFilePermissions(one, FILE);
            }
        }
    }

    /** An empty file that only the owner can read. */
    static Path newFile(Path path) throws IOException {
        Files.deleteIfExists(path);
        return posix(path.getParent()) ? Files.createFile(path, PosixFilePermissions.asFileAttribute(FILE)) : Files.createFile(path);
    }

    private static void create(Path folder) throws IOException {
        Path existing = folder.getParent();
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (existing == null) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        if (posix(existing)) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(FOLDER));
        } else {
            Files.createDirectories(folder);
        }
    }

    private static boolean posix(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class) != null;
    }

    private static List<Path> theFilesOf(DatabaseFile file) throws IOException {
        String name = Path.of(file.name()).getFileName().toString();
        return all(file.folder()).stream().filter(path -> path.getFileName().toString().startsWith(name + ".")
                || path.getFileName().toString().startsWith(name + "-")).toList();
    }

    private static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
