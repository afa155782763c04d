package sumakomi.document.paper;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * How the styles of papers are called in a Word file.
 *
 * @param ids by the ids that they have in the product's own form; what is not named is called as there
 */
record WordStyles(Map<String, String> ids) {

    /** Those of the product's own form. */
    static final WordStyles OURS = new WordStyles(Map.of());

    String id(String ours) {
        return ids.getOrDefault(ours, ours);
    }

    /**
     * The styles of a template. One is known by its name, since Word gives it another id in each language. Those that the template
     * lacks are added, as they are in the product's own form.
     */
    static WordStyles into(XWPFDocument file, PaperWords words) throws IOException {
        XWPFStyles theirs = file.getStyles() == null ? file.createStyles() : file.getStyles();
        Map<String, String> named = new HashMap<>();
        theirs.getCtStyles().getStyleList().stream().filter(WordStyles::isOfParagraphs)
                .forEach(style -> named.putIfAbsent(name(style), style.getStyleId()));
        Map<String, String> ids = new HashMap<>();
        List<CTStyle> missing = new ArrayList<>();
        WordFile.styles(words).getStyleList().stream().filter(WordStyles::isOfParagraphs).forEach(style -> {
            String known = named.get(name(style));
            ids.put(style.getStyleId(), known == null ? free(theirs, style.getStyleId()) : known);
            if (known == null) {
                missing.add(style);
            }
        });
        for (CTStyle style : missing) {
            add(file, theirs, (CTStyle) style.copy(), ids, words);
        }
        return new WordStyles(ids);
    }

    private static boolean isOfParagraphs(CTStyle style) {
        return style.isSetName() && style.getType() == STStyleType.PARAGRAPH;
    }

    private static String name(CTStyle style) {
        return style.getName().getVal().toLowerCase(Locale.ROOT);
    }

    private static String free(XWPFStyles theirs, String id) {
        String free = id;
        while (theirs.styleExist(free)) {
            free += "0";
        }
        return free;
    }

    private static void add(XWPFDocument file, XWPFStyles theirs, CTStyle style, Map<String, String> ids, PaperWords words)
            throws IOException {
        style.setStyleId(ids.get(style.getStyleId()));
        if (style.isSetBasedOn()) {
            style.getBasedOn().setVal(ids.get(style.getBasedOn().getVal()));
        }
        if (style.isSetNext()) {
            style.getNext().setVal(ids.get(style.getNext().getVal()));
        }
        if (style.isSetPPr() && style.getPPr().isSetNumPr()) {
            style.getPPr().getNumPr().getNumId().setVal(bullets(file, style.getStyleId(), words));
        }
        theirs.addStyle(new XWPFStyle(style, theirs));
    }

    /** Adds the bullets of lists. */
    private static BigInteger bullets(XWPFDocument file, String style, PaperWords words) throws IOException {
        XWPFNumbering theirs = file.getNumbering() == null ? file.createNumbering() : file.getNumbering();
        BigInteger kind = theirs.getAbstractNums().stream().map(one -> one.getCTAbstractNum().getAbstractNumId()).reduce(BigInteger.ZERO,
                BigInteger::max).add(BigInteger.ONE);
        BigInteger list = theirs.getNums().stream().map(one -> one.getCTNum().getNumId()).reduce(BigInteger.ZERO, BigInteger::max)
                .add(BigInteger.ONE);
        CTAbstractNum ours = (CTAbstractNum) WordFile.numbering(words).getAbstractNumArray(0).copy();
        ours.setAbstractNumId(kind);
        ours.getLvlArray(0).getPStyle().setVal(style);
        theirs.addAbstractNum(new XWPFAbstractNum(ours));
        theirs.addNum(kind, list);
        return list;
    }
}
