package sumakomi.economics.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The studies of {@code examples/}, in the order of their names. */
public final class ExampleStudies {

    private ExampleStudies() {}

    public static List<Path> files() {
        try (Stream<Path> files = Files.list(Path.of("examples"))) {
            return files.filter(file -> file.getFileName().toString().matches("study-.*[.]yaml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
