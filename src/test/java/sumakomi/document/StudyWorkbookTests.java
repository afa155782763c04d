package sumakomi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sumakomi.economics.formula.Cell;
import sumakomi.economics.formula.Origin;
import sumakomi.economics.study.Study;
import sumakomi.knowledge.Basis;

/** The workbook of the example study as it is written, before a spreadsheet program has touched it. */
class StudyWorkbookTests {

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyCellOfTheStudyStandsInTheWorkbookWithItsValueAndItsFormulaGivesIt(String language) throws IOException {
        try (XSSFWorkbook workbook = workbook(language)) {
            eachValue((cell, year, value) -> assertThat(ExampleStudy.cell(workbook, cell, year).getNumericCellValue())
                    .as("%s in year %d", cell, year).isEqualTo(value));
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            eachValue((cell, year, value) -> assertThat(ExampleStudy.cell(workbook, cell, year).getNumericCellValue())
                    .as("%s in year %d, worked out", cell, year).isCloseTo(value, Nearly.to(value)));
        }
    }

    private interface Check {
        void holds(String cell, int year, double value);
    }

    private static void eachValue(Check check) {
        ExampleStudy.STUDY.model().cells().forEach(cell -> {
            double[] years = ExampleStudy.STUDY.values().years(cell.id());
            for (int year = 0; year < years.length; year++) {
                check.holds(cell.id(), year, years[year]);
            }
        });
    }

    @Test
    void whatIsWorkedOutIsAFormulaAndWhatIsPutInIsANumberThatMayBeChanged() throws IOException {
        try (XSSFWorkbook workbook = workbook("ja")) {
            for (Cell cell : ExampleStudy.STUDY.model().cells()) {
                var found = ExampleStudy.cell(workbook, cell.id(), 0);
                assertThat(found.getCellType()).as(cell.id()).isEqualTo(cell.input().isPresent() ? CellType.NUMERIC : CellType.FORMULA);
                assertThat(found.getCellStyle().getLocked()).as(cell.id()).isEqualTo(cell.input().isEmpty() || !ExampleStudy.isOpen(cell));
            }
        }
    }

    /** A reader of the sheets must see what is printed, read or assumed beside each value that the author did not give. */
    @ParameterizedTest
    @CsvSource({"ja, ［明記］, ［推定］, 当ツールの想定（", "en, ' [stated]', ' [inferred]', 'Assumed by this tool, not stated in any document ('"})
    void whatEachCellRestsOnStandsBesideItsSource(String language, String stated, String inferred, String assumed) throws IOException {
        Map<Basis, String> words = Map.of(Basis.STATED, stated, Basis.INFERRED, inferred, Basis.ASSUMED, assumed);
        try (XSSFWorkbook workbook = workbook(language)) {
            List<Cell> shown = ExampleStudy.STUDY.model().cells().stream().filter(cell -> !cell.yearly())
                    .filter(cell -> cell.input().map(Cell.Input::origin).filter(Origin.GIVEN::equals).isEmpty()).toList();
            assertThat(shown).extracting(Cell::basis).contains(Basis.STATED, Basis.INFERRED, Basis.ASSUMED);
            assertThat(shown)
                    .allSatisfy(cell -> assertThat(ExampleStudy.cell(workbook, cell.id(), 0).getRow().getCell(4).getStringCellValue())
                            .as(cell.id()).contains(words.getOrDefault(cell.basis(), "")));
        }
    }

    /** A factor of a thousand stands or falls with the unit in a heading: it is the one in which the amounts below are shown. */
    @ParameterizedTest
    @CsvSource({"ja, school-solar-battery.yaml, 千円", "en, school-solar-battery.yaml, thousand yen", "ja, , 百万円", "en, , million yen"})
    void theHeadingsOfAmountsSayTheUnitInWhichTheAmountsAreShown(String language, String file, String unit) throws IOException {
        Study study = file == null ? ExampleStudy.STUDY
                : ExampleStudy.study(Files.readAllBytes(Path.of("src/test/resources/studies", file)));
        try (XSSFWorkbook workbook = new XSSFWorkbook(
                new ByteArrayInputStream(ExampleStudy.workbook(study, Locale.forLanguageTag(language))))) {
            List<String> headings = new ArrayList<>();
            workbook.getSheetAt(0).forEach(row -> row.forEach(cell -> {
                String text = cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
                if (text.contains("\n") && text.matches("(?s).*[(（][^()（）]*(yen|円)([/／][年y][^()（）]*)?[)）]")) {
                    headings.add(text);
                }
            }));
            assertThat(headings).hasSizeGreaterThan(10)
                    .allSatisfy(heading -> assertThat(heading).matches("(?s).*[(（]" + unit + "([/／](年|year))?[)）]"));
        }
    }

    /** A colon in the name of a measure is a sign like any other. */
    @ParameterizedTest
    @CsvSource({"ja, 地域：コージェネ", "en, 'Chilled: water'"})
    void aNameWithAColonStaysWholeInHeadingsRowsAndFormulas(String language, String name) throws IOException {
        Study study = ExampleStudy.with("title: 地域コージェネレーション", "title: '" + name + "'");
        try (XSSFWorkbook workbook = new XSSFWorkbook(
                new ByteArrayInputStream(ExampleStudy.workbook(study, Locale.forLanguageTag(language))))) {
            List<String> texts = new ArrayList<>();
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                if (cell.getCellType() == CellType.STRING) {
                    texts.add(cell.getStringCellValue());
                }
            })));
            assertThat(texts).contains(name);
            String half = name.substring(name.indexOf(language.equals("en") ? ' ' : '：') + 1);
            assertThat(texts).noneMatch(text -> text.startsWith(half)).noneMatch(text -> text.equals(name.substring(0, 2)));
        }
    }

    /** What a measure or a policy says beyond its figures is there for whoever reads the sheet alone. */
    @ParameterizedTest
    @CsvSource({"ja, 地域コージェネレーション：管理者の同意が前提です。", "en, District cogeneration: 管理者の同意が前提です。"})
    void theNotesOfAMeasureStandOnTheFirstSheet(String language, String line) throws IOException {
        Study study = ExampleStudy.with("title: 地域コージェネレーション", "title: 地域コージェネレーション\n    notes: [管理者の同意が前提です。]");
        try (XSSFWorkbook workbook = new XSSFWorkbook(
                new ByteArrayInputStream(ExampleStudy.workbook(study, Locale.forLanguageTag(language))))) {
            List<String> first = new ArrayList<>();
            workbook.getSheetAt(0).forEach(row -> row.forEach(cell -> first.add(cell.toString())));
            assertThat(first).contains(line);
        }
    }

    @Test
    void noCellOfTheWorkbookShowsAFault() throws IOException {
        try (XSSFWorkbook workbook = workbook("en")) {
            List<String> faulty = new ArrayList<>();
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                if (cell.getCellType() == CellType.FORMULA && cell.getCachedFormulaResultType() == CellType.ERROR) {
                    faulty.add(sheet.getSheetName() + "!" + cell.getAddress());
                }
            })));
            assertThat(faulty).isEmpty();
        }
    }

    @Test
    void aSummaryComesFirstAndSheetsPrintOnA4AcrossOnePageAndYearsAcrossAsManyAsStayLegible() throws IOException {
        try (XSSFWorkbook workbook = workbook("ja")) {
            assertThat(workbook.getSheetName(0)).isEqualTo("概要");
            workbook.forEach(sheet -> {
                assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
                assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) (sheet.getSheetName().endsWith("（年次）") ? 2 : 1));
                assertThat(sheet.getProtect()).isTrue();
            });
            assertThat(workbook.getSheet("図").getDrawingPatriarch().getCharts()).hasSize(5);
        }
    }

    @ParameterizedTest
    @CsvSource({"I,ratio-i,discounted-ratio-i", "II,ratio-ii,discounted-ratio-ii", "III,ratio-iii,discounted-ratio-iii"})
    void theSwitchOnTheSummaryDecidesWhichRatioStandsThere(String chosen, String ratio, String discounted) throws IOException {
        try (XSSFWorkbook workbook = workbook("ja")) {
            var summary = workbook.getSheetAt(0);
            summary.getRow(4).getCell(1).setBlank(); // the library cannot change a text that stands in its cell
            summary.getRow(4).getCell(1).setCellValue(chosen);
            var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            assertThat(evaluator.evaluate(summary.getRow(5).getCell(1)).getNumberValue())
                    .isCloseTo(ExampleStudy.STUDY.value(ratio), Nearly.to(1));
            assertThat(evaluator.evaluate(summary.getRow(6).getCell(1)).getNumberValue())
                    .isCloseTo(ExampleStudy.STUDY.value(discounted), Nearly.to(1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://example.invalid\",\"x\")", "+1+1", "-2+3", "@SUM(1,1)", "'quote"})
    void aTextThatLooksLikeAFormulaIsMarkedAsTextAndNothingElseIs(String title) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(ExampleStudy.workbookTitled(title)))) {
            Set<String> marked = new TreeSet<>();
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                boolean formulaSign = cell.getCellType() == CellType.STRING && !cell.getStringCellValue().isEmpty()
                        && "=+-@'".indexOf(cell.getStringCellValue().charAt(0)) >= 0;
                assertThat(cell.getCellStyle().getQuotePrefixed()).as(sheet.getSheetName() + "!" + cell.getAddress())
                        .isEqualTo(formulaSign);
                if (formulaSign) {
                    marked.add(cell.getStringCellValue());
                }
            })));
            assertThat(marked).anyMatch(text -> text.startsWith(title));
        }
    }

    @ParameterizedTest
    @CsvSource({"chp.initial-cost,chp__initial_cost", "a1.co2-price,a1__co2_price", "ab12,cell_ab12", "r1c1,cell_r1c1", "cost,cost"})
    void aNameIsOneThatNoProgramTakesForAnAddress(String id, String name) {
        assertThat(CellNames.of(id)).isEqualTo(name);
    }

    private static XSSFWorkbook workbook(String language) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(ExampleStudy.workbook(Locale.forLanguageTag(language))));
    }
}
