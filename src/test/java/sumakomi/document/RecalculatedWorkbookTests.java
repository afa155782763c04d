package sumakomi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sumakomi.economics.analysis.CashFlow;
import sumakomi.economics.formula.Cell;
import sumakomi.economics.formula.Changed;
import sumakomi.economics.formula.FigureText;
import sumakomi.economics.formula.Model;
import sumakomi.economics.formula.Values;
import sumakomi.economics.study.ExampleStudies;
import sumakomi.economics.study.ReturnText;
import sumakomi.economics.study.Study;
import sumakomi.knowledge.KnowledgeFiles;

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
            holds(workbook, changed);
        }
        assertThat(expected.of("ratio-ii")).isNotEqualTo(ExampleStudy.STUDY.value("ratio-ii"));
    }

    /** Every cell of a study in every year. */
    private static void holds(XSSFWorkbook workbook, Model model) {
        Values expected = model.values();
        for (Cell cell : model.cells()) {
            double[] years = expected.years(cell.id());
            for (int year = 0; year < years.length; year++) {
                assertThat(ExampleStudy.cell(workbook, cell.id(), year).getNumericCellValue()).as(cell.id() + " in year " + year)
                        .isCloseTo(years[year], Nearly.to(years[year]));
            }
        }
    }

    /** The projects of {@code examples/}, one for each owner and contract, with every amount of money and every rate changed. */
    @Test
    void everyExampleIsRecalculatedToTheFiguresOfTheChangedProject() throws Exception {
        List<Path> files = new ArrayList<>();
        List<Model> changed = new ArrayList<>();
        for (Path example : ExampleStudies.files()) {
            Study study = ExampleStudy.study(Files.readAllBytes(example));
            Model other = Changed.inputs(study.model(), cell -> money(study, cell) ? Changed.value(cell, cell.input().orElseThrow().value()
                    * (cell.unitName().startsWith("yen") ? 1.1 : 0.9)) : cell);
            Path file = folder.resolve(example.getFileName().toString().replace(".yaml", ".xlsx"));
            try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(ExampleStudy.workbook(study, Locale.JAPANESE)));
                    OutputStream out = Files.newOutputStream(file)) {
                other.inputs().stream().filter(cell -> money(study, cell))
                        .forEach(cell -> ExampleStudy.cell(workbook, cell.id(), 0).setCellValue(cell.input().orElseThrow().value()));
                workbook.write(out);
            }
            files.add(file);
            changed.add(other);
        }
        List<Path> saved = Office.saved(files, "xlsx", folder);
        for (int at = 0; at < saved.size(); at++) {
            try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(saved.get(at)))) {
                holds(workbook, changed.get(at));
                toldWhenTheMoneyIsBack(workbook, changed.get(at).values());
            }
        }
        assertThat(saved).hasSizeGreaterThan(10);
    }

    /** On the first sheet, as the flows of the changed study have it. */
    private static void toldWhenTheMoneyIsBack(XSSFWorkbook workbook, Values values) {
        double[] flow = values.years("flow-net-i");
        double[] left = values.years("flow-residual");
        CashFlow running = new CashFlow(IntStream.range(0, flow.length).mapToDouble(year -> flow[year] - left[year]).toArray());
        ReturnText words = ReturnText.in(new FigureText(KnowledgeFiles.packedWhole().library()), Locale.JAPANESE);
        assertThat(beside(workbook, "投資回収年数（ケースI、割引なし）")).isEqualTo(words.say(running.payback()));
        assertThat(beside(workbook, "投資回収年数（ケースI、財務的割引率で割引後）")).isEqualTo(words.say(running.payback(values.of("financial-rate"))));
    }

    private static String beside(XSSFWorkbook workbook, String title) {
        return StreamSupport.stream(workbook.getSheetAt(0).spliterator(), false).filter(row -> row.getCell(0) != null
                && row.getCell(0).getCellType() == CellType.STRING && row.getCell(0).getStringCellValue().equals(title))
                .map(row -> row.getCell(1).getStringCellValue()).findFirst().orElseThrow();
    }

    private static boolean money(Study study, Cell cell) {
        return study.open(cell) && (cell.unitName().startsWith("yen") || cell.unitName().startsWith("fraction"))
                && !cell.id().startsWith("share.") && !cell.id().startsWith("counted.");
    }
}
