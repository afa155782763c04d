package sumakomi.document.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A workbook is worked in, printed, and finds its way back. */
class ExcelWriterTests {

    private static final int HEADER = 2;

    private static XSSFWorkbook workbook(Paper paper) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ExcelWriter().write(paper, out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static XSSFSheet steps(XSSFWorkbook workbook) {
        return workbook.getSheet("行うこと");
    }

    private static XSSFCell cell(XSSFSheet sheet, String row, String column) {
        int line = IntStream.rangeClosed(HEADER + 1, sheet.getLastRowNum())
                .filter(i -> sheet.getRow(i) != null && sheet.getRow(i).getCell(0) != null
                        && sheet.getRow(i).getCell(0).getStringCellValue().equals(row))
                .findFirst().orElseThrow();
        int place = IntStream.range(1, sheet.getRow(1).getLastCellNum())
                .filter(i -> sheet.getRow(1).getCell(i) != null && sheet.getRow(1).getCell(i).getStringCellValue().equals(column))
                .findFirst()
                .orElseThrow();
        return sheet.getRow(line).getCell(place);
    }

    @Test
    void aChapterIsASheetWithItsSectionsAsTheFirstColumn() throws IOException {
        try (XSSFWorkbook workbook = workbook(ExamplePaper.japanese())) {
            XSSFSheet steps = steps(workbook);
            assertThat(IntStream.range(0, 4).mapToObj(workbook::getSheetName)).containsExactly("表紙", "行うこと", "集めるデータ", "関係者");
            assertThat(steps.getRow(HEADER).getCell(1).getStringCellValue()).isEqualTo("区分");
            assertThat(steps.getRow(HEADER + 1).getCell(1).getStringCellValue()).isEqualTo("技術の検証");
            assertThat(steps.getRow(HEADER + ExamplePaper.ROWS + 2).getCell(1).getStringCellValue()).isEqualTo("市場の検証");
        }
    }

    @Test
    void whatIsSaidBeforeATableStandsOnTheSheetOfThatTable() {
        Block before = new Block.Paragraph("進み具合です。");
        Block later = new Block.Paragraph("期日です。");
        Block last = new Block.Note("以上です。");
        Chapter chapter = new Chapter("使い方", Chapter.Turn.UPRIGHT, List.of(before, table("done"), new Block.Section("いつまでに"), later,
                table("due"), last));

        assertThat(SheetPlan.of(chapter)).extracting(SheetPlan::others).containsExactly(List.of(before), List.of(later, last));
    }

    @Test
    void whatIsSaidOfATableStandsBelowItWhereANewSectionBegins() {
        Block.Section amounts = new Block.Section("額");
        Block.Note said = new Block.Note("表にない年度の額も、計に入っています。");
        Block.Paragraph next = new Block.Paragraph("前置き");
        Chapter chapter = new Chapter("章", Chapter.Turn.UPRIGHT, List.of(amounts, table("amount"), said, new Block.Section(
                "相手"), next, table("body")));
        assertThat(SheetPlan.of(chapter)).extracting(SheetPlan::others).containsExactly(List.of(amounts, said), List.of(next));
    }

    private static Block table(String column) {
        return new Block.Table("", List.of(new Column(column, column, 1, new Entry.Printed())), List.of(new Row(column + "/1", List.of(
                new Cell.Words("値")))));
    }

    @Test
    void whatMayBeFilledInIsOpenAndCheckedAndAllElseIsProtectedWithoutAPassword() throws IOException {
        try (XSSFWorkbook workbook = workbook(ExamplePaper.japanese())) {
            XSSFSheet steps = steps(workbook);
            assertThat(steps.getProtect()).isTrue();
            assertThat(steps.getCTWorksheet().getSheetProtection().isSetPassword()).isFalse();
            assertThat(steps.getCTWorksheet().getSheetProtection().isSetHashValue()).isFalse();
            assertThat(List.of("state", "due", "note")).allSatisfy(
                    column -> assertThat(cell(steps, "technical-1", column).getCellStyle().getLocked()).isFalse());
            assertThat(cell(steps, "technical-1", "step").getCellStyle().getLocked()).isTrue();
            Map<Integer, String> lists = steps.getDataValidations().stream()
                    .collect(Collectors.toMap(one -> one.getValidationConstraint().getValidationType(),
                            one -> one.getRegions().getCellRangeAddresses()[0].formatAsString()));
            assertThat(lists).containsEntry(ValidationType.LIST, "F4:F45").containsEntry(ValidationType.DATE, "G4:G45").hasSize(2);
            XSSFSheet choices = workbook.getSheet("_choices");
            assertThat(IntStream.rangeClosed(0, choices.getLastRowNum()).mapToObj(i -> choices.getRow(i).getCell(0).getStringCellValue()))
                    .containsExactlyElementsOf(ExamplePaper.STATES);
        }
    }

    @Test
    void daysAndNumbersStayWhatTheyAreAndATextStaysAText() throws IOException {
        try (XSSFWorkbook workbook = workbook(ExamplePaper.japanese())) {
            XSSFCell due = cell(steps(workbook), "technical-4", "due");
            assertThat(due.getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2027, 1, 5));
            assertThat(due.getCellStyle().getDataFormatString()).contains("ggge");
            assertThat(cell(steps(workbook), "technical-4", "effort").getNumericCellValue()).isEqualTo(2.5);
            assertThat(cell(steps(workbook), "technical-4", "effort").getCellStyle().getDataFormatString())
                    .isEqualTo("#,##0.0\"人日\";\"▲\"#,##0.0\"人日\"");
            XSSFCell note = cell(steps(workbook), "technical-5", "note");
            assertThat(note.getCellType()).isEqualTo(CellType.STRING);
            assertThat(note.getStringCellValue()).startsWith("=1+1").contains(ExamplePaper.NAMES);
            assertThat(note.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void titlesStayInSightAndOnEveryPageAndCanFilter() throws IOException {
        try (XSSFWorkbook workbook = workbook(ExamplePaper.japanese())) {
            XSSFSheet steps = steps(workbook);
            assertThat(steps.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) (HEADER + 1));
            assertThat(steps.getRepeatingRows().formatAsString()).isEqualTo("3:3");
            assertThat(steps.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("B3:H45");
            assertThat(steps.getCTWorksheet().getSheetProtection().getAutoFilter()).as("filters work while it is protected").isFalse();
            assertThat(workbook.getPrintArea(workbook.getSheetIndex(steps))).contains("$A$1:$H$");
            assertThat(steps.getPrintSetup().getLandscape()).isTrue();
            assertThat(workbook.getSheet("集めるデータ").getPrintSetup().getLandscape()).isFalse();
        }
    }

    @Test
    void itCarriesItsReceiptAndWhatStoodInItOutOfSight() throws IOException {
        try (XSSFWorkbook workbook = workbook(ExamplePaper.japanese())) {
            assertThat(List.of("_receipt", "_issued", "_choices"))
                    .allSatisfy(name -> assertThat(workbook.isSheetHidden(workbook.getSheetIndex(name))).isTrue());
            assertThat(List.of(0, 1)).extracting(row -> workbook.getSheet("_receipt").getRow(row).getCell(1).getStringCellValue())
                    .containsExactly("example", "K7Q2-9XFM");
            XSSFSheet issued = workbook.getSheet("_issued");
            assertThat(IntStream.rangeClosed(0, issued.getLastRowNum()).mapToObj(issued::getRow)
                    .map(row -> row.getCell(0).getStringCellValue() + " " + row.getCell(1).getStringCellValue() + " "
                            + row.getCell(2).getStringCellValue()))
                    .contains("technical-4 due 2027-01-05", "technical-3 state 依頼済み", "technical-1 note ")
                    .hasSize(3 * (ExamplePaper.ROWS + 2));
            assertThat(steps(workbook).isColumnHidden(0)).isTrue();
            assertThat(steps(workbook).getRow(1).getZeroHeight()).isTrue();
        }
    }

    @Test
    void aPictureHasWordsAndTheFileATitleAndALanguage() throws IOException {
        try (XSSFWorkbook workbook = workbook(ExamplePaper.japanese())) {
            assertThat(workbook.getSheet("関係者").createDrawingPatriarch().getShapes()).hasSize(1);
            assertThat(workbook.getSheet("関係者").createDrawingPatriarch().getCTDrawing().xmlText()).contains("地域エネルギー会社に出資し");
            assertThat(workbook.getProperties().getCoreProperties().getTitle())
                    .isEqualTo("実現可能性調査の準備チェックリスト　駅周辺の再開発地区　令和8年度");
            assertThat(workbook.getProperties().getCoreProperties().getUnderlyingProperties().getLanguageProperty()).contains("ja-JP");
        }
    }

    @Test
    void chaptersOfOneNameAndLongNamesHaveSheetsOfTheirOwn() throws IOException {
        Paper example = ExamplePaper.english();
        String title = "A title/of more than thirty-one letters";
        Chapter chapter = new Chapter(title, Chapter.Turn.UPRIGHT, List.of(new Block.Paragraph("text")));
        try (XSSFWorkbook workbook = workbook(new Paper(example.locale(), example.title(), "", example.description(), List.of(),
                List.of(chapter, chapter), List.of(), example.receipt()))) {
            assertThat(workbook.getSheetName(1)).isEqualTo("A title of more than thirty-one");
            assertThat(workbook.getSheetName(2)).isEqualTo("A title of more than thirty (2)");
            assertThat(workbook.getSheetAt(1).getRow(0).getCell(1).getStringCellValue()).isEqualTo(title);
        }
    }
}
