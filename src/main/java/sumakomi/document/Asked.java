package sumakomi.document;

import java.time.LocalDate;
import java.util.Optional;
import sumakomi.knowledge.FiscalYear;
import sumakomi.programme.BudgetStudy;

/**
 * What is asked for with a document that is made of an advice; what a kind has no use for does not count.
 *
 * @param theme an archetype that the advice recommends; without one the first
 * @param year the fiscal year that it is for; without one the next
 * @param study from which figures are taken
 */
public record Asked(Optional<String> theme, Optional<Integer> year, Optional<BudgetStudy> study) {

    public static final Asked NOTHING = new Asked(Optional.empty(), Optional.empty(), Optional.empty());

    int year(LocalDate asOf) {
        return year.orElseGet(() -> FiscalYear.of(asOf) + 1);
    }
}
