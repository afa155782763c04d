package sumakomi.programme;

import java.time.LocalDate;
import sumakomi.economics.study.StudyDocument;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.economics.study.StudyResults;

/**
 * A study of benefit and cost from which a budget request takes its figures.
 *
 * @param document what its author gives
 * @param knowledge by which it was worked out
 */
public record BudgetStudy(StudyDocument document, StudyResults results, StudyKnowledge knowledge) {

    public String title() {
        return document.title();
    }

    /** The day for which it is worked out. */
    public LocalDate asOf() {
        return document.asOf();
    }

    /** At whose prices its amounts are. */
    public int priceYear() {
        return document.priceYear();
    }
}
