package sumakomi.document;

import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import sumakomi.document.sheet.Look;
import sumakomi.document.sheet.Page;
import sumakomi.economics.study.Study;
import sumakomi.economics.study.StudyKnowledge;

/** What everything that writes a part of a workbook has at hand. */
abstract class Writing {

    final XSSFWorkbook workbook;
    private final LightWorkbook rows;
    final Study study;
    final StudyKnowledge knowledge;
    final Layout layout;
    final WorkbookWords words;
    final Look look;
    final NumberFormats formats;
    final Money money;

    Writing(Book book) {
        this.rows = book.rows();
        this.workbook = rows.getXSSFWorkbook();
        this.study = book.study();
        this.knowledge = book.knowledge();
        this.layout = book.layout();
        this.words = book.words();
        this.look = book.look();
        this.formats = book.formats();
        this.money = book.money();
    }

    /** A workbook being written. */
    record Book(LightWorkbook rows, Study study, StudyKnowledge knowledge, Layout layout, WorkbookWords words, Look look,
            NumberFormats formats, Money money) {}

    /** A new sheet. */
    final Page sheet(String name, boolean landscape, int... widths) {
        Sheet made = rows.createSheet(name);
        return new Page(made, workbook.getSheet(made.getSheetName()), landscape, widths);
    }

    /** A figure, unless an input is one that cannot be: then that it cannot be worked out. */
    final String ifPossible(String formula) {
        return "IF(LEFT(%s!%s,1)=\"%s\",\"%s\",%s)".formatted(Places.quoted(words.say("summary")), SummarySheet.CHECK,
                words.say("check-wrong"), words.say("check-none"), formula);
    }

    /** A benefit by letter and name. */
    final String titled(String benefit) {
        return words.say("benefit-row", benefit, words.in(knowledge.benefits().get(benefit).title()));
    }

    /** What the study calls a measure; what is none is the whole. */
    final String measure(String id) {
        return study.document().measures().stream().filter(one -> one.id().equals(id)).findFirst().map(one -> one.title())
                .orElseGet(() -> words.say("project"));
    }
}
