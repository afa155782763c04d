package sumakomi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** {@code bin/sumakomi} with the packaged jar, in a place of its own. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {

    private static final String PROFILE = "kb/examples/inagi.yaml";

    @TempDir
    Path folder;

    private Path place;

    /** One run: what came on each stream, and the exit code. */
    private record Run(Process process, Path out, Path err) {

        void answers() throws IOException, InterruptedException {
            assertThat(process.waitFor()).as(Files.readString(err)).isZero();
            assertThat(JsonMapper.shared().readTree(Files.readString(out)).has("recommendations")).isTrue();
            assertThat(err).isEmptyFile();
        }
    }

    @BeforeEach
    void install() throws IOException {
        place = folder.resolve("one place");
        for (String file : List.of("bin/sumakomi", PROFILE, "target/sumakomi.jar")) {
            Files.createDirectories(place.resolve(file).getParent());
            Files.copy(Path.of(file), place.resolve(file));
        }
    }

    @Test
    void severalFirstUsesAtTheSameTimeAllAnswer() throws IOException, InterruptedException {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            runs.add(start(place, Map.of()));
        }
        for (Run run : runs) {
            run.answers();
        }
        assertThat(archives()).isNotEmpty();
    }

    @Test
    void aMovedFolderGetsAFreshArchiveAndEveryWayToTheJarUsesIt() throws IOException, InterruptedException {
        start(place, Map.of()).answers();
        List<String> before = archives();
        place = Files.move(place, folder.resolve("別の 場所"));

        start(place, Map.of()).answers();
        List<String> after = archives();
        assertThat(after).hasSize(before.size() + 1).containsAll(before);

        start(place.resolve("kb"), Map.of("SUMAKOMI_JAR", "../target/sumakomi.jar")).answers();
        assertThat(archives()).as("a relative jar in another working directory").isEqualTo(after);
    }

    @Test
    void aJarOfAnotherNameIsPreparedTooAndOneThatCannotBeIsTold() throws IOException, InterruptedException {
        Path jar = Files.move(place.resolve("target/sumakomi.jar"), place.resolve("target/advisor 1.jar"));
        Map<String, String> environment = Map.of("SUMAKOMI_JAR", jar.toString());

        start(place, environment).answers();
        assertThat(archives()).hasSize(1);

        Files.writeString(jar, "no jar");
        Run broken = start(place, environment);
        assertThat(broken.process().waitFor()).isNotZero();
        assertThat(broken.out()).isEmptyFile();
        assertThat(broken.err()).content().contains("could not be prepared");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNoObstacle() throws IOException, InterruptedException {
        Files.createFile(place.resolve("target/launch"));
        Path cache = folder.resolve("cache");

        start(place, Map.of("XDG_CACHE_HOME", cache.toString())).answers();
        assertThat(cache.resolve("sumakomi")).isNotEmptyDirectory();

        start(place, Map.of("XDG_CACHE_HOME", place.resolve(PROFILE).toString())).answers();
    }

    private Run start(Path directory, Map<String, String> environment) throws IOException {
        Path out = Files.createTempFile(folder, "out", ".json");
        Path err = Files.createTempFile(folder, "err", ".txt");
        String launcher = place.resolve("bin/sumakomi").toString();
        ProcessBuilder builder = new ProcessBuilder(launcher, "advise", "--format", "json", place.resolve(PROFILE).toString())
                .directory(directory.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeAll(List.of("SUMAKOMI_JAR", "JAVA_TOOL_OPTIONS"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        return new Run(builder.start(), out, err);
    }

    /** The names of the folders with a complete archive beside the jar. */
    private List<String> archives() throws IOException {
        try (Stream<Path> folders = Files.list(place.resolve("target/launch"))) {
            return folders.filter(made -> Files.exists(made.resolve("ready")) && Files.exists(made.resolve("classes.jsa")))
                    .map(made -> made.getFileName().toString()).sorted().toList();
        }
    }
}
