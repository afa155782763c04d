package sumakomi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sumakomi.economics.formula.Cell;
import sumakomi.economics.formula.Model;
import sumakomi.economics.formula.Values;

/** A reader changes inputs in LibreOffice: every figure must become that of the changed study. */
@Tag("office")
class RecalculatedWorkbookTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void changedInputsGiveTheFiguresOfTheChangedStudy(String language) throws Exception {
        Model changed = ExampleStudy.changed();
        Values expected = changed.values();
        Path file = folder.resolve("study.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(ExampleStudy.workbook(Locale.forLanguageTag(language))));
                OutputStream out = Files.newOutputStream(file)) {
            changed.inputs().stream().filter(ExampleStudy::isOpen)
                    .forEach(cell -> ExampleStudy.cell(workbook, cell.id(), 0).setCellValue(cell.input().orElseThrow().value()));
            workbook.write(out);
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(Office.saved(file, "xlsx", folder)))) {
            for (Cell cell : changed.cells()) {
                double[] years = expected.years(cell.id());
                for (int year = 0; year < years.length; year++) {
                    assertThat(ExampleStudy.cell(workbook, cell.id(), year).getNumericCellValue()).as(cell.id() + " in year " + year)
                            .isCloseTo(years[year], Nearly.to(years[year]));
                }
            }
        }
        assertThat(expected.of("ratio-ii")).isNotEqualTo(ExampleStudy.STUDY.value("ratio-ii"));
    }
}
