package sumakomi.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import sumakomi.document.PlainTable.Read;
import sumakomi.document.paper.CellText;
import sumakomi.document.paper.ExcelReader;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;

/**
 * The sheet of a workbook on which a table stands: the first one in sight that begins with titles, whatever cover or empty sheet is before
 * it. Where several sheets are filled in, its name stands before each cell that is named.
 */
final class TableSheet {

    /** Wider than any table that is taken. */
    private static final int MOST_COLUMNS = 1000;
    /** So many cells side by side are titles; one alone is the heading of a cover. */
    private static final int FEWEST_TITLES = 2;

    private final XSSFSheet sheet;
    private final String named;

    private TableSheet(XSSFSheet sheet, String named) {
        this.sheet = sheet;
        this.named = named;
    }

    /** @throws FaultyInput if the same titles stand on several sheets: to read one of them would leave out the rest unsaid */
    static TableSheet of(XSSFWorkbook workbook) {
        List<XSSFSheet> filled = IntStream.range(0, workbook.getNumberOfSheets())
                .filter(at -> !workbook.isSheetHidden(at) && !workbook.isSheetVeryHidden(at)).mapToObj(workbook::getSheetAt)
                .filter(sheet -> filledRows(sheet).findFirst().isPresent()).toList();
        Predicate<XSSFSheet> titled = sheet -> titles(sheet).size() >= FEWEST_TITLES;
        XSSFSheet chosen = filled.stream().filter(titled).findFirst().or(() -> filled.stream().findFirst())
                .orElseGet(() -> workbook.getSheetAt(0));
        List<String> alike = filled.stream().filter(titled).filter(sheet -> sheet == chosen || titles(sheet).stream().filter(titles(
                chosen)::contains).count() >= FEWEST_TITLES).map(XSSFSheet::getSheetName).toList();
        if (alike.size() > 1) {
            throw new FaultyInput(Fault.of("excel.several-tables", "", 0, Fault.oneOf(alike)));
        }
        return new TableSheet(chosen, filled.size() > 1 ? chosen.getSheetName() + " " : "");
    }

    private static Set<String> titles(XSSFSheet sheet) {
        return filledRows(sheet).findFirst().stream().flatMap(TableSheet::filled).map(CellText::of).collect(Collectors.toSet());
    }

    private static Stream<Row> filledRows(XSSFSheet sheet) {
        return StreamSupport.stream(sheet.spliterator(), false).filter(row -> filled(row).findFirst().isPresent());
    }

    /** A cell that was only given a colour or a border holds nothing. */
    private static Stream<Cell> filled(Row row) {
        return StreamSupport.stream(row.spliterator(), false).filter(cell -> cell.getCellType() != CellType.BLANK && !(cell
                .getCellType() == CellType.STRING && cell.getStringCellValue().isBlank()));
    }

    /**
     * The rows in which something stands, each up to its last such cell.
     *
     * @param most rows below the titles
     * @throws FaultyInput if something stands beyond the bounds
     */
    List<List<Read>> rows(int most) {
        List<List<Read>> rows = new ArrayList<>();
        filledRows(sheet).forEach(row -> {
            Cell last = filled(row).reduce((before, after) -> after).orElseThrow();
            if (row.getRowNum() > most) {
                throw new FaultyInput(Fault.of("desk.rows", place(last), 0, most));
            }
            if (last.getColumnIndex() >= MOST_COLUMNS) {
                throw new FaultyInput(Fault.of("excel.columns", place(last), 0, MOST_COLUMNS));
            }
            rows.add(IntStream.rangeClosed(0, last.getColumnIndex()).mapToObj(at -> read(row, at)).toList());
        });
        return rows;
    }

    private Read read(Row row, int column) {
        Cell cell = row.getCell(column);
        return cell == null ? new Read(named + new CellReference(row.getRowNum(), column).formatAsString(false), "")
                : new Read(place(cell), CellText.of(cell));
    }

    /** Every cell that holds a formula or an error or is merged with others. */
    List<Fault> unreadable() {
        return Stream.concat(sheet.getMergedRegions().stream().map(this::merged), filledRows(sheet).flatMap(TableSheet::filled)
                .flatMap(cell -> ExcelReader.unreadable(cell, place(cell)).stream())).toList();
    }

    private Fault merged(CellRangeAddress region) {
        return Fault.of("excel.merged", named + new CellReference(region.getFirstRow(), region.getFirstColumn()).formatAsString(false), 0,
                region.formatAsString());
    }

    private String place(Cell cell) {
        return named + cell.getAddress().formatAsString();
    }
}
