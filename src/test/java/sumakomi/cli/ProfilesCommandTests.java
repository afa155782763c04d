package sumakomi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfilesCommandTests {

    @Test
    void aProfileDrawnCanBeAdvisedOn() {
        String drawn = CommandRun.of("profiles", "draw", "--seed", "9", "--first", "3").out();
        CommandRun advised = CommandRun.reading(drawn.getBytes(StandardCharsets.UTF_8), "advise", "-");

        assertThat(drawn).startsWith("# plausible/").isEqualTo(CommandRun.of("profiles", "draw", "--seed", "9", "--first", "3").out());
        assertThat(advised.exit()).isZero();
        assertThat(advised.out()).isNotEmpty();
    }

    /** Whatever is said of a municipality, each sentence of the text has its words in both languages. */
    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyProfileDrawnIsAdvisedOnInWords(String language, @TempDir Path folder) throws Exception {
        CommandRun.of("profiles", "draw", "--seed", "5", "--count", "40", "--to", folder.toString());

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(40).allSatisfy(file -> {
                CommandRun advised = CommandRun.of("advise", "--lang", language, file.toString());
                assertThat(advised.err()).isEmpty();
                assertThat(advised.exit()).isZero();
                assertThat(advised.out()).isNotEmpty();
            });
        }
    }

    @Test
    void manyAreWrittenToFilesOfTheirOwn(@TempDir Path folder) throws Exception {
        CommandRun run = CommandRun.of("profiles", "draw", "--seed", "9", "--first", "2", "--count", "3", "--to", folder.toString(),
                "--lang",
                "en");

        assertThat(run.exit()).isZero();
        assertThat(folder).isDirectoryContaining(file -> file.endsWith("9-2.yaml"))
                .isDirectoryContaining(file -> file.endsWith("9-4.yaml"));
        assertThat(Files.readString(folder.resolve("9-3.yaml")))
                .isEqualTo(CommandRun.of("profiles", "draw", "--seed", "9", "--first", "3", "--lang", "en").out());
    }

    @Test
    void theCheckCountsTheGaps() {
        CommandRun few = CommandRun.of("profiles", "check", "--sample", "1", "--lang", "en");

        assertThat(few.exit()).isEqualTo(1);
        assertThat(few.out()).contains("None of 1 profiles gives the answer", "1 profiles looked at; ");
    }

    @Test
    void wrongNumbersAndPlacesAreRefused(@TempDir Path folder) {
        assertThat(CommandRun.of("profiles", "draw", "--count", "0").err()).contains("--count: 0 is not a number from 1 to 100000.");
        assertThat(CommandRun.of("profiles", "draw", "--first", "-1").exit()).isEqualTo(2);
        assertThat(CommandRun.of("profiles", "draw", "--to", folder.resolve("nowhere").toString()).exit()).isEqualTo(2);
        assertThat(CommandRun.of("profiles").err()).contains("profiles draw or profiles check");
    }
}
