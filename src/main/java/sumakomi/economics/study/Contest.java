package sumakomi.economics.study;

import java.util.List;
import sumakomi.economics.study.PartyCells.Case;
import sumakomi.economics.study.StudyResults.Cases;
import sumakomi.economics.study.StudyResults.Verdict;

/** Which of two studies is ahead: the one with the better verdict, and of two with the same verdict the one with the higher B/C. */
final class Contest {

    /** What besides B/C the verdict on a project asks that covers its cost by its own savings, in that order. */
    private static final List<String> NET_PRESENT_VALUES = List.of("financial-npv", "today-financial-npv", "today-social-npv");

    private Contest() {}

    /**
     * The cell that decides between two studies; the greater value is ahead, in accordance with the verdicts. It is B/C by present
     * values in the first of the cases I, III and II in which either covers its cost, II where neither does. Where both do so by their
     * own savings and a net present value sets their verdicts apart, it is that value.
     */
    static String figure(Study one, Study other) {
        Cases first = Cases.discounted(one);
        Cases second = Cases.discounted(other);
        boolean bothAlone = Math.min(first.i(), second.i()) >= 1;
        if (bothAlone && Verdict.of(one) != Verdict.of(other)) {
            return NET_PRESENT_VALUES.stream().filter(cell -> one.value(cell) < 0 != other.value(cell) < 0).findFirst().orElseThrow();
        }
        Case decides = StudyResults.deciding(new Cases(Math.max(first.i(), second.i()), Math.max(first.ii(), second.ii()),
                Math.max(first.iii(), second.iii())));
        return UncertaintyAnalysis.discountedRatio(decides);
    }
}
