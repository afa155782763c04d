package sumakomi.programme;

import java.time.LocalDate;
import java.util.stream.DoubleStream;
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

    /** In how many of the three cases, by present values, benefit covers the cost. */
    public int coveredCases() {
        StudyResults.Cases ratio = results.project().discountedRatio();
        return (int) DoubleStream.of(ratio.i(), ratio.iii(), ratio.ii()).filter(one -> one >= 1).count();
    }

    /** At whose prices its amounts are. */
    public int priceYear() {
        return document.priceYear();
    }
}
