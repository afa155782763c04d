package sumakomi.economics.reproduction;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Numbers;
import sumakomi.knowledge.Text;

/**
 * Table 4.2.3 recomputed by the model of the parties with inputs that the source does not print.
 *
 * @param withoutFittedValues how many of its figures follow from what is printed, the term of the loan aside
 */
public record StakeholderFit(int figures, int withoutFittedValues, List<FittedSet> sets) {

    private static final int DIGITS = 6;

    public StakeholderFit {
        sets = List.copyOf(sets);
    }

    /**
     * One set of values for the unknowns.
     *
     * @param fitted the values that were fitted, in the unit named
     * @param hits how many printed figures the model then gives
     * @param cells every figure of the table
     */
    public record FittedSet(String id, Text title, Text text, List<Fitted> fitted, int hits, List<Cell> cells, Citation source) {
        public FittedSet {
            fitted = List.copyOf(fitted);
            cells = List.copyOf(cells);
        }
    }

    /** A value that the source does not print. */
    public record Fitted(String id, Text title, double value, String unit, Text unitTitle) {

        /** The value as a reader expects it. */
        public String shown() {
            return Numbers.digits(BigDecimal.valueOf(value), DIGITS);
        }
    }

    /** A printed ratio beside that of the model. */
    public record Cell(String scenario, String benefitCase, String column, String printed, double modelled, boolean hit) {}

    /** Totals by id of the set. */
    public Map<String, Integer> hits() {
        return sets.stream().collect(java.util.stream.Collectors.toMap(FittedSet::id, FittedSet::hits));
    }
}
