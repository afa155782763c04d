package sumakomi.knowledge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds the columns of a table by the titles in its first row. */
public final class TableTitles {

    /** More titles are not listed in a message: the table to fill in has them. */
    private static final int LISTED = 20;

    private TableTitles() {}

    /** A title, and the cell in which it stands. */
    public record Title(String place, String text) {}

    /**
     * @param titles of the first row; a blank one names no column
     * @param named the column that a title means
     * @param known the titles that there are, as messages list them
     * @param needed columns that must be there, with their titles
     * @return the columns by their place in a row, from 0
     * @throws FaultyInput with every title that is unknown or there twice, and every column that is missing
     */
    public static <C> Map<Integer, C> columns(List<Title> titles, Function<String, Optional<C>> named, List<String> known,
            Map<C, String> needed) {
        Map<Integer, C> columns = new LinkedHashMap<>();
        Faults faults = new Faults();
        boolean strange = false;
        for (int at = 0; at < titles.size(); at++) {
            Title title = titles.get(at);
            Optional<C> column = named.apply(title.text());
            if (column.isPresent() && !columns.containsValue(column.get())) {
                columns.put(at, column.get());
            } else if (!title.text().isBlank()) {
                String key = column.isPresent() ? "desk.column-twice" : "desk.column";
                faults.add(() -> Fault.of(key, title.place(), 0, title.text()));
                strange |= column.isEmpty();
            }
        }
        if (strange) {
            faults.add(() -> known.size() > LISTED ? Fault.of("desk.columns-many", "", 0, known.size())
                    : Fault.of("desk.columns", "", 0, Fault.oneOf(known)));
        }
        needed.forEach((column, title) -> {
            if (!columns.containsValue(column)) {
                faults.add(() -> Fault.of("desk.column-missing", "", 0, title));
            }
        });
        faults.refuseIfAny();
        return columns;
    }
}
