package sumakomi.document.paper;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlCursor.TokenType;
import org.apache.xmlbeans.XmlObject;

/**
 * The markers of a Word file, such as {@code {{title}}}, wherever they stand: in the text, in tables and text boxes, in headers, footers
 * and notes. Word keeps a line in pieces, and the pieces end anywhere; so a marker is looked for in the whole line.
 */
final class WordMarkers {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final QName PARAGRAPH = new QName(W, "p");
    private static final QName TEXT = new QName(W, "t");
    private static final QName BREAK = new QName(W, "br");
    private static final QName BODY = new QName(W, "body");
    private static final QName CODE = new QName(W, "instrText");
    private static final QName FIELD = new QName(W, "fldSimple");
    private static final QName INSTRUCTION = new QName(W, "instr");
    private static final QName FIELD_PART = new QName(W, "fldChar");
    private static final Set<QName> MORE = Set.of(new QName(W, "drawing"), new QName(W, "pict"), new QName(W, "object"),
            new QName(W, "sectPr"));
    private static final QName SPACE = new QName("http://www.w3.org/XML/1998/namespace", "space");

    /** Braces of both widths, as a Japanese keyboard writes them. */
    private static final Pattern MARKER = Pattern.compile("[{｛]{2}([^{}｛｝]*)[}｝]{2}");
    private static final Pattern LEFT_OVER = Pattern.compile("[{｛]{2}|[}｝]{2}");

    private final XWPFDocument file;

    WordMarkers(XWPFDocument file) {
        this.file = file;
    }

    /** Where in a file a line stands. */
    enum Part {
        TEXT, HEADER, FOOTER, NOTE
    }

    /**
     * A line with its markers.
     *
     * @param at where it begins
     * @param names of the markers in it, as they are looked up
     * @param alone whether it says nothing but one marker
     * @param ofBody whether it stands in the text itself, in no table, box or control
     * @param broken whether something in it begins or ends a marker and has no other end
     */
    record Line(Part part, XmlCursor at, String text, List<String> names, boolean alone, boolean ofBody, boolean broken) {}

    /** The lines that have markers, in the order of the file. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines(Part.TEXT, file.getDocument(), lines);
        file.getHeaderList().forEach(header -> lines(Part.HEADER, of(header), lines));
        file.getFooterList().forEach(footer -> lines(Part.FOOTER, of(footer), lines));
        file.getFootnotes().forEach(note -> lines(Part.NOTE, note.getCTFtnEdn(), lines));
        file.getEndnotes().forEach(note -> lines(Part.NOTE, note.getCTFtnEdn(), lines));
        return lines;
    }

    private static XmlObject of(XWPFHeaderFooter part) {
        return part._getHdrFtr();
    }

    private static void lines(Part part, XmlObject root, List<Line> lines) {
        try (XmlCursor at = root.newCursor()) {
            starts(at, Set.of(PARAGRAPH)).forEach(start -> line(part, start).ifPresent(lines::add));
        }
    }

    /** Whether a line holds more than its text, such as a picture, or ends a section. */
    static boolean holdsMore(XmlCursor line) {
        return !starts(line, MORE).isEmpty();
    }

    private static Optional<Line> line(Part part, XmlCursor at) {
        StringBuilder whole = new StringBuilder();
        pieces(at).forEach(piece -> whole.append(piece.getTextValue()));
        String text = whole.toString();
        if (!LEFT_OVER.matcher(text).find()) {
            return Optional.empty();
        }
        Matcher found = MARKER.matcher(text);
        List<String> names = found.results().map(WordMarkers::name).toList();
        return Optional.of(new Line(part, at, text, names, MARKER.matcher(text.strip()).matches(), part == Part.TEXT && isOfBody(at),
                LEFT_OVER.matcher(found.replaceAll("")).find()));
    }

    private static String name(MatchResult marker) {
        return Normalizer.normalize(marker.group(1), Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isOfBody(XmlCursor at) {
        try (XmlCursor above = at.newCursor()) {
            return above.toParent() && BODY.equals(above.getName());
        }
    }

    private static List<XmlCursor> starts(XmlCursor root, Set<QName> names) {
        List<XmlCursor> found = new ArrayList<>();
        try (XmlCursor at = root.newCursor(); XmlCursor end = root.newCursor()) {
            end.toEndToken();
            while (at.isLeftOf(end)) {
                if (at.isStart() && names.contains(at.getName())) {
                    found.add(at.newCursor());
                }
                at.toNextToken();
            }
        }
        return found;
    }

    /** The texts of a line; those of a box that hangs on it are lines of their own. */
    private static List<XmlCursor> pieces(XmlCursor line) {
        List<XmlCursor> found = new ArrayList<>();
        try (XmlCursor at = line.newCursor(); XmlCursor end = line.newCursor()) {
            end.toEndToken();
            TokenType token = at.toNextToken();
            while (at.isLeftOf(end) && !token.isNone()) {
                if (token.isStart() && PARAGRAPH.equals(at.getName())) {
                    at.toEndToken();
                } else if (token.isStart() && TEXT.equals(at.getName())) {
                    found.add(at.newCursor());
                }
                token = at.toNextToken();
            }
        }
        return found;
    }

    /** Writes values in the place of the markers of a line, in the look of where each marker begins. */
    static void fill(Line line, Function<String, String> value) {
        List<XmlCursor> places = pieces(line.at());
        List<String> before = places.stream().map(XmlCursor::getTextValue).toList();
        List<StringBuilder> after = before.stream().map(StringBuilder::new).toList();
        List<MatchResult> markers = MARKER.matcher(String.join("", before)).results().toList();
        for (int i = markers.size() - 1; i >= 0; i--) {
            replace(before, after, markers.get(i), value.apply(name(markers.get(i))));
        }
        for (int i = 0; i < places.size(); i++) {
            if (!after.get(i).toString().equals(before.get(i))) {
                write(places.get(i), after.get(i).toString());
            }
        }
    }

    /** From the last marker to the first, so that what lies before one stands where it stood. */
    private static void replace(List<String> before, List<StringBuilder> after, MatchResult marker, String value) {
        int begins = 0;
        boolean written = false;
        for (int i = 0; i < before.size(); i++) {
            int from = Math.max(marker.start() - begins, 0);
            int to = Math.min(marker.end() - begins, before.get(i).length());
            if (from < to) {
                after.get(i).replace(from, to, written ? "" : value);
                written = true;
            }
            begins += before.get(i).length();
        }
    }

    private static void write(XmlCursor at, String text) {
        String[] lines = text.split("\n", -1);
        at.setTextValue(lines[0]);
        at.setAttributeText(SPACE, "preserve");
        try (XmlCursor next = at.newCursor()) {
            next.toEndToken();
            next.toNextToken();
            for (int i = 1; i < lines.length; i++) {
                next.insertElement(BREAK);
                next.insertElementWithText(TEXT, lines[i]);
            }
        }
    }

    /** The codes of the fields that Word itself fills in. */
    String codes() {
        StringBuilder codes = new StringBuilder();
        List<XmlObject> roots = new ArrayList<>(List.of(file.getDocument()));
        file.getHeaderList().forEach(header -> roots.add(of(header)));
        file.getFooterList().forEach(footer -> roots.add(of(footer)));
        file.getFootnotes().forEach(note -> roots.add(note.getCTFtnEdn()));
        file.getEndnotes().forEach(note -> roots.add(note.getCTFtnEdn()));
        for (XmlObject root : roots) {
            try (XmlCursor at = root.newCursor()) {
                starts(at, Set.of(CODE, FIELD, FIELD_PART)).forEach(part -> codes.append(CODE.equals(part.getName()) ? part.getTextValue()
                        : " " + Objects.requireNonNullElse(part.getAttributeText(INSTRUCTION), "") + " "));
            }
        }
        return codes.toString();
    }
}
