package sumakomi.programme.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.programme.desk.Portfolio.Row;

/**
 * How somebody looks at the portfolio.
 *
 * @param groups the group of a column that is asked for, by column
 * @param sort the column by which the rows are ordered; by code where there is none
 * @param colour the column by which the map is coloured
 * @param shown the columns of the table in their order
 */
public record PortfolioView(Map<Column, String> groups, Optional<Column> sort, boolean descending, Column colour, List<Column> shown) {

    /** The columns that are shown where nobody chose any: what fits beside each other on a screen. */
    public static final List<Column> AT_FIRST = List.of(Column.STAGE, Column.IN_CHARGE, Column.NEXT_SESSION, Column.LAST_CONTACT,
            Column.THEME, Column.ADVICE, Column.CHECKLIST, Column.OVERDUE);
    /** The parameter with the words of the columns, between commas. */
    public static final String COLUMNS = "columns";
    private static final String DESCENDING = "desc";
    private static final String BETWEEN = ",";

    /** Reads it from the parameters of an address; what is no word of ours is left out. */
    public static PortfolioView read(Map<String, String> parameters) {
        Map<Column, String> groups = new LinkedHashMap<>();
        for (Column column : Column.values()) {
            Optional.ofNullable(parameters.get(column.word())).filter(group -> !group.isEmpty())
                    .ifPresent(group -> groups.put(column, group));
        }
        return new PortfolioView(groups, Column.of(parameters.getOrDefault("sort", "")),
                DESCENDING.equals(parameters.get("dir")), Column.of(parameters.getOrDefault("colour", "")).orElse(Column.STAGE),
                shown(List.of(parameters.getOrDefault(COLUMNS, "").split(BETWEEN))));
    }

    private static List<Column> shown(List<String> words) {
        List<Column> chosen = Stream.of(Column.values()).filter(column -> words.contains(column.word())).toList();
        return chosen.isEmpty() ? AT_FIRST : chosen;
    }

    /** The parameters from which it is read again. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        groups.forEach((column, group) -> parameters.put(column.word(), group));
        sort.ifPresent(column -> parameters.put("sort", column.word()));
        if (descending) {
            parameters.put("dir", DESCENDING);
        }
        if (colour != Column.STAGE) {
            parameters.put("colour", colour.word());
        }
        if (!shown.equals(AT_FIRST)) {
            parameters.put(COLUMNS, shown.stream().map(Column::word).collect(Collectors.joining(BETWEEN)));
        }
        return parameters;
    }

    /** The same ordered by a column; the other way round where it is ordered so already. */
    public PortfolioView sortedBy(Column column) {
        return new PortfolioView(groups, Optional.of(column), sort.equals(Optional.of(column)) && !descending, colour, shown);
    }

    /** The rows that are asked for, in their order. */
    public List<Row> of(List<Row> rows, LocalDate today) {
        Comparator<Row> order = sort.map(column -> column.order(descending)).orElse(Comparator.comparing(Row::municipality));
        return rows.stream()
                .filter(row -> groups.entrySet().stream().allMatch(one -> one.getKey().group(row, today).equals(one.getValue())))
                .sorted(order).toList();
    }
}
