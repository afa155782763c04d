package sumakomi.economics;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import sumakomi.knowledge.PolicyRow;

/**
 * The printed rows with the least, the middle and the greatest B/C among some; of an even number the lesser of the two in the
 * middle. Every figure of a column is that of one row, so that what adds up in the row adds up in the column.
 */
public record Spanning(PolicyRow low, PolicyRow mid, PolicyRow high) {

    /** None without rows. */
    public static Optional<Spanning> of(List<PolicyRow> rows) {
        List<PolicyRow> rising = rows.stream().sorted(Comparator.comparing(PolicyRow::bOverC)).toList();
        return rising.isEmpty() ? Optional.empty()
                : Optional.of(new Spanning(rising.get(0), rising.get((rising.size() - 1) / 2), rising.get(rising.size() - 1)));
    }

    public Range bOverC() {
        return new Range(low.bOverC(), mid.bOverC(), high.bOverC());
    }

    Columns columns(Function<PolicyRow, BigDecimal> figure) {
        return new Columns(figure.apply(low), figure.apply(mid), figure.apply(high));
    }

    /** The names of the columns for which a row stands. */
    List<String> columnsOf(PolicyRow row) {
        Columns one = columns(each -> each.equals(row) ? BigDecimal.ONE : BigDecimal.ZERO);
        return Columns.NAMES.stream().filter(column -> one.of(column).signum() > 0).toList();
    }
}
