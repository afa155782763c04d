package sumakomi.economics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Text;

/**
 * Benefit and cost of one recommended archetype. In screening mode the ratios are those of comparable urban policies in
 * the case districts, each column that of one of them, so that EB and NEB add up to B; where there are none, no range is given.
 *
 * @param costYenPerYear in whole 10,000 yen, as all amounts here; absent when the budget has no upper end
 * @param ebYenPerYear energy benefit, cost times EB/C; absent where one of them is
 * @param nebYenPerYear non-energy benefits, cost times NEB/C; likewise
 * @param benefitYenPerYear the two together; advice of earlier versions does not tell
 * @param referenceCases the rows from which the ratios come
 * @param notComparable rows that look alike, and why they say nothing here
 * @param inputs the figures from which amounts were calculated; none where none was
 * @param missingInputs data items that a detailed study needs, but those that the municipality said it holds
 * @param missingInputsBasis what the choice of these items rests on
 */
public record BenefitCost(String mode, Optional<Range> costYenPerYear, Optional<Columns> ebYenPerYear,
        Optional<Columns> nebYenPerYear, Optional<Columns> benefitYenPerYear, Optional<Columns> ebOverC, Optional<Columns> nebOverC,
        Optional<Range> bOverC, int numberOfReferenceCases, List<ReferenceCase> referenceCases, List<NotComparable> notComparable,
        List<Input> inputs, List<String> missingInputs, Optional<Basis> missingInputsBasis) {

    public BenefitCost {
        referenceCases = List.copyOf(referenceCases);
        notComparable = List.copyOf(notComparable);
        inputs = List.copyOf(inputs);
        missingInputs = List.copyOf(missingInputs);
    }

    /** The case after which a column is named; none in advice of earlier versions, whose middle was pooled. */
    public Optional<ReferenceCase> namedCase(String column) {
        return referenceCases.stream().filter(row -> row.columns().contains(column)).findFirst();
    }

    /**
     * A printed row of a case district and why it resembles the archetype.
     *
     * @param columns those for which it stands, see {@link Columns#NAMES}
     */
    public record ReferenceCase(String district, Text districtTitle, int policy, Text label, List<String> columns,
            BigDecimal costOkuYenPerYear, BigDecimal ebOverC, BigDecimal bOverC, Text why, Basis basis, Citation source) {
        public ReferenceCase {
            columns = List.copyOf(columns);
        }
    }

    /** A printed row that looks alike, and why it says nothing of this project. */
    public record NotComparable(String district, Text districtTitle, int policy, Text label, Text why, Basis basis, Citation source) {}

    /**
     * A figure that entered the calculation.
     *
     * @param origin how it came here: a default, an assumption, or derived from an answer
     * @param basis what it rests on; advice of earlier versions does not tell
     */
    public record Input(String id, Text title, String value, String unit, String origin, Citation source, Optional<Basis> basis) {}
}
