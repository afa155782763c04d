package sumakomi.economics.reproduction;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;

/**
 * Where a figure stands: a cell of the row at hand ({@code column}), cells of rows of another table ({@code table},
 * {@code where}, {@code column}), a figure of an entry ({@code entry}, {@code figure}), a quotation
 * ({@code printed}) or a number that is exact by definition or assumed ({@code value}).
 *
 * <p>{@code $name} within table, column and where stands for a column of the row at hand, {@code $table} for its table.
 *
 * @param name by which the formula knows it
 * @param otherwise column that is read where the first is empty
 * @param having keeps only rows that have a partner in another table
 * @param mayBeEmpty whether no row found means none and not something missing
 * @param count whether the number of rows found is meant and not what stands in them
 * @param unitOfLastDigit the step of rounding, where the last digit does not tell
 * @param times factor from the printed to the wanted unit
 * @param exact whether the figure is stipulated or counted and not rounded
 */
record CellSpec(Optional<String> name, Optional<String> column, Optional<String> otherwise, Optional<String> table,
        List<Condition> where, Optional<Having> having, boolean mayBeEmpty, boolean count, Optional<Reference> entry,
        Optional<String> figure,
        Optional<String> printed, Optional<BigDecimal> value, Optional<BigDecimal> unitOfLastDigit, Optional<BigDecimal> times,
        boolean exact, Optional<Citation> source, Optional<Basis> basis) {

    /** An entry of the library; authors write {@code funding-scenarios/base}. */
    record Reference(String kind, String id) {

        @JsonCreator
        static Reference of(String written) {
            int slash = written.indexOf('/');
            return new Reference(written.substring(0, slash), written.substring(slash + 1));
        }

        @Override
        public String toString() {
            return kind + "/" + id;
        }
    }

    /** Rows to which a table has a row that fits and is alike in some columns. */
    record Having(String table, List<String> same, List<Condition> where) {}

    /** Whether the source does not print it. */
    boolean assumed() {
        return basis.filter(found -> found == Basis.ASSUMED).isPresent();
    }
}
