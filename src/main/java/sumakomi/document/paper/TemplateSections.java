package sumakomi.document.paper;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;

/**
 * The section of a template in which the content stands, taken apart where the paper turns. Each part has its size, margins, headers and
 * footers; a first page of its own and a first page number has only the first.
 */
final class TemplateSections {

    private final XWPFDocument file;
    /** What ends the section in the file. */
    private final CTSectPr end;
    /** The section as it was. */
    private final CTSectPr own;
    private boolean apart;

    TemplateSections(XWPFDocument file, CTSectPr end) {
        this.file = file;
        this.end = end;
        this.own = (CTSectPr) end.copy();
    }

    /** Ends a part. */
    void end(Chapter.Turn turn) {
        CTSectPr part = WordText.low(file).getCTPPr().addNewSectPr();
        part.set(own);
        set(part, turn);
    }

    /** @param ends whether nothing of the template follows in the section */
    void endAll(Chapter.Turn turn, boolean ends) {
        if (turn == Chapter.Turn.ACROSS && !ends) {
            end(turn);
            set(end, Chapter.Turn.UPRIGHT);
        } else if (turn == Chapter.Turn.ACROSS || apart) {
            set(end, turn);
        }
    }

    private void set(CTSectPr part, Chapter.Turn turn) {
        if (apart) {
            followsAnother(part);
        }
        apart = true;
        CTPageSz size = part.isSetPgSz() ? part.getPgSz() : part.addNewPgSz();
        if (turn == Chapter.Turn.ACROSS && size.isSetW() && size.isSetH() && number(size.getW()).compareTo(number(size.getH())) < 0) {
            Object width = size.getW();
            size.setW(size.getH());
            size.setH(width);
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
    }

    private static void followsAnother(CTSectPr part) {
        if (part.isSetTitlePg()) {
            part.unsetTitlePg();
        }
        if (part.isSetPgNumType() && part.getPgNumType().isSetStart()) {
            part.getPgNumType().unsetStart();
        }
        (part.isSetType() ? part.getType() : part.addNewType()).setVal(STSectionMark.NEXT_PAGE);
    }

    private static BigInteger number(Object twips) {
        return new BigInteger(twips.toString());
    }
}
