package sumakomi.document.paper;

import org.apache.poi.ooxml.util.POIXMLUnits;
import org.apache.poi.util.Units;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/**
 * How much room there is between the margins of a page.
 *
 * @param upright width of an upright page, {@code across} of one turned, in twentieths of a point
 * @param highest height of a picture on an upright page, {@code highestAcross} on one turned, in points
 */
record WordPage(int upright, int across, double highest, double highestAcross) {

    /** A page of the product's own form. */
    static final WordPage A4 = new WordPage(9638, 14570, 567, 340);

    private static final int TWIPS_PER_POINT = 20;
    /** Points for the heading of a chapter, a title and what is said before a picture. */
    private static final double ABOVE_A_PICTURE = 155;
    private static final double LEAST_HEIGHT = 120;
    /** What Word takes where a file names no size: letter paper, an inch at each side. */
    private static final int WIDTH = 12240;
    private static final int HEIGHT = 15840;
    private static final int INCH = 1440;

    /** A page of a section of somebody's own; one that lies across already is not turned. */
    static WordPage of(CTSectPr section) {
        CTPageSz size = section.isSetPgSz() ? section.getPgSz() : null;
        int width = size != null && size.isSetW() ? twips(POIXMLUnits.parseLength(size.xgetW())) : WIDTH;
        int height = size != null && size.isSetH() ? twips(POIXMLUnits.parseLength(size.xgetH())) : HEIGHT;
        int sides = 2 * INCH;
        int ends = 2 * INCH;
        if (section.isSetPgMar()) {
            CTPageMar margin = section.getPgMar();
            sides = twips(POIXMLUnits.parseLength(margin.xgetLeft())) + twips(POIXMLUnits.parseLength(margin.xgetRight()));
            ends = Math.abs(twips(POIXMLUnits.parseLength(margin.xgetTop())))
                    + Math.abs(twips(POIXMLUnits.parseLength(margin.xgetBottom())));
        }
        int other = width < height ? height : width;
        int otherHeight = width < height ? width : height;
        return new WordPage(width - sides, other - sides, forPicture(height - ends), forPicture(otherHeight - ends));
    }

    private static int twips(long emu) {
        return Math.toIntExact(emu / Units.EMU_PER_DXA);
    }

    private static double forPicture(int height) {
        return Math.max(LEAST_HEIGHT, (double) height / TWIPS_PER_POINT - ABOVE_A_PICTURE);
    }

    /** Twentieths of a point. */
    int width(Chapter.Turn turn) {
        return turn == Chapter.Turn.ACROSS ? across : upright;
    }

    /** Points. */
    double highest(Chapter.Turn turn) {
        return turn == Chapter.Turn.ACROSS ? highestAcross : highest;
    }
}
