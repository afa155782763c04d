package sumakomi.document;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;

/** Where each cell of a study stands in the workbook. */
final class Places {

    private final Map<String, Place> byCell = new LinkedHashMap<>();

    /**
     * A place.
     *
     * @param column of the value; of a yearly cell that of year 0
     */
    record Place(String sheet, int row, int column) {}

    void put(String cell, Place place) {
        byCell.put(cell, place);
    }

    Place of(String cell) {
        Place place = byCell.get(cell);
        if (place == null) {
            throw new IllegalArgumentException("The workbook has no place for " + cell);
        }
        return place;
    }

    Map<String, Place> all() {
        return byCell;
    }

    /** The address of a value as seen from a sheet, such as {@code 'Cost'!$C$5}. */
    String address(String cell, int years, String from) {
        Place place = of(cell);
        return prefix(place, from) + absolute(place, years);
    }

    /** The addresses of a yearly cell between two years. */
    String range(String cell, int first, int last, String from) {
        Place place = of(cell);
        return prefix(place, from) + absolute(place, first) + ":" + absolute(place, last);
    }

    private static String absolute(Place place, int years) {
        return new CellReference(place.row(), place.column() + years, true, true).formatAsString();
    }

    private static String prefix(Place place, String from) {
        return place.sheet().equals(from) ? "" : quoted(place.sheet()) + "!";
    }

    static String quoted(String sheet) {
        return "'" + sheet.replace("'", "''") + "'";
    }
}
