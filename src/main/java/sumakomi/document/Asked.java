package sumakomi.document;

import java.time.LocalDate;
import java.util.Optional;
import sumakomi.knowledge.FiscalYear;
import sumakomi.programme.BudgetStudy;
import sumakomi.resilience.kept.TownBases;

/**
 * What is asked for with a document that is made of an advice; what a kind has no use for does not count.
 *
 * @param theme an archetype that the advice recommends; without one the first
 * @param year the fiscal year that it is for; without one the next
 * @param study from which figures are taken
 * @param bases what was worked out of the disaster bases of the municipality; empty where none are kept
 */
public record Asked(Optional<String> theme, Optional<Integer> year, Optional<BudgetStudy> study, Optional<TownBases.Found> bases) {

    public static final Asked NOTHING = new Asked(Optional.empty(), Optional.empty(), Optional.empty());

    /** What is asked for where no bases are known. */
    public Asked(Optional<String> theme, Optional<Integer> year, Optional<BudgetStudy> study) {
        this(theme, year, study, Optional.empty());
    }

    public Asked with(Optional<TownBases.Found> found) {
        return new Asked(theme, year, study, found);
    }

    int year(LocalDate asOf) {
        return year.orElseGet(() -> FiscalYear.of(asOf) + 1);
    }
}
