package sumakomi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sumakomi.economics.analysis.CashFlow;
import sumakomi.economics.analysis.InternalRate;
import sumakomi.economics.formula.Cell;
import sumakomi.economics.formula.Values;
import sumakomi.economics.study.ResultsMaker;
import sumakomi.economics.study.Study;
import sumakomi.economics.study.StudyResults;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.KnowledgeFiles;

/** The page of the workbook that a finance section reads: the first fiscal years, and the total of all of them. */
class BudgetPaperTests {

    private static final int TOTAL = 6;
    private static final Written SCHOOL = Written.of("examples/study-school-roof.yaml");
    private static final Written LAMPS = Written.of("examples/study-led-esco.yaml");
    private static final Written HOSPITAL = Written.of("src/test/resources/studies/hospital-cogeneration.yaml");

    /** A study with its workbook, which takes longer to write than to read. */
    private record Written(Study study, byte[] file) {

        static Written of(String path) {
            try {
                Study study = ExampleStudy.study(Files.readAllBytes(Path.of(path)));
                return new Written(study, ExampleStudy.workbook(study, Locale.JAPANESE));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        XSSFWorkbook workbook() throws IOException {
            return new XSSFWorkbook(new ByteArrayInputStream(file));
        }
    }

    /** A row of the budget starts with its title; the last figure is the sum of all fiscal years, in thousands of yen. */
    @Test
    void eachKindOfExpenditureAndEachSourceHasItsFirstYearsAndItsTotal() throws IOException {
        Study study = SCHOOL.study();
        try (XSSFWorkbook workbook = SCHOOL.workbook()) {
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            Sheet paper = workbook.getSheet("予算資料");
            Row header = row(paper, "4　区市町村の支出と財源（年度別、千円）");
            assertThat(header.getCell(1).getStringCellValue()).isEqualTo("令和9年度\n（2027年度）");
            assertThat(header.getCell(TOTAL - 1).getStringCellValue()).isEqualTo("令和13年度\n（2031年度）");
            assertThat(header.getCell(TOTAL).getStringCellValue()).isEqualTo("計");
            for (String cell : new String[] {"budget-expenditure", "budget-other", "budget-general", "budget-spared"}) {
                Row row = row(paper, study.model().cell(cell).title().ja());
                double[] years = study.values().years(cell);
                assertThat(row.getCell(2).getNumericCellValue()).as(cell).isCloseTo(years[1] / 1000, within(0.001));
                assertThat(row.getCell(TOTAL).getNumericCellValue()).as(cell).isCloseTo(Arrays.stream(years).sum() / 1000, within(0.001));
            }
        }
    }

    /** A dearer price turns the verdict: what stands on the paper must turn with it, and what cannot says of when it is. */
    @Test
    void theConclusionAndTheRateOfReturnFollowTheInputsAndWhatCannotSaysSo() throws IOException {
        Study study = SCHOOL.study();
        try (XSSFWorkbook workbook = SCHOOL.workbook()) {
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            Sheet paper = workbook.getSheet("予算資料");
            assertThat(text(paper)).contains("現在価値では費用に届きません");
            Row rate = row(paper, "内部収益率（ケースI）");
            assertThat(rate.getCell(1).getNumericCellValue()).isCloseTo(returnOf(study.model().values()), within(1e-6));

            Cell price = study.model().inputs().stream().filter(cell -> cell.id().startsWith("price.electricity")
                    || cell.id().endsWith("electricity.price")).findFirst().orElseThrow();
            ExampleStudy.cell(workbook, price.id(), 0).setCellValue(60);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();

            assertThat(text(paper)).doesNotContain("費用に届きません").contains("費用に届きます");
            assertThat(rate.getCell(1).getNumericCellValue()).isPositive();
            assertThat(row(paper, "投資回収年数（ケースI、割引なし）").getCell(1).getStringCellValue()).matches("\\d+(\\.\\d)?年.*");
            assertThat(texts(workbook)).doesNotContain("開き直", "書き出した");
        }
    }

    private static double returnOf(Values values) {
        return new CashFlow(values.years("flow-net-i")).internalRates() instanceof InternalRate.One one ? one.rate() : Double.NaN;
    }

    /** What belongs to the verdict on page and command line stands here too, and so does what is known of the contracts. */
    @Test
    void theProvisosAndTheNotesOnContractsStandOnThePaper() throws IOException {
        StudyResults results = new ResultsMaker(ExampleStudy.STUDIES).results(HOSPITAL.study());
        try (XSSFWorkbook workbook = HOSPITAL.workbook()) {
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            String paper = text(workbook.getSheet("予算資料"));
            assertThat(results.provisos()).isNotEmpty().allSatisfy(one -> assertThat(paper).contains(ExampleStudy.STUDIES.provisos(
                    Locale.JAPANESE).say(one, results.project().decides()).substring(0, 30)));
        }
        try (XSSFWorkbook workbook = LAMPS.workbook()) {
            assertThat(ExampleStudy.STUDIES.contractNotes(LAMPS.study().document())).isNotEmpty().allSatisfy(note -> {
                assertThat(text(workbook.getSheet("予算資料"))).contains(note.ja());
                assertThat(text(workbook.getSheet("概要"))).contains(note.ja());
            });
        }
    }

    /** A finance section adds up what stands above the line. */
    @Test
    void theRowsOfTheFlowAddUpToItsNet() throws IOException {
        Study study = HOSPITAL.study();
        assertThat(Arrays.stream(study.values().years("flow-residual")).sum()).isPositive();
        try (XSSFWorkbook workbook = HOSPITAL.workbook()) {
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            Sheet paper = workbook.getSheet("予算資料");
            int first = StreamSupport.stream(paper.spliterator(), false).filter(row -> row.getCell(0) != null && row.getCell(0).toString()
                    .startsWith("4　事業の収支")).findFirst().orElseThrow().getRowNum() + 1;
            int net = row(paper, study.model().cell("flow-net-i").title().ja()).getRowNum();
            for (int column = 1; column <= TOTAL; column++) {
                int at = column;
                double sum = IntStream.range(first, net).mapToDouble(row -> paper.getRow(row).getCell(at).getNumericCellValue()).sum();
                assertThat(sum).as("column %d", at).isCloseTo(paper.getRow(net).getCell(at).getNumericCellValue(), within(1e-6));
            }
        }
    }

    /** A ratio of 0.998 is below 1 and must look so, in a sentence and in a cell. */
    @Test
    void aRatioBelowOneIsNeverShownAsOne() throws IOException {
        try (XSSFWorkbook workbook = HOSPITAL.workbook()) {
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertThat(texts(workbook)).contains("B/Cは0.99").doesNotContain("B/Cは1.00で、1を下回ります");
        }
        assertThat(new DataFormatter().formatRawCellContents(0.9978, 0, new NumberFormats(Locale.JAPANESE).ratio())).isEqualTo("0.9978");
        assertThat(new DataFormatter().formatRawCellContents(1 - 1e-12, 0, new NumberFormats(Locale.JAPANESE).ratio())).isEqualTo("1.00");
        assertThat(new DataFormatter().formatRawCellContents(1.5, 0, new NumberFormats(Locale.JAPANESE).ratio())).isEqualTo("1.50");
        assertThat(new DataFormatter().formatRawCellContents(0.9, 0, new NumberFormats(Locale.JAPANESE).ratio())).isEqualTo("0.90");
    }

    /** Sheets whose names are cut off lose what tells them apart, and a library complains of it. */
    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void theNamesOfSheetsAreShortEnoughToStandWhole(String language) throws IOException {
        Locale locale = Locale.forLanguageTag(language);
        WorkbookWords words = new WorkbookWords(Knowledge.packed(), KnowledgeFiles.packedWhole().library(), locale, Money.YEN);
        Layout layout = new Layout(LAMPS.study(), ExampleStudy.STUDIES, words, locale);
        assertThat(Stream.concat(layout.steps().stream(), layout.yearly().stream()).map(Layout.Sheet::name))
                .allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(31));
    }

    private static String texts(XSSFWorkbook workbook) {
        return StreamSupport.stream(workbook.spliterator(), false).map(BudgetPaperTests::text).collect(Collectors.joining("\n"));
    }

    /** All that a sheet says, of formulas what they give. */
    private static String text(Sheet sheet) {
        StringBuilder text = new StringBuilder();
        sheet.forEach(row -> row.forEach(cell -> {
            boolean said = cell.getCellType() == CellType.STRING || cell.getCellType() == CellType.FORMULA && cell
                    .getCachedFormulaResultType() == CellType.STRING;
            text.append(said ? cell.getStringCellValue() : "").append('\n');
        }));
        return text.toString();
    }

    private static Row row(Sheet sheet, String title) {
        return StreamSupport.stream(sheet.spliterator(), false).filter(row -> row.getCell(0) != null
                && row.getCell(0).getStringCellValue().equals(title)).findFirst().orElseThrow();
    }
}
