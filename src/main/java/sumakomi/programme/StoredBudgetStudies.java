package sumakomi.programme;

import java.util.Optional;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;

/** Has a stored study worked out, so that a budget request can take its figures from it. */
public interface StoredBudgetStudies {

    /** The study of an id; nothing if there is none, or one that cannot be worked out yet. */
    Optional<BudgetStudy> of(String study);

    /**
     * The study of a type that was made from a profile and changed last; nothing if there is none, or none that is worked out in time
     * for a page.
     *
     * @param archetype of the advice with which the study was begun
     */
    Optional<KeptBudgetStudy> latest(String profile, String archetype);

    /** @throws FaultyInput if there is no such study, or it cannot be worked out yet */
    default BudgetStudy finished(String study) {
        return of(study).orElseThrow(() -> new FaultyInput(Fault.of("budget-request.study", "study", 0)));
    }
}
