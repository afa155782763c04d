package sumakomi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import sumakomi.economics.study.Study;

/** The page of the workbook that a finance section reads: the first fiscal years, and the total of all of them. */
class BudgetPaperTests {

    private static final int TOTAL = 6;

    /** A row of the budget starts with its title; the last figure is the sum of all fiscal years, in thousands of yen. */
    @Test
    void eachKindOfExpenditureAndEachSourceHasItsFirstYearsAndItsTotal() throws IOException {
        Study study = ExampleStudy.study(Files.readAllBytes(Path.of("examples/study-school-roof.yaml")));

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(ExampleStudy.workbook(study, Locale.JAPANESE)))) {
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            Sheet paper = workbook.getSheet("予算資料");
            Row header = row(paper, "4　区市町村の支出と財源（年度別、千円）");
            assertThat(header.getCell(1).getStringCellValue()).isEqualTo("2027年度");
            assertThat(header.getCell(TOTAL - 1).getStringCellValue()).isEqualTo("2031年度");
            assertThat(header.getCell(TOTAL).getStringCellValue()).isEqualTo("計");
            for (String cell : new String[] {"budget-expenditure", "budget-other", "budget-general", "budget-spared"}) {
                Row row = row(paper, study.model().cell(cell).title().ja());
                double[] years = study.values().years(cell);
                assertThat(row.getCell(2).getNumericCellValue()).as(cell).isCloseTo(years[1] / 1000, within(0.001));
                assertThat(row.getCell(TOTAL).getNumericCellValue()).as(cell).isCloseTo(Arrays.stream(years).sum() / 1000, within(0.001));
            }
        }
    }

    private static Row row(Sheet sheet, String title) {
        return StreamSupport.stream(sheet.spliterator(), false).filter(row -> row.getCell(0) != null
                && row.getCell(0).getStringCellValue().equals(title)).findFirst().orElseThrow();
    }
}
