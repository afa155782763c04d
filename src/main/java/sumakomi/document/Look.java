package sumakomi.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
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
final class Look {

    private static final short SMALL = 9;
    private static final short PLAIN = 10;
    private static final short LARGE = 16;
    private static final byte[] NAVY = {0x1f, 0x3a, 0x5f};
    private static final byte[] PALE = {(byte) 0xe8, (byte) 0xee, (byte) 0xf5};
    private static final byte[] INPUT = {(byte) 0xff, (byte) 0xf6, (byte) 0xd6};
    private static final byte[] FIXED = {(byte) 0xee, (byte) 0xee, (byte) 0xee};

    private final XSSFWorkbook workbook;
    private final boolean japanese;
    private final Map<String, XSSFCellStyle> styles = new HashMap<>();

    Look(XSSFWorkbook workbook, Locale locale) {
        this.workbook = workbook;
        this.japanese = !locale.getLanguage().equals("en");
    }

    XSSFCellStyle title() {
        return styles.computeIfAbsent("title", key -> style(LARGE, true, false));
    }

    XSSFCellStyle heading() {
        return styles.computeIfAbsent("heading", key -> {
            XSSFCellStyle style = filled(style((short) (PLAIN + 1), true, false), PALE);
            return style;
        });
    }

    XSSFCellStyle header() {
        return styles.computeIfAbsent("header", key -> {
            XSSFCellStyle style = filled(framed(style(PLAIN, true, true)), NAVY);
            style.getFont().setColor(IndexedColors.WHITE.getIndex());
            style.setAlignment(HorizontalAlignment.CENTER);
            return style;
        });
    }

    XSSFCellStyle text() {
        return styles.computeIfAbsent("text", key -> framed(style(PLAIN, false, true)));
    }

    /** A unit, kept off the figure to its left. */
    XSSFCellStyle unit() {
        return styles.computeIfAbsent("unit", key -> {
            XSSFCellStyle style = framed(style(PLAIN, false, true));
            style.setAlignment(HorizontalAlignment.LEFT);
            style.setIndention((short) 1);
            return style;
        });
    }

    /** The cell in which a case is chosen. */
    XSSFCellStyle choice() {
        return styles.computeIfAbsent("choice", key -> {
            XSSFCellStyle style = filled(framed(style(LARGE, true, false)), INPUT);
            style.setAlignment(HorizontalAlignment.CENTER);
            style.getFont().setColor(IndexedColors.BLUE.getIndex());
            style.setLocked(false);
            return style;
        });
    }

    XSSFCellStyle small() {
        return styles.computeIfAbsent("small", key -> framed(style(SMALL, false, true)));
    }

    /** Text without a frame, for notes. */
    XSSFCellStyle note() {
        return styles.computeIfAbsent("note", key -> style(SMALL, false, true));
    }

    /** Text in one line that may run over its neighbours. */
    XSSFCellStyle plain() {
        return styles.computeIfAbsent("plain", key -> style(SMALL, false, false));
    }

    /** The head of a column for a year. */
    XSSFCellStyle year(String format) {
        return styles.computeIfAbsent("year " + format, key -> {
            XSSFCellStyle style = workbook.createCellStyle();
            style.cloneStyleFrom(header());
            return formatted(style, format);
        });
    }

    XSSFCellStyle number(String format) {
        return styles.computeIfAbsent("number " + format, key -> {
            XSSFCellStyle style = formatted(framed(style(PLAIN, false, false)), format);
            style.setAlignment(HorizontalAlignment.RIGHT);
            return style;
        });
    }

    XSSFCellStyle strong(String format) {
        return styles.computeIfAbsent("strong " + format, key -> formatted(framed(style(PLAIN, true, false)), format));
    }

    /** The headline figure. */
    XSSFCellStyle headline(String format) {
        return styles.computeIfAbsent("headline " + format, key -> {
            XSSFCellStyle style = formatted(framed(style(LARGE, true, false)), format);
            style.setAlignment(HorizontalAlignment.CENTER);
            return style;
        });
    }

    /** A value that the reader may change: coloured, and left open should the sheet be protected. */
    XSSFCellStyle input(String format) {
        return styles.computeIfAbsent("input " + format, key -> {
            XSSFCellStyle style = formatted(filled(framed(style(PLAIN, false, false)), INPUT), format);
            style.getFont().setColor(IndexedColors.BLUE.getIndex());
            style.setLocked(false);
            return style;
        });
    }

    /** A value that follows from how the study is put together. */
    XSSFCellStyle fixed(String format) {
        return styles.computeIfAbsent("fixed " + format, key -> formatted(filled(framed(style(PLAIN, false, false)), FIXED), format));
    }

    private XSSFCellStyle style(short size, boolean bold, boolean wrapped) {
        XSSFFont font = workbook.createFont();
        font.setFontName(japanese ? "游ゴシック" : "Calibri");
        font.setFontHeightInPoints(size);
        font.setBold(bold);
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(wrapped);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private XSSFCellStyle formatted(XSSFCellStyle style, String format) {
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private static XSSFCellStyle filled(XSSFCellStyle style, byte[] colour) {
        style.setFillForegroundColor(new XSSFColor(colour, null));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static XSSFCellStyle framed(XSSFCellStyle style) {
        style.setBorderBottom(BorderStyle.HAIR);
        style.setBorderTop(BorderStyle.HAIR);
        style.setBorderLeft(BorderStyle.HAIR);
        style.setBorderRight(BorderStyle.HAIR);
        return style;
    }
}
