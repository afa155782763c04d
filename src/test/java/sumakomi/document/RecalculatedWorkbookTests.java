package sumakomi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
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

    /** Makes the program work out every formula when it opens a file, whatever values the file brings. */
    private static final String ALWAYS_RECALCULATE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
            <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
            </oor:items>
            """;
    private static final int PATIENCE_MINUTES = 5;

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
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(recalculated(file)))) {
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

    private Path recalculated(Path file) throws IOException, InterruptedException {
        Path profile = folder.resolve("profile");
        Files.createDirectories(profile.resolve("user"));
        Files.writeString(profile.resolve("user/registrymodifications.xcu"), ALWAYS_RECALCULATE);
        Path out = Files.createDirectories(folder.resolve("out"));
        Process office = new ProcessBuilder("soffice", "-env:UserInstallation=" + profile.toUri(), "--headless", "--convert-to", "xlsx",
                "--outdir", out.toString(), file.toString()).redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(office.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(office.exitValue()).isZero();
        return out.resolve("study.xlsx");
    }
}
