package sumakomi.document.paper;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/**
 * Where the keys of a sheet stand, found by what they say: whoever puts a row or a column before the table moves them.
 *
 * @param names the row with the keys of the columns
 * @param titles the number of the row with the titles, below which the rows of the table are
 * @param column the number of the column with the keys of the rows
 */
record KeyPlace(Row names, int titles, int column) {

    /** @param known keys of columns that were handed out */
    static Optional<KeyPlace> in(Sheet sheet, Set<String> known) {
        return cells(sheet).filter(cell -> CellText.of(cell).startsWith(ChapterSheet.TITLES))
                .flatMap(key -> above(sheet, key, known).stream()).findFirst().or(() -> asMade(sheet));
    }

    private static Optional<KeyPlace> above(Sheet sheet, Cell key, Set<String> known) {
        return StreamSupport.stream(sheet.spliterator(), false).filter(row -> row.getRowNum() < key.getRowIndex())
                .filter(row -> StreamSupport.stream(row.spliterator(), false).anyMatch(cell -> known.contains(CellText.of(cell))))
                .findFirst().map(row -> new KeyPlace(row, key.getRowIndex(), key.getColumnIndex()));
    }

    /** Where they were put, for a sheet whose titles were taken out or were made before these had a key. */
    private static Optional<KeyPlace> asMade(Sheet sheet) {
        return Optional.ofNullable(sheet.getRow(ExcelWriter.KEY_ROW))
                .map(row -> new KeyPlace(row, ExcelWriter.KEY_ROW + 1, ExcelWriter.KEY_COLUMN));
    }

    private static Stream<Cell> cells(Sheet sheet) {
        return StreamSupport.stream(sheet.spliterator(), false).flatMap(row -> StreamSupport.stream(row.spliterator(), false));
    }
}
