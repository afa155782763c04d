package sumakomi.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import sumakomi.document.paper.ExcelReader;
import sumakomi.document.sheet.Look;
import sumakomi.document.sheet.Page;
import sumakomi.knowledge.CsvTable;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.FileKind;

/**
 * A table for a spreadsheet program: titles over columns, one row a line.
 *
 * @param name of the sheet
 * @param rows cells that are a text, a number, shown to its last digit as a decimal one, or a day
 */
public record PlainTable(String name, List<String> titles, List<List<Object>> rows) {

    private static final int CHARACTER = 256;
    private static final int NARROWEST = 10;
    private static final int WIDEST = 32;
    /** Wider tables print on two pages side by side, where their letters can still be read. */
    private static final int PAGE_WIDTH = 190;
    private static final int NAMING_COLUMNS = 2;
    private static final String DAY = "yyyy-mm-dd";
    /** Rows that are read, at most. */
    private static final int MOST_ROWS = 1000;

    public PlainTable {
        titles = List.copyOf(titles);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** The workbook in which the table is the one sheet, its titles staying in view. */
    public byte[] xlsx(Locale locale) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new Sheet(this, workbook, new Look(workbook, locale)).write();
            Page.describe(workbook, name, locale);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As wide as the widest text of its column; a Japanese character takes two places. */
    private int width(int column) {
        int widest = rows.stream().map(row -> String.valueOf(row.get(column))).mapToInt(PlainTable::places).max().orElse(0);
        return Math.min(WIDEST, Math.max(NARROWEST, Math.max(widest, places(titles.get(column))) + 2));
    }

    private static int places(String text) {
        return text.codePoints().map(one -> one < 0x2000 ? 1 : 2).sum();
    }

    /** The one sheet, as it is printed: on A4 across, its titles on every page. */
    private record Sheet(PlainTable table, XSSFWorkbook workbook, Look look) {

        void write() {
            int columns = table.titles().size();
            Page page = new Page(workbook.createSheet(table.name()), true, IntStream.range(0, columns).map(table::width).toArray());
            page.header(0, look.header(), table.titles().toArray(String[]::new));
            for (int row = 0; row < table.rows().size(); row++) {
                for (int column = 0; column < columns; column++) {
                    write(page, row + 1, column, table.rows().get(row).get(column));
                }
                page.fit(row + 1);
            }
            page.freeze(0, 1);
            if (IntStream.range(0, columns).map(table::width).sum() > PAGE_WIDTH) {
                page.printAcross(2, NAMING_COLUMNS);
            }
            page.sheet().setAutoFilter(new CellRangeAddress(0, Math.max(1, table.rows().size()), 0, columns - 1));
        }

        private void write(Page page, int row, int column, Object value) {
            if (value instanceof Integer number) {
                page.number(row, column, number, look.number("0"));
            } else if (value instanceof Double number) {
                page.number(row, column, number, look.number("#,##0.##"));
            } else if (value instanceof BigDecimal number) {
                page.number(row, column, number.doubleValue(), look.number("General"));
            } else if (value instanceof LocalDate day) {
                page.number(row, column, DateUtil.getExcelDate(day), look.number(DAY));
            } else {
                page.text(row, column, String.valueOf(value), look.text());
            }
        }
    }

    /** A cell that was read, a day as 2026-12-01, with its place such as {@code B3}. */
    public record Read(String place, String text) {}

    /**
     * The table in a workbook, its titles first, see {@link TableSheet}.
     *
     * @return rows in their order, those in which nothing stands left out
     * @throws FaultyInput if it is no workbook that can be read, it is too large, or with every cell that holds a formula or an error or is
     *         merged with others: what stands in it is nobody's word
     */
    public static List<List<Read>> read(byte[] file) {
        return read(file, MOST_ROWS);
    }

    /** @param most rows that are read, at most */
    static List<List<Read>> read(byte[] file, int most) {
        return ExcelReader.within(file, workbook -> {
            TableSheet sheet = TableSheet.of(workbook);
            List<List<Read>> rows = sheet.rows(most);
            List<Fault> faults = sheet.unreadable();
            if (!faults.isEmpty()) {
                throw new FaultyInput(faults);
            }
            return rows;
        });
    }

    /** The table in a workbook or in CSV. */
    public static List<List<Read>> orCsv(byte[] file) {
        return orCsv(file, MOST_ROWS);
    }

    /** The same, or CSV in UTF-8; a spreadsheet program writes rows that were emptied as commas alone. */
    static List<List<Read>> orCsv(byte[] file, int most) {
        return isText(file) ? csv(file).stream().filter(row -> row.stream().anyMatch(cell -> !cell.text().isBlank())).toList()
                : read(file, most);
    }

    /** The same where columns that nobody reads may be worked out, such as the hours of a year; a formula is read as it is written. */
    static List<List<Read>> withFormulas(byte[] file, int most) {
        return isText(file) ? csv(file) : ExcelReader.within(file, workbook -> TableSheet.of(workbook).rows(most));
    }

    private static boolean isText(byte[] file) {
        return FileKind.of(file).isText();
    }

    private static List<List<Read>> csv(byte[] file) {
        ExcelReader.requireSmall(file);
        CsvTable table = CsvTable.read(file);
        List<List<Read>> rows = new ArrayList<>(List.of(cells(1, table.columns())));
        table.rows().forEach(row -> rows.add(cells(row.line(), row.cells())));
        return rows;
    }

    private static List<Read> cells(int line, List<String> texts) {
        List<Read> cells = new ArrayList<>();
        for (int column = 0; column < texts.size(); column++) {
            cells.add(new Read(CellReference.convertNumToColString(column) + line, texts.get(column)));
        }
        return cells;
    }
}
