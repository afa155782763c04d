package sumakomi.document.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import sumakomi.document.sheet.Look;
import sumakomi.document.sheet.Page;

/**
 * Writes a paper as a workbook: a cover, then a sheet for each chapter, or one for each set of columns in it. What may be filled
 * in is open, with lists and days checked by the program; all else is protected without a password. Each row has its key in a
 * hidden first column and each column its key in a hidden row, so that they are found wherever they are moved to.
 */
final class ExcelWriter implements PaperWriter {

    /** The hidden column with the keys of the rows, and the hidden row with those of the columns. */
    static final int KEY_COLUMN = 0;
    static final int KEY_ROW = 1;
    private static final int LONGEST_NAME = 31;

    @Override
    public void write(Paper paper, OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            PaperWords words = new PaperWords(paper.locale());
            Look look = new Look(workbook, paper.locale());
            XSSFSheet cover = workbook.createSheet(words.say("cover"));
            List<SheetPlan> plans = paper.chapters().stream().flatMap(chapter -> SheetPlan.of(chapter).stream()).toList();
            List<XSSFSheet> sheets = new ArrayList<>();
            plans.forEach(plan -> sheets.add(workbook.createSheet(free(workbook, plan.title()))));
            HiddenSheets hidden = new HiddenSheets(workbook, paper.receipt().subject(), words.receipt(paper.receipt()));
            new CoverSheet(cover, look, words).write(paper, sheets);
            for (int i = 0; i < plans.size(); i++) {
                new ChapterSheet(sheets.get(i), plans.get(i), look, words, hidden).write();
            }
            Page.describe(workbook, paper.named(), paper.locale());
            workbook.getProperties().getCoreProperties().setDescription(paper.description());
            workbook.write(out);
        }
    }

    /** A name that a sheet may have and that none has yet. */
    private static String free(XSSFWorkbook workbook, String title) {
        String safe = WorkbookUtil.createSafeSheetName(title);
        String name = safe;
        for (int i = 2; workbook.getSheet(name) != null; i++) {
            String end = " (" + i + ")";
            name = safe.substring(0, Math.min(safe.length(), LONGEST_NAME - end.length())) + end;
        }
        return name;
    }
}
