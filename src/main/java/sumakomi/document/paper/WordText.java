package sumakomi.document.paper;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Paragraphs and tables of a Word file, by the names of their styles. */
final class WordText {

    private static final int ABOVE = 50;
    private static final int BESIDE = 80;

    private final XWPFDocument file;
    private final WordStyles styles;
    private final WordPage page;

    WordText(XWPFDocument file, WordStyles styles, WordPage page) {
        this.file = file;
        this.styles = styles;
        this.page = page;
    }

    /** How much room there is. */
    WordPage page() {
        return page;
    }

    XWPFParagraph line(String style, String text) {
        XWPFParagraph line = file.createParagraph();
        line.setStyle(styles.id(style));
        write(line, text);
        return line;
    }

    /** An empty line too low to be seen, where the file must have one: any other would come on a page of its own behind a full one. */
    static XWPFParagraph low(XWPFDocument file) {
        XWPFParagraph line = file.createParagraph();
        line.setSpacingBefore(0);
        line.setSpacingAfter(0);
        line.setSpacingBetween(1, LineSpacingRule.EXACT);
        return line;
    }

    /** The line behind a table. */
    void behindTable(boolean endsChapter) {
        if (endsChapter) {
            low(file);
        } else {
            line("TableText", "");
        }
    }

    /** A text in one run, in which line breaks stay. */
    static void write(XWPFParagraph line, String text) {
        XWPFRun run = line.createRun();
        String[] parts = text.split("\n", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(parts[i], i);
        }
    }

    void write(XWPFTableCell cell, String style, String text) {
        XWPFParagraph line = cell.getParagraphArray(0);
        line.setStyle(styles.id(style));
        write(line, text);
    }

    /**
     * A table of fixed widths, which no text can push apart.
     *
     * @param widths of its columns, in twentieths of a point
     */
    XWPFTable table(int rows, int[] widths, Lines lines) {
        XWPFTable table = file.createTable(rows, widths.length);
        CTTblPr properties = table.getCTTbl().getTblPr();
        (properties.isSetTblLayout() ? properties.getTblLayout() : properties.addNewTblLayout()).setType(STTblLayoutType.FIXED);
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null ? table.getCTTbl().addNewTblGrid() : table.getCTTbl().getTblGrid();
        grid.setGridColArray(null);
        int whole = 0;
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
            whole += width;
        }
        table.setWidth(whole);
        table.setCellMargins(ABOVE, BESIDE, ABOVE, BESIDE);
        lines.draw(table);
        table.getRows().forEach(row -> {
            row.setCantSplitRow(true);
            for (int i = 0; i < widths.length; i++) {
                CTTblWidth width = row.getCell(i).getCTTc().addNewTcPr().addNewTcW();
                width.setW(BigInteger.valueOf(widths[i]));
                width.setType(STTblWidth.DXA);
            }
        });
        return table;
    }

    /** What is drawn between the cells of a table. */
    enum Lines {
        ALL("8A8A8A", XWPFBorderType.SINGLE), BETWEEN_ROWS("BBBBBB", XWPFBorderType.NONE);

        private static final int HALF_POINT = 4;

        private final String colour;
        private final XWPFBorderType upright;

        Lines(String colour, XWPFBorderType upright) {
            this.colour = colour;
            this.upright = upright;
        }

        private void draw(XWPFTable table) {
            table.setInsideVBorder(upright, HALF_POINT, 0, colour);
            table.setLeftBorder(upright, HALF_POINT, 0, colour);
            table.setRightBorder(upright, HALF_POINT, 0, colour);
            table.setTopBorder(upright, HALF_POINT, 0, colour);
            table.setBottomBorder(XWPFBorderType.SINGLE, HALF_POINT, 0, colour);
            table.setInsideHBorder(XWPFBorderType.SINGLE, HALF_POINT, 0, colour);
        }
    }
}
