package sumakomi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a command writes, its numbers stand in plain digits: never 1.0E9, never 6.668E+4. */
class PlainNumbersTests {

    private static final String STUDY = "examples/study-station-area.yaml";
    private static final Pattern EXPONENT = Pattern.compile("[0-9]E[-+]?[0-9]");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"study " + STUDY + " --format json", "study " + STUDY, "study " + STUDY + " --lang en",
            "reproduce --format json", "reproduce", "benchmark practice --format json", "advise kb/examples/chiyoda.yaml --format json",
            "diff --knowledge . --no-database --format json"})
    void aCommandWritesPlainDigits(String command) {
        CommandRun run = CommandRun.of(command.split(" "));

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isNotBlank().doesNotContainPattern(EXPONENT);
    }

    @Test
    void theStudyKeepsItsValuesToTheLastDigit() {
        JsonNode tree = JsonMapper.shared().readTree(CommandRun.of("study", STUDY, "--format", "json").out());

        assertThat(tree.at("/inputs")).anySatisfy(input -> assertThat(input.get("value").asDouble()).isEqualTo(5e9));
        assertThat(tree.findValues("value")).anySatisfy(value -> assertThat(value.toString()).isEqualTo("5000000000"));
    }

    /** Values of cells are no text: a spreadsheet program shows them in the format of the cell. */
    @Test
    void soDoTextsAndFormulasOfTheWorkbook() throws IOException {
        Path workbook = folder.resolve("study.xlsx");
        assertThat(CommandRun.of("study", STUDY, "--xlsx", workbook.toString()).exit()).isZero();
        try (ZipFile parts = new ZipFile(workbook.toFile())) {
            for (var part : parts.stream().filter(entry -> entry.getName().endsWith(".xml")).toList()) {
                String xml = new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                assertThat(xml.replaceAll("<v>[^<]*</v>", "").replaceAll("<[^>]*>", "\n")).as(part.getName())
                        .doesNotContainPattern(EXPONENT);
            }
        }
    }
}
