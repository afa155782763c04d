package sumakomi.economics.reproduction;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Text;

/**
 * An entry of {@code kb/reproductions}: one printed figure, or one for each row of some tables, and how to recompute it.
 *
 * @param rows the rows at hand; none for a single figure
 * @param printed the figure to recompute
 * @param words the formula in words
 * @param formula absent where nothing printed leads to the figure
 * @param definition whose formula is taken instead, the one with which the calculator works
 * @param bounds limits for the result where it is not the printed figure that is recomputed
 * @param derivable false where the formula only shows what the printed figures imply
 * @param reason why it cannot be derived, or what to know when reading the verdict
 * @param explainedBy which figures an anomaly explains
 */
record Family(String id, String topic, Text title, Optional<Rows> rows, CellSpec printed, Text words, Optional<String> formula,
        Optional<Definition> definition, List<CellSpec> inputs, Optional<Bounds> bounds, Optional<Boolean> derivable, String unit,
        Citation source, Optional<Text> reason,
        List<Explained> explainedBy, Basis basis) {

    boolean isDerivable() {
        return (formula.isPresent() || definition.isPresent()) && derivable.orElse(true);
    }

    /** Anomalies that explain the figure of a row. */
    List<String> anomalies(String row) {
        return explainedBy.stream().filter(explained -> explained.rows().isEmpty() || explained.rows().contains(row))
                .map(Explained::anomaly).toList();
    }

    /**
     * A definition of the knowledge base, by what stands in a column of the row where there are several; its inputs, or the names that its
     * formula uses in the order in which they first stand there, are those of the family in their order.
     *
     * @param kind of entries, such as {@code emergency-supply}
     * @param of ids of entries by the words of the column
     */
    record Definition(String kind, Optional<String> column, Map<String, String> of) {}

    /** Rows of tables with the same columns; the key columns name a figure within its family. */
    record Rows(List<String> tables, List<Condition> where, List<String> key) {}

    /** Limits of a result; a side left out is open. */
    record Bounds(Optional<BigDecimal> low, Optional<BigDecimal> high) {}

    /** The anomaly that explains some rows; all of them when none is named. */
    record Explained(String anomaly, List<String> rows) {}
}
