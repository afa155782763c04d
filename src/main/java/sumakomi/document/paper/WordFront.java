package sumakomi.document.paper;

import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** What stands before the chapters of a Word file: the cover, the contents, and by what the paper can be checked. */
final class WordFront {

    private static final String BOOKMARK = "_Toc";
    private static final int COVER_WIDTH = 6804;
    private static final int LABEL_SHARE = 30;
    private static final int BOX_HEIGHT = 1020;
    private static final int GAP = 1250;

    private final WordText text;
    private final PaperWords words;

    WordFront(WordText text, PaperWords words) {
        this.text = text;
        this.words = words;
    }

    /** The name of the place at which a chapter begins. */
    static String bookmark(int chapter) {
        return BOOKMARK + "%06d".formatted(chapter + 1);
    }

    void cover(Paper paper) {
        text.line("Title", paper.title());
        text.line("Subtitle", paper.subtitle()).setSpacingAfter(GAP);
        facts(paper.cover());
        XWPFParagraph description = text.line("Note", paper.description());
        int side = (text.page().width(Chapter.Turn.UPRIGHT) - COVER_WIDTH) / 2;
        description.setIndentationLeft(side);
        description.setIndentationRight(side);
        description.setSpacingBefore(GAP / 3);
        description.setSpacingAfter(GAP / 3);
        signatures(paper.signatures());
    }

    void signatures(List<String> signatures) {
        if (signatures.isEmpty()) {
            return;
        }
        int whole = Math.min(COVER_WIDTH, text.page().width(Chapter.Turn.UPRIGHT));
        int[] widths = signatures.stream().mapToInt(one -> whole / signatures.size()).toArray();
        XWPFTable table = text.table(2, widths, WordText.Lines.ALL);
        table.setTableAlignment(TableRowAlign.CENTER);
        for (int i = 0; i < widths.length; i++) {
            text.write(table.getRow(0).getCell(i), "TableText", signatures.get(i));
            table.getRow(0).getCell(i).getParagraphArray(0).setAlignment(ParagraphAlignment.CENTER);
        }
        table.getRow(1).setHeight(BOX_HEIGHT);
    }

    /** What the cover says below the title. */
    void facts(List<Fact> facts) {
        facts(facts, Math.min(COVER_WIDTH, text.page().width(Chapter.Turn.UPRIGHT)));
    }

    private void facts(List<Fact> facts, int width) {
        if (facts.isEmpty()) {
            return;
        }
        int label = width * LABEL_SHARE / 100;
        XWPFTable table = text.table(facts.size(), new int[] {label, width - label}, WordText.Lines.BETWEEN_ROWS);
        table.setTableAlignment(TableRowAlign.CENTER);
        for (int i = 0; i < facts.size(); i++) {
            text.write(table.getRow(i).getCell(0), "TableText", facts.get(i).label());
            text.write(table.getRow(i).getCell(1), "TableText", facts.get(i).value());
        }
    }

    /**
     * A line for each chapter whose page number is a field, filled. A field of contents around them would keep every office program from
     * counting anew, and its pages are not always ours.
     */
    void contents(Paper paper, List<Integer> pages) {
        text.line("TOCHeading", words.say("contents"));
        for (int i = 0; i < paper.chapters().size(); i++) {
            entry(text.line("TOC1", "").getCTP().addNewHyperlink(), paper.chapters().get(i).title(), bookmark(i), pages.get(i));
        }
    }

    private static void entry(CTHyperlink link, String title, String bookmark, int page) {
        link.setAnchor(bookmark);
        link.addNewR().addNewT().setStringValue(title);
        link.addNewR().addNewTab();
        begin(link.addNewR(), "PAGEREF " + bookmark + " \\h", link.addNewR(), link.addNewR());
        link.addNewR().addNewT().setStringValue(Integer.toString(page));
        link.addNewR().addNewFldChar().setFldCharType(STFldCharType.END);
    }

    private static void begin(CTR begin, String instruction, CTR middle, CTR separate) {
        begin.addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        middle.addNewInstrText().setStringValue(instruction);
        separate.addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
    }

    /** The chapters by name, each leading to where it begins: in a template only Word knows on which page that is. */
    void contents(Paper paper) {
        for (int i = 0; i < paper.chapters().size(); i++) {
            CTHyperlink link = text.line("TOC1", "").getCTP().addNewHyperlink();
            link.setAnchor(bookmark(i));
            link.addNewR().addNewT().setStringValue(paper.chapters().get(i).title());
        }
    }

    void receipt(String heading, List<Fact> lines) {
        text.line("FrontHeading", heading);
        receipt(lines);
    }

    /** By what the document can be checked, without a heading. */
    void receipt(List<Fact> lines) {
        facts(lines, text.page().width(Chapter.Turn.UPRIGHT));
        text.line("Note", words.say("receipt-note")).setSpacingBefore(GAP / 10);
    }
}
