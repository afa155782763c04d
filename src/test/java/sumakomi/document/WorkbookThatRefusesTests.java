package sumakomi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sumakomi.economics.formula.Cell;
import sumakomi.economics.study.Study;

/** A workbook takes only what can be, tells at once what cannot, and shows amounts in a unit that fits them. */
class WorkbookThatRefusesTests {

    private static final int CHECK = 7;

    private static XSSFWorkbook workbook() throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(ExampleStudy.workbook(Locale.JAPANESE)));
    }

    @Test
    void everyInputThatMayBeChangedIsValidatedAsItIsTyped() throws IOException {
        try (XSSFWorkbook workbook = workbook()) {
            Set<CellAddress> validated = new HashSet<>();
            XSSFSheet inputs = workbook.getSheet("入力");
            inputs.getDataValidations().forEach(one -> List.of(one.getRegions().getCellRangeAddresses())
                    .forEach(range -> range.forEach(validated::add)));
            for (Cell cell : ExampleStudy.STUDY.model().inputs()) {
                XSSFCell found = ExampleStudy.cell(workbook, cell.id(), 0);
                assertThat(validated.contains(found.getAddress())).as(cell.id()).isEqualTo(ExampleStudy.isOpen(cell));
            }
        }
    }

    @Test
    void everySheetIsProtectedWithoutAPassword() throws IOException {
        try (XSSFWorkbook workbook = workbook()) {
            workbook.forEach(sheet -> {
                assertThat(sheet.getProtect()).as(sheet.getSheetName()).isTrue();
                assertThat(((XSSFSheet) sheet).getCTWorksheet().getSheetProtection().isSetHashValue()).isFalse();
                assertThat(((XSSFSheet) sheet).getCTWorksheet().getSheetProtection().isSetPassword()).isFalse();
            });
        }
    }

    @Test
    void withTheValuesOfTheStudyTheCheckIsGood() throws IOException {
        try (XSSFWorkbook workbook = workbook()) {
            assertThat(check(workbook)).isEqualTo("よい");
        }
    }

    @ParameterizedTest
    @CsvSource({"evaluation-years,20", "chp.engines.life,0", "chp.engines.life,-3", "social-rate,4", "equity-share,1.5",
            "chp.subsidy-share,-0.1", "share.a1.es-entity,0.5", "counted.a1,0.5"})
    void whatCannotBeTurnsTheCheckRed(String input, double value) throws IOException {
        try (XSSFWorkbook workbook = workbook()) {
            ExampleStudy.cell(workbook, input, 0).setCellValue(value);
            assertThat(check(workbook)).startsWith("✕ 1件");
            assertThat(workbook.getSheetAt(0).getSheetConditionalFormatting().getNumConditionalFormattings()).isPositive();
        }
    }

    /** The workbook is where numbers are changed: a price for a thousand units, a factor in kilograms, a saving in MWh. */
    @ParameterizedTest
    @CsvSource({"price.electricity,25000", "chp.electricity.co2-factor,0.433", "chp.electricity.saved,9000"})
    void whatIsNotUsualIsAskedBack(String input, double value) throws IOException {
        try (XSSFWorkbook workbook = workbook()) {
            ExampleStudy.cell(workbook, input, 0).setCellValue(value);
            assertThat(check(workbook)).contains("ふつうの範囲を外れた値", "件");
        }
    }

    /** What present values say, and what belongs to it, follows the inputs. */
    @Test
    void whatBelongsToTheVerdictStandsBesideIt() throws IOException {
        Study lamps = ExampleStudy.study(Files.readAllBytes(Path.of("src/test/resources/studies/led-esco-15-years.yaml")));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(ExampleStudy.workbook(lamps, Locale.JAPANESE)))) {
            assertThat(lines(workbook)).contains("光熱費の削減だけで費用に届きます").contains("ただし、補助・借入・税を含めると", "▲21");
            ExampleStudy.cell(workbook, "loan-interest", 0).setCellValue(0);
            ExampleStudy.cell(workbook, "corporate-tax-rate", 0).setCellValue(0);
            ExampleStudy.cell(workbook, "entity-tax-rate", 0).setCellValue(0);
            check(workbook);
            assertThat(lines(workbook)).contains("光熱費の削減だけで費用に届きます");
        }
        Study left = ExampleStudy.study(Files.readAllBytes(Path.of("src/test/resources/studies/value-left-is-large.json")));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(ExampleStudy.workbook(left, Locale.JAPANESE)))) {
            assertThat(lines(workbook)).contains("これを見込まないB/Cは0.67で、1を下回ります");
        }
    }

    /** Where the verdict says that the project falls short, it is told what the owner has of it after subsidies, as on the page. */
    @Test
    void theOwnerStandsBesideEveryVerdictThatDoesNotSayItOnBothSheets() throws IOException {
        Study roof = ExampleStudy.study(Files.readAllBytes(Path.of("examples/study-school-roof.yaml")));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(ExampleStudy.workbook(roof, Locale.JAPANESE)))) {
            check(workbook);
            assertThat(said(workbook, "概要")).contains("一方、補助・借入・税を含めると、設備の持ち主（区市町村）の純現在価値（ケースI、千円）は")
                    .contains("で、負ではありません");
            assertThat(said(workbook, "予算資料")).contains("一方、補助・借入・税を含めると、設備の持ち主（区市町村）");
            ExampleStudy.cell(workbook, "school-roof.state-subsidy-share", 0).setCellValue(0);
            check(workbook);
            assertThat(said(workbook, "概要")).contains("補助・借入・税を含めても、設備の持ち主（区市町村）").contains("▲");
        }
    }

    @Test
    void aGracePeriodAsLongAsTheTermTurnsTheCheckRed() throws IOException {
        Study roof = ExampleStudy.study(Files.readAllBytes(Path.of("examples/study-school-roof.yaml")));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(ExampleStudy.workbook(roof, Locale.JAPANESE)))) {
            ExampleStudy.cell(workbook, "bond-grace-years", 0).setCellValue(15);
            assertThat(check(workbook)).startsWith("✕ 1件");
        }
    }

    private static String said(XSSFWorkbook workbook, String sheet) {
        StringBuilder said = new StringBuilder();
        workbook.getSheet(sheet).forEach(row -> row.forEach(cell -> said.append(cell.getCellType() == CellType.FORMULA
                && cell.getCachedFormulaResultType() == CellType.STRING ? cell.getStringCellValue() : "").append('\n')));
        return said.toString();
    }

    private static String lines(XSSFWorkbook workbook) {
        return IntStream.range(8, 16).mapToObj(row -> workbook.getSheetAt(0).getRow(row))
                .filter(row -> row != null && row.getCell(0) != null)
                .map(row -> row.getCell(0).toString().isEmpty() ? "" : row.getCell(0).getCellType() == CellType.FORMULA
                        ? row.getCell(0).getStringCellValue() : row.getCell(0).toString())
                .collect(Collectors.joining());
    }

    /** No benefit over cost is read beside an input that cannot be. */
    @ParameterizedTest
    @CsvSource({"evaluation-years,20", "chp.engines.life,0", "social-rate,4"})
    void whereAnInputCannotBeNoRatioStands(String input, double value) throws IOException {
        try (XSSFWorkbook workbook = workbook()) {
            List<String> ratios = ExampleStudy.STUDY.model().cells().stream()
                    .filter(cell -> cell.input().isEmpty() && !cell.yearly() && cell.unitName().equals("ratio")).map(Cell::id).toList();
            assertThat(ratios).contains("discounted-ratio-i", "ratio-ii");
            ratios.forEach(ratio -> assertThat(ExampleStudy.cell(workbook, ratio, 0).getNumericCellValue()).isFinite());
            ExampleStudy.cell(workbook, input, 0).setCellValue(value);
            check(workbook);
            ratios.forEach(ratio -> assertThat(ExampleStudy.cell(workbook, ratio, 0).getStringCellValue()).as(ratio)
                    .isEqualTo("計算できません"));
            workbook.getSheetAt(0).forEach(row -> row.forEach(cell -> {
                if (cell.getCellType() == CellType.FORMULA && cell.getRowIndex() != CHECK) {
                    assertThat(cell.getStringCellValue()).as("%s", cell.getAddress()).isEqualTo("計算できません");
                }
            }));
        }
    }

    @Test
    void whatIsUsualStandsBesideEachInput() throws IOException {
        try (XSSFWorkbook workbook = workbook()) {
            XSSFCell price = ExampleStudy.cell(workbook, "price.electricity", 0);
            assertThat(price.getRow().getCell(5).getStringCellValue()).contains("ふつうは2円／kWh〜150円／kWh");
        }
    }

    private static String check(XSSFWorkbook workbook) {
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        return workbook.getSheetAt(0).getRow(CHECK).getCell(1).getStringCellValue();
    }

    @Test
    void theAmountsOfASchoolAreInThousandsAndThoseOfADistrictInMillions() throws IOException {
        Study school = ExampleStudy.study(Files.readAllBytes(Path.of("src/test/resources/studies/school-solar-battery.yaml")));
        assertThat(Money.of(school)).isEqualTo(Money.THOUSAND);
        assertThat(Money.of(ExampleStudy.STUDY)).isEqualTo(Money.MILLION);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(ExampleStudy.workbook(school, Locale.JAPANESE)))) {
            XSSFCell flow = ExampleStudy.cell(workbook, "flow-eb", 1);
            assertThat(flow.getCellStyle().getDataFormatString()).startsWith("#,##0,;");
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> assertThat(cell.toString()).doesNotContain("百万", "¤"))));
        }
    }
}
