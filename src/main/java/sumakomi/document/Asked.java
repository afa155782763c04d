package sumakomi.document;

import java.time.LocalDate;
import java.util.Optional;
import sumakomi.knowledge.FiscalYear;
import sumakomi.programme.BudgetStudy;
import sumakomi.questionnaire.Heading;
import sumakomi.resilience.kept.TownBases;

/**
 * What is asked for with a document that is made of an advice; what a kind has no use for does not count.
 *
 * @param theme an archetype that the advice recommends; without one that of the study, else that with which the three
 *        years begin, else the first
 * @param year the fiscal year that it is for; without one the next
 * @param study from which figures are taken
 * @param bases what was worked out of the disaster bases of the municipality; empty where none are kept
 * @param heading by which the profile is told apart from others of the municipality; empty where none is kept
 */
public record Asked(Optional<String> theme, Optional<Integer> year, Optional<BudgetStudy> study, Optional<TownBases.Found> bases,
        Optional<Heading> heading) {

    public static final Asked NOTHING = new Asked(Optional.empty(), Optional.empty(), Optional.empty());

    /** What is asked for where nothing else is kept. */
    public Asked(Optional<String> theme, Optional<Integer> year, Optional<BudgetStudy> study) {
        this(theme, year, study, Optional.empty());
    }

    /** What is asked for of a profile of which no heading is told. */
    public Asked(Optional<String> theme, Optional<Integer> year, Optional<BudgetStudy> study, Optional<TownBases.Found> bases) {
        this(theme, year, study, bases, Optional.empty());
    }

    public Asked with(Optional<TownBases.Found> found) {
        return new Asked(theme, year, study, found, heading);
    }

    /** The same of a profile that is kept. */
    public Asked of(Heading kept) {
        return new Asked(theme, year, study, bases, Optional.of(kept));
    }

    int year(LocalDate asOf) {
        return year.orElseGet(() -> FiscalYear.of(asOf) + 1);
    }
}
