package sumakomi.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.DoubleStream;
import sumakomi.economics.study.StudyDocument;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.economics.study.StudyResults;
import sumakomi.knowledge.Numbers;
import sumakomi.knowledge.Text;

/**
 * A study of benefit and cost from which a budget request takes its figures.
 *
 * @param document what its author gives
 * @param knowledge by which it was worked out
 */
public record BudgetStudy(StudyDocument document, StudyResults results, StudyKnowledge knowledge) {

    public Text title() {
        return document.name();
    }

    /** The day for which it is worked out. */
    public LocalDate asOf() {
        return document.asOf();
    }

    /** In how many of the three cases, by present values, benefit covers the cost. */
    public int coveredCases() {
        return (int) ratio().filter(one -> one >= 1).count();
    }

    /** Benefit over cost by present values, to hundredths, in the order in which the cases are told: I, III, II. */
    public List<String> ratios() {
        return ratio().mapToObj(one -> Numbers.fixed(BigDecimal.valueOf(one), 2)).toList();
    }

    private DoubleStream ratio() {
        StudyResults.Cases ratio = results.project().discountedRatio();
        return DoubleStream.of(ratio.i(), ratio.iii(), ratio.ii());
    }

    /** At whose prices its amounts are. */
    public int priceYear() {
        return document.priceYear();
    }
}
