package sumakomi.document;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A cell of a file for spreadsheets: what would begin a formula is marked as text. */
public final class CsvCell {

    /** Stands at the beginning of a file, so that a spreadsheet program knows its letters. */
    public static final String BYTE_ORDER = "\uFEFF";
    /** Also in full width, which some programs take for the same sign. */
    private static final Pattern FORMULA = Pattern.compile("^[\\s]*[=+\\-@＝＋－＠\\t\\r]", Pattern.UNICODE_CHARACTER_CLASS);

    private CsvCell() {}

    /** The values as a line, each in quotes. */
    public static String line(String... values) {
        return Stream.of(values).map(CsvCell::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(String value) {
        String text = FORMULA.matcher(value).find() ? "'" + value : value;
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
