package sumakomi.knowledge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** A figure that rules or calculations use, with its values by date. */
public record Parameter(String id, Text title, String unit, Text why, List<Dated> values) {
    public Parameter {
        values = values.stream().sorted(Comparator.comparing(Dated::from)).toList();
        if (values.stream().map(Dated::from).distinct().count() < values.size()) {
            throw new IllegalArgumentException(id + " has two values from one day");
        }
    }

    /**
     * The value in force on a date.
     *
     * @throws IllegalArgumentException if the date lies before the first value: we then know none
     */
    public Dated asOf(LocalDate date) {
        return values.stream().filter(value -> !value.from().isAfter(date)).reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalArgumentException(id + " has no value as of " + date));
    }

    /** A value from a date on, with its own source. */
    public record Dated(LocalDate from, BigDecimal value, Basis basis, Citation source, LocalDate checked) {}
}
