package sumakomi.document.paper;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** What stands in a cell of a workbook as a text; a day as 2026-12-01, a formula as it is written. */
final class CellText {

    private static final DataFormatter FORMATTER = new DataFormatter();

    private CellText() {}

    static String of(Cell cell) {
        if (cell.getCellType() == CellType.NUMERIC && isDay(cell)) {
            return cell.getLocalDateTimeCellValue().toLocalDate().toString();
        }
        return cell.getCellType() == CellType.STRING ? cell.getStringCellValue().replace("\r\n", "\n").strip()
                : FORMATTER.formatCellValue(cell).strip();
    }

    /** The library does not know a format by era as one of days. */
    private static boolean isDay(Cell cell) {
        return DateUtil.isCellDateFormatted(cell) || cell.getCellStyle().getDataFormatString().contains(OpenCells.ERA_SIGN);
    }
}
