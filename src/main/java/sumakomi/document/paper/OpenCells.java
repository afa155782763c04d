package sumakomi.document.paper;

import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import sumakomi.document.sheet.Look;
import sumakomi.document.sheet.Page;

/** The cells of a workbook that the reader fills in. */
final class OpenCells {

    private static final String TEXT = "@";
    /** By era in the words of the program, which knows eras that begin after this was written. */
    static final String ERA_SIGN = "ggge";
    private static final String ERA = "[$-411]" + ERA_SIGN + "\"年\"m\"月\"d\"日\"";
    private static final String ENGLISH = "d mmm yyyy";
    private static final String FIRST_DAY = "DATE(2000,1,1)";
    private static final String LAST_DAY = "DATE(2199,12,31)";

    private final Page page;
    private final Look look;
    private final PaperWords words;
    private final HiddenSheets hidden;

    OpenCells(Page page, Look look, PaperWords words, HiddenSheets hidden) {
        this.page = page;
        this.look = look;
        this.words = words;
        this.hidden = hidden;
    }

    void write(int row, int column, Entry entry, Cell cell) {
        if (cell instanceof Cell.Day day) {
            page.number(row, column, DateUtil.getExcelDate(day.day()), style(entry));
        } else {
            page.text(row, column, Written.of(cell, words.locale()), style(entry));
        }
    }

    private XSSFCellStyle style(Entry entry) {
        boolean english = words.locale().equals(Locale.ENGLISH);
        return look.open(entry instanceof Entry.Date ? english ? ENGLISH : ERA : TEXT);
    }

    /** What stood in an open cell when the workbook was made, whatever the language. */
    static String issued(Cell cell) {
        return cell instanceof Cell.Day day ? day.day().toString() : cell instanceof Cell.Words text ? text.text() : "";
    }

    /** Lets the program offer the choices of one row, where its column has different ones. */
    void offer(int row, int column, String key, Entry entry) {
        if (entry instanceof Entry.ByRow choices && choices.options().containsKey(key)) {
            DataValidationHelper helper = page.sheet().getDataValidationHelper();
            hold(helper, helper.createFormulaListConstraint(hidden.range(choices.options().get(key))),
                    new CellRangeAddressList(row, row, column, column), "choice");
        }
    }

    /** Lets the program offer the choices and refuse what is none of them, or no day. */
    void check(List<Column> columns, int firstColumn, int firstRow, int lastRow) {
        DataValidationHelper helper = page.sheet().getDataValidationHelper();
        for (int i = 0; i < columns.size(); i++) {
            CellRangeAddressList cells = new CellRangeAddressList(firstRow, lastRow, firstColumn + i, firstColumn + i);
            if (columns.get(i).entry() instanceof Entry.Choice choice) {
                hold(helper, helper.createFormulaListConstraint(hidden.range(choice.options())), cells, "choice");
            } else if (columns.get(i).entry() instanceof Entry.Date) {
                hold(helper, helper.createDateConstraint(OperatorType.BETWEEN, FIRST_DAY, LAST_DAY, ""), cells, "date");
            }
        }
    }

    private void hold(DataValidationHelper helper, DataValidationConstraint constraint, CellRangeAddressList cells, String kind) {
        DataValidation validation = helper.createValidation(constraint, cells);
        validation.setEmptyCellAllowed(true);
        validation.setShowErrorBox(true);
        validation.createErrorBox(words.say(kind + "-title"), words.say(kind + "-wrong"));
        page.sheet().addValidationData(validation);
    }
}
