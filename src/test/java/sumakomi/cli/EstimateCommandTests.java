package sumakomi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

class EstimateCommandTests {

    private static final String PURCHASE = "examples/estimate-joint-purchase.yaml";

    @TempDir
    Path folder;

    @Test
    void tellsEachPartEveryValueThatNobodyGaveAndWhatTheSourceDoesNotPrint() {
        CommandRun run = CommandRun.of("estimate", PURCHASE);

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("3区の再エネ電力の共同購入", "2026-04", "東区 本庁舎", "まとまって買うことで得る額", "10〜90%の範囲", "想定",
                "資料に書かれていないもの");
        assertThat(CommandRun.of("estimate", PURCHASE, "--language", "en").out()).contains("Gained by going together",
                "value of its source");
    }

    @Test
    void jsonHoldsEveryCellWithItsFormula() {
        JsonNode told = JsonMapper.shared().readTree(CommandRun.of("estimate", PURCHASE, "--format", "json").out());

        assertThat(told.at("/cells").valueStream().filter(cell -> cell.get("id").asString().equals("east.co2-then"))).singleElement()
                .satisfies(cell -> assertThat(cell.get("formula").asString()).isEqualTo("east.co2-now - east.co2-saved"));
        assertThat(told.at("/results").valueStream().filter(part -> part.get("scope").asString().equals("whole"))).singleElement()
                .satisfies(part -> assertThat(part.at("/values/joint-gain/value").asDouble()).isCloseTo(6_682_500, within(1e-6)));
    }

    /** The workbook goes on calculating: with twice the use of one office twice its CO₂ is saved. */
    @Test
    void theWorkbookHoldsLiveFormulas() throws IOException {
        Path out = folder.resolve("a.xlsx");
        assertThat(CommandRun.of("estimate", PURCHASE, "--xlsx", out.toString()).exit()).isZero();

        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(out))) {
            Row saved = row(workbook.getSheet("計算結果"), "西区：CO₂削減量");
            assertThat(saved.getCell(2).getNumericCellValue()).isCloseTo(792, within(1e-6));
            Row use = row(workbook.getSheet("入力"), "西区：本庁舎：年間使用電力量");
            use.getCell(1).setCellValue(2 * use.getCell(1).getNumericCellValue());
            workbook.getCreationHelper().createFormulaEvaluator().clearAllCachedResultValues();
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertThat(saved.getCell(2).getNumericCellValue()).isCloseTo(1584, within(1e-6));
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

    /** A table stands in the place of the parts; one of cities has them side by side. */
    @Test
    void aTableStandsInThePlaceOfTheParts() throws IOException {
        Path given = write("g.yaml", "estimate: city-efficiency\ntitle: T\nvalues: {reference-load: 8}\n");
        StringBuilder table = new StringBuilder("自治体,東区,西区\n");
        for (String title : new String[] {"自治体の家庭部門の排出量（対策後の年、対策なし）（t-CO₂／年）", "自治体の家庭部門の排出量（対策前の年）（t-CO₂／年）",
                "自治体のその他の部門の排出量の合計（対策後の年、対策なし）（t-CO₂／年）", "自治体のその他の部門の排出量の合計（対策前の年）（t-CO₂／年）",
                "DID地区の人口（対策前の年）（人）", "自治体の総人口（対策前の年）（人）", "DID地区の昼間人口（対策前の年）（人）", "自治体の総昼間人口（対策前の年）（人）"}) {
            table.append(title).append(",1000,2000\n");
        }
        table.append("Q1.3 資源循環（一般廃棄物のリサイクル率）：対策前のレベル,2,4\n");

        CommandRun run = CommandRun.of("estimate", given.toString(), "--table", write("t.csv", table.toString()).toString());
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("東区", "西区", "環境効率BEE（対策前）");
        CommandRun wrong = CommandRun.of("estimate", given.toString(), "--table",
                write("w.csv", table.toString().replace("レベル,2,4", "レベル,2,9")).toString());
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains("w.csv C10");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    @Test
    void faultsOfAFileAreNamedByFieldAndLine() throws IOException {
        Path wrong = write("d.yaml", "estimate: forest-cooperation\ntitle: T\nvalues: {period: 0}\nwards: []\n");
        CommandRun run = CommandRun.of("estimate", wrong.toString(), "--language", "en");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("values.period", "line 3", "wards", "partners");
    }
}
