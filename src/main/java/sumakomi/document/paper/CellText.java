package sumakomi.document.paper;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.NumberToTextConverter;

/** What stands in a cell of a workbook as a text; a day as 2026-12-01, a formula as it is written. */
public final class CellText {

    private static final DataFormatter FORMATTER = new DataFormatter();
    private static final Pattern NUMBER = Pattern.compile("([-▲△]?)((?:[0-9][0-9,]*)?(?:\\.[0-9]+|[0-9]))\\.?(%?)");

    private CellText() {}

    /** A number is told as it is shown where that is all of it, and else with every digit that it has. */
    public static String of(Cell cell) {
        if (cell.getCellType() == CellType.NUMERIC) {
            return isDay(cell) ? cell.getLocalDateTimeCellValue().toLocalDate().toString() : number(cell);
        }
        return cell.getCellType() == CellType.STRING ? cell.getStringCellValue().replace("\r\n", "\n").strip()
                : FORMATTER.formatCellValue(cell).strip();
    }

    /** What is shown keeps the zeros of a telephone number, but may be rounded, or be told in thousands. */
    private static String number(Cell cell) {
        String shown = FORMATTER.formatCellValue(cell).strip();
        Matcher number = NUMBER.matcher(shown);
        if (!number.matches()) {
            return shown;
        }
        BigDecimal kept = new BigDecimal(NumberToTextConverter.toText(cell.getNumericCellValue()));
        BigDecimal whole = number.group(3).isEmpty() ? kept : kept.movePointRight(2);
        BigDecimal digits = new BigDecimal(number.group(2).replace(",", ""));
        boolean same = whole.compareTo(number.group(1).isEmpty() ? digits : digits.negate()) == 0;
        return same ? shown : whole.stripTrailingZeros().toPlainString() + number.group(3);
    }

    /** The library does not know a format by era as one of days. */
    private static boolean isDay(Cell cell) {
        return DateUtil.isCellDateFormatted(cell) || cell.getCellStyle().getDataFormatString().contains(OpenCells.ERA_SIGN);
    }
}
