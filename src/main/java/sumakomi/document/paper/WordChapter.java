package sumakomi.document.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;

/** A chapter in a Word file. */
final class WordChapter {

    private static final String HEAD = "1F3A5F";
    private static final String OPEN = "FFF9E5";
    private static final int TWIPS_PER_POINT = 20;
    /** Of bookmarks; a template may have some with low numbers. */
    private static final int FIRST_ID = 1_000_000;

    private final WordText text;
    private final PaperWords words;
    private final Chapter chapter;

    WordChapter(WordText text, PaperWords words, Chapter chapter) {
        this.text = text;
        this.words = words;
        this.chapter = chapter;
    }

    /** Writes the chapters that stand before the contents. */
    static void ahead(WordText text, PaperWords words, Paper paper) throws IOException {
        for (int i = 0; i < paper.ahead(); i++) {
            new WordChapter(text, words, paper.chapters().get(i)).write(i);
        }
    }

    /**
     * Writes chapters one after the other.
     *
     * @param first the position of the first of them that is written
     * @param ended ends the part of the file that is turned so, where the paper turns
     * @return how the last of them is turned
     */
    static Chapter.Turn from(int first, WordText text, PaperWords words, List<Chapter> chapters, Consumer<Chapter.Turn> ended)
            throws IOException {
        Chapter.Turn turn = Chapter.Turn.UPRIGHT;
        for (int i = first; i < chapters.size(); i++) {
            if (chapters.get(i).turn() != turn) {
                ended.accept(turn);
                turn = chapters.get(i).turn();
            }
            new WordChapter(text, words, chapters.get(i)).write(i);
        }
        return turn;
    }

    private void write(int number) throws IOException {
        heading(number);
        boolean underHeading = false;
        for (Block block : chapter.blocks()) {
            if (block instanceof Block.Section section) {
                text.line("Heading2", section.title());
            } else if (block instanceof Block.Paragraph paragraph) {
                text.line("Normal", paragraph.text()).setKeepNext(underHeading);
            } else if (block instanceof Block.Note note) {
                text.line("Note", note.text());
            } else if (block instanceof Block.Bullets bullets) {
                bullets.items().forEach(item -> text.line("ListBullet", item));
            } else if (block instanceof Block.Table table) {
                table(table);
            } else if (block instanceof Block.Picture picture) {
                picture(picture);
            }
            underHeading = block instanceof Block.Section || underHeading && block instanceof Block.Paragraph;
        }
    }

    private void heading(int number) {
        XWPFParagraph heading = text.line("Heading1", "");
        CTBookmark start = heading.getCTP().addNewBookmarkStart();
        start.setId(BigInteger.valueOf(FIRST_ID + number));
        start.setName(WordFront.bookmark(number));
        WordText.write(heading, chapter.title());
        heading.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(FIRST_ID + number));
    }

    private void table(Block.Table table) {
        if (!table.caption().isEmpty()) {
            text.line("Caption", table.caption());
        }
        XWPFTable grid = text.table(table.rows().size() + 1, widths(table), WordText.Lines.ALL);
        grid.getRow(0).setRepeatHeader(true);
        for (int i = 0; i < table.columns().size(); i++) {
            grid.getRow(0).getCell(i).setColor(HEAD);
            text.write(grid.getRow(0).getCell(i), "TableHead", table.columns().get(i).title());
        }
        for (int i = 0; i < table.rows().size(); i++) {
            row(table, table.rows().get(i), grid.getRow(i + 1));
        }
        if (table.withLast() < table.rows().size()) {
            grid.getRow(table.withLast() + 1).getTableCells()
                    .forEach(cell -> cell.getParagraphs().forEach(paragraph -> paragraph.setKeepNext(true)));
        }
        text.behindTable(table == chapter.blocks().get(chapter.blocks().size() - 1));
    }

    private int[] widths(Block.Table table) {
        int whole = text.page().width(chapter.turn());
        int weights = table.columns().stream().mapToInt(Column::weight).sum();
        return table.columns().stream().mapToInt(column -> whole * column.weight() / weights).toArray();
    }

    private void row(Block.Table table, Row row, XWPFTableRow line) {
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cells().get(i);
            XWPFTableCell place = line.getCell(i);
            if (!(table.columns().get(i).entry() instanceof Entry.Printed)) {
                place.setColor(OPEN);
            }
            text.write(place, cell instanceof Cell.Amount ? "TableAmount" : "TableText", Written.of(cell, words.locale()));
        }
    }

    private void picture(Block.Picture picture) throws IOException {
        text.line("Caption", picture.title());
        Drawn drawn = Drawn.of(picture.svg());
        double most = (double) text.page().width(chapter.turn()) / TWIPS_PER_POINT;
        double highest = text.page().highest(chapter.turn());
        double width = Units.pixelToPoints(drawn.width());
        double height = Units.pixelToPoints(drawn.height());
        double scale = Math.min(1, Math.min(most / width, highest / height));
        XWPFRun run = text.line("Picture", "").createRun();
        try {
            run.addPicture(new ByteArrayInputStream(drawn.png()), PictureType.PNG, picture.title(), Units.toEMU(width * scale),
                    Units.toEMU(height * scale));
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
        run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(picture.alternative());
    }
}
