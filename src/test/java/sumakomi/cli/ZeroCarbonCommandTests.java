package sumakomi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ZeroCarbonCommandTests {

    @TempDir
    Path folder;

    @Test
    void tellsTheObstaclesOfAThemeAndWhatAnswersThoseThatAreMet() {
        CommandRun run = CommandRun.of("zero-carbon", "theme-zeb-zeh", "--met", "obstacle-zeb-staff", "--met", "obstacle-zeb-review");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("■ 知見を持つ職員がいない", "□ 定期的に勉強会を開く", "資料に応える仕組みのない課題").doesNotContain("営繕課長会");
        assertThat(CommandRun.of("zero-carbon", "theme-small-firms", "--language", "en").out()).contains("[ ] Awareness",
                "Accounting of greenhouse gas");
    }

    @Test
    void jsonAndTheWorkbookHoldTheSame() throws IOException {
        Path out = folder.resolve("c.xlsx");
        JsonNode told = JsonMapper.shared().readTree(CommandRun.of("zero-carbon", "theme-small-firms", "--format", "json", "--xlsx",
                out.toString()).out());

        assertThat(told.at("/obstacles").size()).isEqualTo(5);
        assertThat(told.at("/schemes/0/id").asString()).isEqualTo("support-small-firms-with-finance");
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(out))) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).as("five obstacles and three services").isEqualTo(8);
        }
    }

    @Test
    void anUnknownThemeOrObstacleIsToldWithThoseThereAre() {
        assertThat(CommandRun.of("zero-carbon", "castle", "--language", "en").err()).contains("castle", "theme-zeb-zeh");
        CommandRun run = CommandRun.of("zero-carbon", "theme-small-firms", "--met", "rain");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("rain", "obstacle-firms-awareness");
    }
}
