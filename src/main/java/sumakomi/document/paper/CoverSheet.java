package sumakomi.document.paper;

import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import sumakomi.document.sheet.Look;
import sumakomi.document.sheet.Page;

/** The first sheet of a workbook: what it is, what is in it, who signs, and by what it can be checked. */
final class CoverSheet {

    private static final int SIGNATURE_LINES = 3;

    private final Page page;
    private final Look look;
    private final PaperWords words;
    private int row;

    CoverSheet(XSSFSheet sheet, Look look, PaperWords words) {
        this.page = new Page(sheet, false, 26, 66);
        this.look = look;
        this.words = words;
    }

    void write(Paper paper, List<XSSFSheet> sheets) {
        page.wide(row, 0, 1, paper.title(), look.longTitle());
        page.lines(row++, 2);
        if (!paper.subtitle().isEmpty()) {
            page.wide(row++, 0, 1, paper.subtitle(), look.note());
        }
        page.wide(row++, 0, 1, paper.description(), look.note());
        row++;
        paper.cover().forEach(this::fact);
        section("sheets");
        sheets.forEach(this::link);
        page.wide(row++, 0, 1, words.say("open-note"), look.note());
        if (!paper.signatures().isEmpty()) {
            section("signatures");
            paper.signatures().forEach(who -> {
                page.lines(row, SIGNATURE_LINES);
                line(who, "", look.input("@"));
            });
        }
        section("receipt");
        words.receipt(paper.receipt()).forEach(this::fact);
        page.wide(row, 0, 1, words.say("receipt-note"), look.note());
        page.print(1, row);
        Page.protect(page.sheet());
    }

    private void section(String key) {
        row++;
        page.text(row, 0, words.say(key), look.heading());
        page.text(row++, 1, "", look.heading());
    }

    private void fact(Fact fact) {
        line(fact.label(), fact.value(), look.text());
    }

    private void line(String label, String value, XSSFCellStyle style) {
        page.text(row, 0, label, look.text());
        page.text(row, 1, value, style);
        page.fit(row++);
    }

    private void link(XSSFSheet sheet) {
        page.text(row, 0, Integer.toString(page.sheet().getWorkbook().getSheetIndex(sheet)), look.unit());
        page.text(row, 1, sheet.getSheetName(), look.text());
        Hyperlink link = page.sheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + sheet.getSheetName().replace("'", "''") + "'!B1");
        page.row(row).getCell(1).setHyperlink(link);
        page.fit(row++);
    }
}
