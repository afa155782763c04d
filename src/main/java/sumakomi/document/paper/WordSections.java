package sumakomi.document.paper;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** The parts of a Word file in which the paper is turned one way, each with the same footer; the cover has none. */
final class WordSections {

    /** A4, in twentieths of a point. */
    private static final int SHORT = 11906;
    private static final int LONG = 16838;
    private static final int SIDE = 1134;
    private static final int FOOT = 567;
    private static final int MILLIMETRE = 57;

    private final XWPFDocument file;
    private boolean first = true;

    WordSections(XWPFDocument file, String footer) {
        this.file = file;
        XWPFParagraph line = file.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        line.setStyle("Footer");
        line.setAlignment(ParagraphAlignment.CENTER);
        line.createRun().setText(footer + "　　");
        line.getCTP().addNewFldSimple().setInstr("PAGE");
        line.createRun().setText(" / ");
        line.getCTP().addNewFldSimple().setInstr("NUMPAGES");
    }

    /** Ends a part. */
    void end(Chapter.Turn turn) {
        CTSectPr part = WordText.low(file).getCTPPr().addNewSectPr();
        part.set(file.getDocument().getBody().getSectPr());
        set(part, turn);
    }

    void endAll(Chapter.Turn turn) {
        set(file.getDocument().getBody().getSectPr(), turn);
    }

    private void set(CTSectPr part, Chapter.Turn turn) {
        boolean across = turn == Chapter.Turn.ACROSS;
        CTPageSz size = part.isSetPgSz() ? part.getPgSz() : part.addNewPgSz();
        size.setW(BigInteger.valueOf(across ? LONG : SHORT));
        size.setH(BigInteger.valueOf(across ? SHORT : LONG));
        if (across) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        CTPageMar margin = part.isSetPgMar() ? part.getPgMar() : part.addNewPgMar();
        margin.setLeft(BigInteger.valueOf(SIDE));
        margin.setRight(BigInteger.valueOf(SIDE));
        margin.setTop(BigInteger.valueOf(across ? SIDE - 2 * MILLIMETRE : SIDE));
        margin.setBottom(BigInteger.valueOf(SIDE + (across ? 0 : 2 * MILLIMETRE)));
        margin.setHeader(BigInteger.valueOf(FOOT));
        margin.setFooter(BigInteger.valueOf(FOOT));
        margin.setGutter(BigInteger.ZERO);
        if (first) {
            part.addNewTitlePg();
            first = false;
        }
    }
}
