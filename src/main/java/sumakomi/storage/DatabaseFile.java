package sumakomi.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one file in which the embedded database keeps everything. */
public record DatabaseFile(Path path) implements DatabasePlace {

    private static final String SUFFIX = ".mv.db";
    /** Such as {@code jdbc:h2:file:./data/sumakomi;…} or {@code jdbc:h2:~/sumakomi}; no address in memory or on a server. */
    private static final Pattern ADDRESS = Pattern.compile("(?i)jdbc:h2:(?:file:([^;]+)|([~./][^;:]*|[a-z]:[/\\\\][^;:]*))(?:;.*)?");

    static Optional<DatabaseFile> of(String url) {
        Matcher address = ADDRESS.matcher(url);
        if (!address.matches()) {
            return Optional.empty();
        }
        String name = Optional.ofNullable(address.group(1)).orElseGet(() -> address.group(2));
        String full = name.startsWith("~") ? System.getProperty("user.home") + name.substring(1) : name;
        return Optional.of(new DatabaseFile(Path.of(full + SUFFIX).toAbsolutePath().normalize()));
    }

    @Override
    public String told() {
        return path.toString();
    }

    @Override
    public String vendor() {
        return "h2";
    }

    /** The path without its suffix, as an address names it. */
    String name() {
        return path.toString().substring(0, path.toString().length() - SUFFIX.length());
    }

    Path folder() {
        return path.getParent();
    }

    /** A file of ours beside the database's, such as {@code sumakomi.control}. */
    Path beside(String ending) {
        return Path.of(name() + "." + ending);
    }

    /** Another database in the same folder. */
    DatabaseFile sibling(String ending) {
        return new DatabaseFile(Path.of(name() + "-" + ending + SUFFIX));
    }

    /** Bytes; 0 where there is no file. */
    long length() throws IOException {
        return Files.exists(path) ? Files.size(path) : 0;
    }

    /** Bytes that can still be written to the disk on which the file is. */
    long room() throws IOException {
        return Files.getFileStore(folder()).getUsableSpace();
    }
}
