package sumakomi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sumakomi.document.PlainTable.Read;
import sumakomi.knowledge.FaultyInput;

/** A table that somebody filled in in a spreadsheet program is taken as it was meant, or refused with every cell named. */
class PlainTableTests {

    private static final byte[] OLD = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};

    private static byte[] workbook(Consumer<XSSFSheet> filledIn) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet("参加自治体");
            List.of(List.of("自治体", "備考"), List.of("稲城市", "電話した"), List.of("三鷹市", "")).forEach(texts -> {
                var row = sheet.createRow(sheet.getLastRowNum() + 1);
                texts.forEach(text -> row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(text));
            });
            filledIn.accept(sheet);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static XSSFCell note(XSSFSheet sheet) {
        return sheet.getRow(1).getCell(1);
    }

    private static List<String> faults(byte[] file) {
        FaultyInput[] refused = new FaultyInput[1];
        assertThatExceptionOfType(FaultyInput.class).isThrownBy(() -> PlainTable.orCsv(file, 10)).satisfies(e -> refused[0] = e);
        return refused[0].faults().stream().map(fault -> fault.located(Locale.ENGLISH)).toList();
    }

    /** Sixteen columns on one page across would be letters of three points. */
    @Test
    void aTableTooWideForAPageIsPrintedOnTwoWithItsNamingColumnsOnBoth() throws IOException {
        List<String> titles = IntStream.range(0, 16).mapToObj(i -> "見出しの長い列の" + i + "番").toList();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(new PlainTable("表", titles, List.of()).xlsx(
                Locale.JAPANESE)))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 2);
            assertThat(sheet.getRepeatingColumns().formatAsString()).isEqualTo("A:B");
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
        }
    }

    /** Tables that are handed out belong to the family of the other workbooks. */
    @Test
    void aTableIsPrintedLikeTheOtherWorkbooks() throws IOException {
        PlainTable table = new PlainTable("参加自治体2026", List.of("自治体", "年次"), List.of(List.of("稲城市", 2), List.of("=1+1", 1)));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(table.xlsx(Locale.JAPANESE)))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getRepeatingRows().formatAsString()).as("titles on every page").isEqualTo("1:1");
            assertThat(sheet.getFooter().getCenter()).contains("&P / &N");
            assertThat(sheet.isDisplayGridlines()).isFalse();
            assertThat(workbook.getProperties().getCoreProperties().getTitle()).isEqualTo("参加自治体2026");
            assertThat(workbook.getProperties().getCoreProperties().getCreator()).isEqualTo("Sumakomi");
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).as("a text stays one").isEqualTo("=1+1");
        }
        assertThat(PlainTable.read(table.xlsx(Locale.JAPANESE)).get(1)).extracting(Read::text).containsExactly("稲城市", "2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"#,##0 | 12345.678 | 12345.678", "#,##0, | 1234567 | 1234567", "#,##0.## | 0.12345 | 0.12345",
            "General | 123456789.12345 | 123456789.12345", "0% | 0.456 | 45.6%", "#,##0;▲#,##0 | -1234.5 | -1234.5",
            "#,##0 | 12345 | 12,345",
            "0000000000 | 312345678 | 0312345678", "00-0000-0000 | 312345678 | 03-1234-5678", "yyyy/m/d | 46357 | 2026-12-01",
            "[$-411]ggge\"年\"m\"月\"d\"日\" | 46357 | 2026-12-01"})
    void aNumberLosesNoDigitByTheWayItIsShown(String format, double number, String text) {
        byte[] file = workbook(sheet -> {
            XSSFCellStyle style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
            note(sheet).setCellStyle(style);
            note(sheet).setCellValue(number);
        });

        assertThat(PlainTable.read(file).get(1)).extracting(Read::text).containsExactly("稲城市", text);
    }

    @Test
    void everyCellThatIsNobodysWordIsNamedAndNothingIsTaken() {
        byte[] file = workbook(sheet -> {
            sheet.getRow(1).getCell(0).setCellFormula("HYPERLINK(\"http://example.org\")");
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 1));
            sheet.getRow(2).getCell(0).setCellErrorValue((byte) 42);
        });

        assertThat(faults(file)).containsExactly(
                "B2: Merged cells (B2:B3) cannot be read; take them apart.",
                "A2: Write a value instead of a formula (HYPERLINK(\"http://example.org\")).",
                "A3: The cell shows an error; write its value again.");
    }

    @Test
    void aColumnThatNobodyReadsMayBeWorkedOutInAYearByTheHour() {
        byte[] file = workbook(sheet -> note(sheet).setCellFormula("1+2"));

        assertThat(PlainTable.withFormulas(file, 10).get(1)).extracting(Read::text).containsExactly("稲城市", "1+2");
    }

    @Test
    void aWorkbookOfTheOldKindIsNotTakenForATextInAnotherEncoding() {
        assertThat(faults(OLD)).singleElement(InstanceOfAssertFactories.STRING).contains(".xls");
    }

    @Test
    void aTableBehindACoverAndAnEmptySheetIsFoundAndItsCellsAreNamedWithTheSheet() {
        byte[] file = workbook(sheet -> {
            sheet.getWorkbook().createSheet("空");
            XSSFSheet cover = sheet.getWorkbook().createSheet("表紙");
            cover.createRow(1).createCell(1).setCellValue("参加自治体の一覧");
            cover.createRow(3).createCell(1).setCellValue("担当：環境課");
            sheet.getWorkbook().setSheetOrder("参加自治体", 2);
        });

        assertThat(PlainTable.read(file)).hasSize(3);
        assertThat(PlainTable.read(file).get(1)).contains(new Read("参加自治体 A2", "稲城市"));
    }

    @Test
    void theSameTableOnTwoSheetsIsNotTakenByHalf() {
        byte[] file = workbook(sheet -> sheet.getWorkbook().cloneSheet(0, "市部"));

        assertThat(faults(file)).singleElement(InstanceOfAssertFactories.STRING).contains("参加自治体, 市部");
        byte[] hidden = workbook(sheet -> {
            sheet.getWorkbook().cloneSheet(0, "前年度");
            sheet.getWorkbook().setSheetHidden(1, true);
        });
        assertThat(PlainTable.read(hidden)).hasSize(3);
    }

    @Test
    void whatStandsFarOutIsNamedAndWhatWasOnlyColouredDoesNotCount() {
        byte[] wide = workbook(sheet -> sheet.getRow(1).createCell(16_383).setCellValue("x"));
        byte[] high = workbook(sheet -> sheet.createRow(11).createCell(1).setCellValue("x"));
        byte[] coloured = workbook(sheet -> {
            XSSFCellStyle style = sheet.getWorkbook().createCellStyle();
            sheet.getRow(1).createCell(16_383).setCellStyle(style);
            sheet.createRow(5000).createCell(0).setCellStyle(style);
        });

        assertThat(faults(wide)).containsExactly("XFD2: There are too many columns; have at most 1,000.");
        assertThat(faults(high)).singleElement(InstanceOfAssertFactories.STRING).startsWith("B12: ");
        assertThat(PlainTable.orCsv(coloured, 10)).hasSize(3).allSatisfy(row -> assertThat(row).hasSizeLessThan(3));
    }

    @Test
    void manyPartsThatAreLargeTogetherAreNotUnfolded() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int part = 0; part < 5; part++) {
                zip.putNextEntry(new ZipEntry("xl/media/image" + part + ".png"));
                zip.write(new byte[8 * 1024 * 1024]);
            }
        }

        assertThat(faults(out.toByteArray())).singleElement(InstanceOfAssertFactories.STRING).contains("more than 32 MB");
    }

    @Test
    void aWorkbookWithMacrosAndAFileOfWhichOnlyTheBeginningWasReadAreRefused() {
        byte[] macros = workbook(sheet -> sheet.getWorkbook().setWorkbookType(XSSFWorkbookType.XLSM));
        byte[] large = ("自治体,備考\n" + "稲城市,電話した\n".repeat(100_000)).getBytes(StandardCharsets.UTF_8);

        assertThat(faults(macros)).singleElement(InstanceOfAssertFactories.STRING).contains("macros");
        assertThat(faults(large)).singleElement(InstanceOfAssertFactories.STRING).contains("2 MB");
    }
}
