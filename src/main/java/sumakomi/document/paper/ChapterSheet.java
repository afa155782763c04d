package sumakomi.document.paper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import sumakomi.document.sheet.Look;
import sumakomi.document.sheet.Page;

/** The sheet of a chapter: its table to work in, and below it what the chapter says besides. */
final class ChapterSheet {

    private static final int HEADER_ROW = ExcelWriter.KEY_ROW + 1;
    /** What fits the width of A4 at the plain size, in digits. */
    private static final int UPRIGHT = 92;
    private static final int ACROSS = 140;
    private static final int NARROWEST = 7;
    /** A column as wide as the paper would not be shrunk to it by every program. */
    private static final int WIDEST = 70;
    private static final int SECTION_WIDTH = 16;
    /** Keys of what no row and no column of the table is: its titles, and the section in front. */
    static final String TITLES = "titles ";
    private static final String SECTION = "section";
    /** Texts without a table run over several columns: a program that shrinks sheets to the paper counts columns, not their widths. */
    private static final int TEXT_COLUMNS = 4;

    private final SheetPlan plan;
    private final Page page;
    private final Look look;
    private final PaperWords words;
    private final HiddenSheets hidden;
    private final OpenCells open;
    /** Where the columns of the table begin: after the keys, and after the section if there is one. */
    private final int first;
    private final int last;
    private int row = HEADER_ROW + 1;

    ChapterSheet(XSSFSheet sheet, SheetPlan plan, Look look, PaperWords words, HiddenSheets hidden) {
        this.plan = plan;
        this.look = look;
        this.words = words;
        this.hidden = hidden;
        this.first = plan.hasSections() ? 2 : 1;
        int[] widths = widths(plan, first);
        this.last = widths.length - 1;
        this.page = new Page(sheet, plan.turn() == Chapter.Turn.ACROSS, widths);
        this.open = new OpenCells(page, look, words, hidden);
    }

    private static int[] widths(SheetPlan plan, int first) {
        int room = plan.turn() == Chapter.Turn.ACROSS ? ACROSS : UPRIGHT;
        List<Integer> widths = new ArrayList<>(List.of(NARROWEST));
        if (first == 2) {
            widths.add(SECTION_WIDTH);
        }
        int left = room - (first - 1) * SECTION_WIDTH;
        int weights = plan.columns().stream().mapToInt(Column::weight).sum();
        plan.columns().forEach(column -> widths.add(Math.min(WIDEST, Math.max(NARROWEST, left * column.weight() / weights))));
        if (plan.columns().isEmpty()) {
            widths.addAll(Collections.nCopies(TEXT_COLUMNS, left / TEXT_COLUMNS));
        }
        return widths.stream().mapToInt(Integer::intValue).toArray();
    }

    void write() {
        page.text(0, 1, plan.heading(), look.title());
        page.lines(0, 2);
        page.sheet().setColumnHidden(ExcelWriter.KEY_COLUMN, true);
        if (plan.parts().isEmpty()) {
            row = 2;
        } else {
            table();
            row++;
        }
        new SheetTexts(page, look, last).write(plan.others(), row);
        page.print(last, Math.max(row, page.sheet().getLastRowNum()));
        Page.protect(page.sheet());
        page.sheet().lockAutoFilter(false);
    }

    private void table() {
        header();
        for (SheetPlan.Part part : plan.parts()) {
            part.table().rows().forEach(one -> line(part.belongs(), one));
        }
        if (row > HEADER_ROW + 1) {
            open.check(plan.columns(), first, HEADER_ROW + 1, row - 1);
        }
        page.sheet().setAutoFilter(new CellRangeAddress(HEADER_ROW, row - 1, 1, last));
        page.freeze(HEADER_ROW, 0);
    }

    private void header() {
        List<String> titles = new ArrayList<>(List.of(""));
        if (first == 2) {
            titles.add(words.say("section"));
        }
        plan.columns().forEach(column -> titles.add(column.title()));
        page.header(HEADER_ROW, look.header(), titles.toArray(String[]::new));
        String key = TITLES + plan.title();
        page.text(HEADER_ROW, ExcelWriter.KEY_COLUMN, key, look.header());
        List<String> keys = new ArrayList<>(first == 2 ? List.of(SECTION) : List.of());
        plan.columns().forEach(column -> keys.add(column.key()));
        for (int i = 0; i < keys.size(); i++) {
            page.text(ExcelWriter.KEY_ROW, i + 1, keys.get(i), look.plain());
            hidden.print(key, keys.get(i), page.row(HEADER_ROW).getCell(i + 1));
        }
        page.row(ExcelWriter.KEY_ROW).setZeroHeight(true);
    }

    private void line(String section, Row line) {
        page.text(row, ExcelWriter.KEY_COLUMN, line.key(), look.plain());
        if (first == 2) {
            page.text(row, 1, section, look.textAtTop());
            hidden.print(line.key(), SECTION, page.row(row).getCell(1));
        }
        for (int i = 0; i < line.cells().size(); i++) {
            Column column = plan.columns().get(i);
            Cell cell = line.cells().get(i);
            if (column.entry() instanceof Entry.Printed) {
                printed(first + i, cell);
                hidden.print(line.key(), column.key(), page.row(row).getCell(first + i));
            } else {
                open.write(row, first + i, column.entry(), cell);
                open.offer(row, first + i, line.key(), column.entry());
                hidden.issue(line.key(), column.key(), OpenCells.issued(cell));
            }
        }
        page.fit(row++);
    }

    private void printed(int column, Cell cell) {
        if (cell instanceof Cell.Amount amount) {
            page.number(row, column, amount.number().doubleValue(), look.numberAtTop(format(amount)));
        } else {
            page.text(row, column, Written.of(cell, words.locale()), look.textAtTop());
        }
    }

    /** Shows the decimals that the number has, and its unit as plain text. */
    private String format(Cell.Amount amount) {
        String decimals = "0".repeat(Written.decimals(amount));
        String between = words.locale().equals(Locale.ENGLISH) ? " " : "";
        String unit = amount.unit().isEmpty() ? "" : "\"" + between + amount.unit().replace("\"", "") + "\"";
        String number = "#,##0" + (decimals.isEmpty() ? "" : "." + decimals) + unit;
        return words.locale().equals(Locale.ENGLISH) ? number : number + ";\"" + Written.MINUS + "\"" + number;
    }
}
