package sumakomi.economics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Text;

/**
 * Benefit and cost of one recommended archetype. In screening mode the ratios are those of comparable urban policies in
 * the case districts; where there are none, no range is given.
 *
 * @param costYenPerYear absent when the budget has no upper end
 * @param ebYenPerYear energy benefit, cost times EB/C; absent where one of them is
 * @param nebYenPerYear non-energy benefits, cost times NEB/C; likewise
 * @param referenceCases the rows from which the ratios come
 * @param missingInputs data items that a detailed study needs
 * @param missingInputsBasis what the choice of these items rests on
 */
public record BenefitCost(String mode, Optional<Range> costYenPerYear, Optional<Range> ebYenPerYear,
        Optional<Range> nebYenPerYear, Optional<Range> ebOverC, Optional<Range> nebOverC, Optional<Range> bOverC,
        int numberOfReferenceCases, List<ReferenceCase> referenceCases, List<Input> inputs, List<String> missingInputs,
        Optional<Basis> missingInputsBasis) {

    public BenefitCost {
        referenceCases = List.copyOf(referenceCases);
        inputs = List.copyOf(inputs);
        missingInputs = List.copyOf(missingInputs);
    }

    /** A printed row of a case district and why it resembles the archetype. */
    public record ReferenceCase(String district, Text districtTitle, int policy, Text label, BigDecimal costOkuYenPerYear,
            BigDecimal ebOverC, BigDecimal bOverC, Text why, Basis basis, Citation source) {}

    /**
     * A figure that entered the calculation.
     *
     * @param origin how it came here: a default, an assumption, or derived from an answer
     * @param basis what it rests on; advice of earlier versions does not tell
     */
    public record Input(String id, Text title, String value, String unit, String origin, Citation source, Optional<Basis> basis) {}
}
