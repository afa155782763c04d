package sumakomi.document.sheet;

import java.util.Locale;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellPropertyType;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFPatternFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** One sheet being written, set up for printing on A4. */
public final class Page {

    private static final int WIDTH_UNIT = 256;
    /** Points; room for one line of the plain size. */
    private static final float LINE = 16f;
    private static final float PADDING = 2f;
    /** Spreadsheet programs know no higher rows. */
    private static final float HIGHEST = 409f;
    private static final double PLAIN_SIZE = 10;
    private static final double MARGIN = 0.5;
    private static final double LATIN = 0.92;
    private static final double JAPANESE = 2.05;
    /** The first character that is as wide as it is high. */
    private static final int WIDE = 0x2E80;
    /** What a formula may begin with; an apostrophe in front would otherwise be taken for the mark itself. */
    private static final String FORMULA_SIGNS = "=+-@'\t\r";

    private final Sheet rows;
    private final XSSFSheet sheet;

    public Page(XSSFSheet sheet, boolean landscape, int... widths) {
        this(sheet, sheet, landscape, widths);
    }

    /**
     * @param rows what is written into
     * @param sheet the same sheet, for all that is no row: the rows may be kept elsewhere until the workbook is written
     */
    public Page(Sheet rows, XSSFSheet sheet, boolean landscape, int... widths) {
        this.rows = rows;
        this.sheet = sheet;
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, widths[i] * WIDTH_UNIT);
        }
        sheet.setDisplayGridlines(false);
        sheet.setAutobreaks(true);
        sheet.setFitToPage(true);
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(landscape);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.getFooter().setCenter("&A　&P / &N");
    }

    /** What programs show with the file. */
    public static void describe(XSSFWorkbook workbook, String title, Locale locale) {
        POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
        core.setTitle(title);
        core.setCreator("Sumakomi");
        core.getUnderlyingProperties().setLanguageProperty(locale.getLanguage().equals("en") ? "en-US" : "ja-JP");
    }

    /** Only what is open can be changed; columns may be widened. Anyone may take the protection off, for it has no password. */
    public static void protect(XSSFSheet sheet) {
        sheet.enableLocking();
        sheet.lockSelectLockedCells(false);
        sheet.lockSelectUnlockedCells(false);
        sheet.lockFormatCells(false);
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockObjects(false);
    }

    /** For all that is no row. */
    public XSSFSheet sheet() {
        return sheet;
    }

    public Sheet rows() {
        return rows;
    }

    /** Prints the columns over several pages, each with the titles of the rows. */
    public void printAcross(int pages, int titleColumns) {
        sheet.getPrintSetup().setFitWidth((short) pages);
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, titleColumns - 1));
    }

    /** Keeps the rows down to this one and the columns left of this one in sight, and repeats the header row in print. */
    public void freeze(int headerRow, int column) {
        sheet.createFreezePane(column, headerRow + 1);
        sheet.setRepeatingRows(new CellRangeAddress(headerRow, headerRow, -1, -1));
    }

    /** Prints the columns and rows up to these; what stands further out is for the screen. */
    public void print(int lastColumn, int lastRow) {
        sheet.getWorkbook().setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, lastColumn, 0, lastRow);
    }

    public Row row(int row) {
        Row found = rows.getRow(row);
        return found == null ? rows.createRow(row) : found;
    }

    private Cell cell(int row, int column, CellStyle style) {
        Cell cell = row(row).createCell(column);
        cell.setCellStyle(style);
        return cell;
    }

    public void text(int row, int column, String text, CellStyle style) {
        asText(cell(row, column, style), text);
    }

    /** A text that a spreadsheet program might take for a formula is marked, so that it stays a text also when it is edited. */
    private static void asText(Cell cell, String text) {
        cell.setCellValue(text);
        if (!text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0) {
            CellUtil.setCellStyleProperty(cell, CellPropertyType.QUOTE_PREFIXED, true);
        }
    }

    public void number(int row, int column, double value, CellStyle style) {
        cell(row, column, style).setCellValue(value);
    }

    public void formula(int row, int column, String formula, CellStyle style) {
        cell(row, column, style).setCellFormula(formula);
    }

    /** Paints cells red while a formula holds. */
    public void warn(CellRangeAddress cells, String formula) {
        XSSFSheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        XSSFConditionalFormattingRule rule = formatting.createConditionalFormattingRule(formula);
        XSSFPatternFormatting fill = rule.createPatternFormatting();
        fill.setFillBackgroundColor(IndexedColors.RED.getIndex());
        fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        formatting.addConditionalFormatting(new CellRangeAddress[] {cells}, rule);
    }

    /** Text over several columns, with the height that its length asks for. */
    public void wide(int row, int first, int last, String text, CellStyle style) {
        lines(row, lines(text, style, merged(row, first, last, style)));
        asText(row(row).getCell(first), text);
    }

    /** Makes several columns one. */
    private double merged(int row, int first, int last, CellStyle style) {
        double room = 0;
        for (int column = first; column <= last; column++) {
            cell(row, column, style);
            room += (double) sheet.getColumnWidth(column) / WIDTH_UNIT;
        }
        if (last > first) {
            sheet.addMergedRegion(new CellRangeAddress(row, row, first, last));
        }
        return room;
    }

    /** What a formula says over several columns, with the height that the longest of what it may say asks for. */
    public void wideFormula(int row, int first, int last, String formula, String longest, CellStyle style) {
        lines(row, lines(longest, style, merged(row, first, last, style)));
        row(row).getCell(first).setCellFormula(formula);
    }

    /** Gives a row room for so many lines. */
    public void lines(int row, int lines) {
        float height = Math.min(HIGHEST, Math.max(1, lines) * LINE + PADDING);
        row(row).setHeightInPoints(Math.max(row(row).getHeightInPoints(), height));
    }

    /** A title on top of the sheet. */
    public void title(String text, CellStyle style) {
        text(0, 0, text, style);
        lines(0, 2);
    }

    /** Lines that a text takes in a column: a Japanese character is as wide as two Latin ones. */
    public int linesIn(int column, String text, CellStyle style) {
        return lines(text, style, (double) sheet.getColumnWidth(column) / WIDTH_UNIT - MARGIN);
    }

    private int lines(String text, CellStyle style, double room) {
        double size = sheet.getWorkbook().getFontAt(style.getFontIndex()).getFontHeightInPoints() / PLAIN_SIZE;
        return text.lines().mapToInt(line -> (int) Math.max(1, Math.ceil(size * width(line) / room))).sum();
    }

    /** In digits of the plain size, the unit of column widths. */
    private static double width(String text) {
        return text.chars().mapToDouble(character -> character < WIDE ? LATIN : JAPANESE).sum();
    }

    /** Makes a row high enough for what stands in its columns of text. */
    public void fit(int row) {
        int most = 1;
        for (Cell cell : row(row)) {
            if (cell.getCellType() == CellType.STRING && cell.getCellStyle().getWrapText()) {
                most = Math.max(most, linesIn(cell.getColumnIndex(), cell.getStringCellValue(), cell.getCellStyle()));
            }
        }
        lines(row, most);
    }

    public void header(int row, CellStyle style, String... titles) {
        for (int i = 0; i < titles.length; i++) {
            text(row, i, titles[i], style);
            lines(row, Math.max(2, linesIn(i, titles[i], style)));
        }
    }
}
