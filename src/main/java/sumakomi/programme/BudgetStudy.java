package sumakomi.programme;

import sumakomi.economics.study.StudyDocument;
import sumakomi.economics.study.StudyResults;

/**
 * A study of benefit and cost from which a budget request takes its figures.
 *
 * @param priceYear at whose prices its amounts are
 */
public record BudgetStudy(String title, int priceYear, StudyResults results) {

    public static BudgetStudy of(StudyDocument document, StudyResults results) {
        return new BudgetStudy(document.title(), document.priceYear(), results);
    }
}
