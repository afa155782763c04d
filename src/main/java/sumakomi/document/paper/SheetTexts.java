package sumakomi.document.paper;

import java.util.List;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import sumakomi.document.sheet.Look;
import sumakomi.document.sheet.Page;

/** Texts and pictures in a sheet, one below the other and as wide as its columns. */
final class SheetTexts {

    /** No row of a sheet can be higher. */
    private static final double HIGHEST_PIXELS = 530;

    private final Page page;
    private final Look look;
    private final int last;
    private int row;

    SheetTexts(Page page, Look look, int last) {
        this.page = page;
        this.look = look;
        this.last = last;
    }

    void write(List<Block> blocks, int firstRow) {
        row = firstRow;
        for (Block block : blocks) {
            if (block instanceof Block.Picture picture) {
                picture(picture);
            } else if (block instanceof Block.Section section) {
                page.wide(row++, 1, last, section.title(), look.heading());
            } else if (block instanceof Block.Bullets bullets) {
                bullets.items().forEach(item -> page.wide(row++, 1, last, "・" + item, look.note()));
            } else if (block instanceof Block.Paragraph paragraph) {
                lines(paragraph.text());
            } else if (block instanceof Block.Note note) {
                lines(note.text());
            }
        }
    }

    /** A row for each line, since a row has an end to its height. */
    private void lines(String text) {
        text.lines().forEach(line -> page.wide(row++, 1, last, line, look.note()));
    }

    private void picture(Block.Picture picture) {
        page.wide(row++, 1, last, picture.title(), look.heading());
        Drawn drawn = Drawn.of(picture.svg());
        double room = 0;
        for (int column = 1; column <= last; column++) {
            room += page.sheet().getColumnWidthInPixels(column);
        }
        double scale = Math.min(1, Math.min(room / drawn.width(), HIGHEST_PIXELS / drawn.height()));
        double height = drawn.height() * scale;
        page.row(row).setHeightInPoints((float) Units.pixelToPoints(height));
        XSSFClientAnchor anchor = page.sheet().getWorkbook().getCreationHelper().createClientAnchor();
        anchor.setAnchorType(ClientAnchor.AnchorType.MOVE_DONT_RESIZE);
        anchor.setCol1(1);
        anchor.setRow1(row);
        int index = page.sheet().getWorkbook().addPicture(drawn.png(), Workbook.PICTURE_TYPE_PNG);
        XSSFPicture shape = page.sheet().createDrawingPatriarch().createPicture(anchor, index);
        shape.resize(scale * drawn.width() / shape.getImageDimension().width);
        shape.getCTPicture().getNvPicPr().getCNvPr().setDescr(picture.alternative());
        row++;
    }
}
