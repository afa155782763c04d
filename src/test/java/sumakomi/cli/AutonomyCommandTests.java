package sumakomi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AutonomyCommandTests {

    @TempDir
    Path folder;

    @Test
    void tellsBothLevelsTheYearAndEveryValueThatNobodyGave() {
        CommandRun run = CommandRun.of("autonomy", "examples/autonomy-town-hall.yaml");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("庁舎と避難所：災害時のエネルギー自立度", "数時間", "自立度", "自給率", "想定", "10〜90%の範囲");
        assertThat(CommandRun.of("autonomy", "examples/autonomy-town-hall.yaml", "--language", "en").out())
                .contains("degree of autonomy", "assumed").doesNotContain("自立度 ");
    }

    @Test
    void jsonHoldsEveryCellWithItsFormula() {
        JsonNode told = JsonMapper.shared()
                .readTree(CommandRun.of("autonomy", "examples/autonomy-commercial.yaml", "--format", "json").out());

        assertThat(told.at("/levels/0/power/degree").asDouble()).isBetween(0.802, 0.8025);
        assertThat(told.at("/cells").valueStream().filter(cell -> cell.get("id").asString().equals("electric-autonomy-1")))
                .singleElement().satisfies(cell -> assertThat(cell.get("formula").asString())
                        .isEqualTo("maximum-power-supply-1 / maximum-power-load-1"));
    }

    /** The workbook goes on calculating: its formulas give the printed degree of 80.2 percent. */
    @Test
    void theWorkbookHoldsLiveFormulas() throws IOException {
        Path out = folder.resolve("a.xlsx");
        assertThat(CommandRun.of("autonomy", "examples/autonomy-commercial.yaml", "--xlsx", out.toString()).exit()).isZero();

        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(out))) {
            XSSFSheet results = workbook.getSheet("自立度と自給率");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertThat(results.getRow(4).getCell(0).toString()).as("what is asked for comes first").startsWith("エネルギー自立度（電力）");
            Row degree = row(results, "エネルギー自立度（電力）（業務・生活継続レベル1）");
            assertThat(degree.getCell(2).getCellFormula()).contains("/");
            assertThat(degree.getCell(2).getNumericCellValue()).isBetween(0.802, 0.8025);
            Row load = row(workbook.getSheet("入力"), "地区の建物すべて：非常時の最大電力負荷（業務・生活継続レベル1）");
            load.getCell(1).setCellValue(2 * load.getCell(1).getNumericCellValue());
            workbook.getCreationHelper().createFormulaEvaluator().clearAllCachedResultValues();
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertThat(degree.getCell(2).getNumericCellValue()).isBetween(0.401, 0.4015);
        }
    }

    private static Row row(XSSFSheet sheet, String title) {
        for (Row row : sheet) {
            if (row.getCell(0) != null && row.getCell(0).toString().equals(title)) {
                return row;
            }
        }
        throw new AssertionError("No row " + title + " on " + sheet.getSheetName());
    }

    @Test
    void basesAreRankedAndFaultsAreNamedByCell() throws IOException {
        assertThat(CommandRun.of("autonomy", "examples/autonomy-bases.csv", "--bases").out()).contains("1. ", "第二小学校", "次の100万円で");

        Path wrong = folder.resolve("b.csv");
        Files.writeString(wrong, "施設名,用途,平常時の最大電力（kW）\n庁舎,城,0\n", StandardCharsets.UTF_8);
        CommandRun run = CommandRun.of("autonomy", wrong.toString(), "--bases");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("b.csv B2", "b.csv C2");
    }

    @Test
    void ofATableNothingIsCutOffInSilence() throws IOException {
        Path large = folder.resolve("c.csv");
        String table = Files.readString(Path.of("examples/autonomy-bases.csv"), StandardCharsets.UTF_8);
        Files.writeString(large, table + "\n".repeat(1_100_000) + "第三小学校,城,60,,,,,,,,\n", StandardCharsets.UTF_8);
        assertThat(CommandRun.of("autonomy", large.toString(), "--bases").err()).contains("「城」");

        Files.writeString(large, table + "\n".repeat(2_200_000), StandardCharsets.UTF_8);
        assertThat(CommandRun.of("autonomy", large.toString(), "--bases").err()).contains("2 MB");
    }

    @Test
    void faultsOfAFileAreNamedByFieldAndLine() throws IOException {
        Path wrong = folder.resolve("d.yaml");
        Files.writeString(wrong, "autonomy: 1\ntitle: T\nbuildings:\n- {id: a, title: A, use: office, normal-peak-power: -1}\n",
                StandardCharsets.UTF_8);
        CommandRun run = CommandRun.of("autonomy", wrong.toString(), "--language", "en");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("buildings.0.normal-peak-power", "line 4", "at least 0");
    }
}
