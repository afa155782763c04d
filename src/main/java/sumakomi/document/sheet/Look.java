package sumakomi.document.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The few styles of a workbook, each made once. */
public final class Look {

    private static final short SMALL = 9;
    private static final short PLAIN = 10;
    private static final short HEADING = 11;
    private static final short LARGE = 16;

    private final XSSFWorkbook workbook;
    private final boolean japanese;
    private final Map<Kind, XSSFCellStyle> styles = new HashMap<>();

    /** What sets a style apart from plain text. */
    private enum Trait {
        BOLD(style -> style.getFont().setBold(true)),
        WRAPPED(style -> style.setWrapText(true)),
        FRAMED(style -> {
            style.setBorderBottom(BorderStyle.HAIR);
            style.setBorderTop(BorderStyle.HAIR);
            style.setBorderLeft(BorderStyle.HAIR);
            style.setBorderRight(BorderStyle.HAIR);
        }),
        CENTRED(style -> style.setAlignment(HorizontalAlignment.CENTER)),
        RIGHT(style -> style.setAlignment(HorizontalAlignment.RIGHT)),
        LEFT(style -> style.setAlignment(HorizontalAlignment.LEFT)),
        INDENTED(style -> {
            style.setAlignment(HorizontalAlignment.LEFT);
            style.setIndention((short) 1);
        }),
        ON_NAVY(style -> {
            fill(style, 0x1f, 0x3a, 0x5f);
            style.getFont().setColor(IndexedColors.WHITE.getIndex());
        }),
        ON_PALE(style -> fill(style, 0xe8, 0xee, 0xf5)),
        FIXED(style -> fill(style, 0xee, 0xee, 0xee)),
        AT_TOP(style -> style.setVerticalAlignment(VerticalAlignment.TOP)),
        /** Coloured, and left open should the sheet be protected. */
        OPEN(style -> {
            fill(style, 0xff, 0xf6, 0xd6);
            style.getFont().setColor(IndexedColors.BLUE.getIndex());
            style.setLocked(false);
        });

        private final Consumer<XSSFCellStyle> give;

        Trait(Consumer<XSSFCellStyle> give) {
            this.give = give;
        }

        private static void fill(XSSFCellStyle style, int red, int green, int blue) {
            style.setFillForegroundColor(new XSSFColor(new byte[] {(byte) red, (byte) green, (byte) blue}, null));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
    }

    /** @param format of numbers; empty for texts */
    private record Kind(short size, String format, List<Trait> traits) {}

    public Look(XSSFWorkbook workbook, Locale locale) {
        this.workbook = workbook;
        this.japanese = !locale.getLanguage().equals("en");
    }

    public XSSFCellStyle title() {
        return style(LARGE, "", Trait.BOLD);
    }

    /** A title over as many lines as it takes. */
    public XSSFCellStyle longTitle() {
        return style(LARGE, "", Trait.BOLD, Trait.WRAPPED);
    }

    public XSSFCellStyle heading() {
        return style(HEADING, "", Trait.BOLD, Trait.ON_PALE);
    }

    public XSSFCellStyle header() {
        return year("");
    }

    /** The head of a column for a year. */
    public XSSFCellStyle year(String format) {
        return style(PLAIN, format, Trait.BOLD, Trait.WRAPPED, Trait.FRAMED, Trait.CENTRED, Trait.ON_NAVY);
    }

    public XSSFCellStyle text() {
        return style(PLAIN, "", Trait.WRAPPED, Trait.FRAMED);
    }

    /** What stands beside texts of many lines and begins with them. */
    public XSSFCellStyle textAtTop() {
        return style(PLAIN, "", Trait.WRAPPED, Trait.FRAMED, Trait.AT_TOP);
    }

    public XSSFCellStyle numberAtTop(String format) {
        return style(PLAIN, format, Trait.FRAMED, Trait.RIGHT, Trait.AT_TOP);
    }

    /** A unit, kept off the figure to its left. */
    public XSSFCellStyle unit() {
        return style(PLAIN, "", Trait.WRAPPED, Trait.FRAMED, Trait.INDENTED);
    }

    /** The cell in which a case is chosen. */
    public XSSFCellStyle choice() {
        return style(LARGE, "", Trait.BOLD, Trait.FRAMED, Trait.CENTRED, Trait.OPEN);
    }

    public XSSFCellStyle small() {
        return style(SMALL, "", Trait.WRAPPED, Trait.FRAMED);
    }

    /** Text without a frame, for notes. */
    public XSSFCellStyle note() {
        return style(SMALL, "", Trait.WRAPPED);
    }

    /** The same for what may be a number or a text. */
    public XSSFCellStyle note(String format) {
        return style(SMALL, format, Trait.WRAPPED, Trait.LEFT);
    }

    /** Text in one line that may run over its neighbours. */
    public XSSFCellStyle plain() {
        return style(SMALL, "");
    }

    public XSSFCellStyle number(String format) {
        return style(PLAIN, format, Trait.FRAMED, Trait.RIGHT);
    }

    public XSSFCellStyle strong(String format) {
        return style(PLAIN, format, Trait.BOLD, Trait.FRAMED);
    }

    /** The headline figure. */
    public XSSFCellStyle headline(String format) {
        return style(LARGE, format, Trait.BOLD, Trait.FRAMED, Trait.CENTRED);
    }

    /** A value that the reader may change. */
    public XSSFCellStyle input(String format) {
        return style(PLAIN, format, Trait.FRAMED, Trait.OPEN);
    }

    /** What the reader may write, in as many lines as it takes. */
    public XSSFCellStyle open(String format) {
        return style(PLAIN, format, Trait.WRAPPED, Trait.FRAMED, Trait.OPEN, Trait.AT_TOP);
    }

    /** A value that follows from how the study is put together. */
    public XSSFCellStyle fixed(String format) {
        return style(PLAIN, format, Trait.FRAMED, Trait.FIXED);
    }

    private XSSFCellStyle style(short size, String format, Trait... traits) {
        return styles.computeIfAbsent(new Kind(size, format, List.of(traits)), this::made);
    }

    private XSSFCellStyle made(Kind kind) {
        XSSFFont font = workbook.createFont();
        font.setFontName(japanese ? "游ゴシック" : "Calibri");
        font.setFontHeightInPoints(kind.size());
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        kind.traits().forEach(trait -> trait.give.accept(style));
        if (!kind.format().isEmpty()) {
            style.setDataFormat(workbook.createDataFormat().getFormat(kind.format()));
        }
        return style;
    }
}
