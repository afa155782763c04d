package sumakomi.document;

import java.util.List;
import java.util.Optional;
import sumakomi.economics.study.PartyBalance;
import sumakomi.economics.study.StudyComparison.Sensitivity;
import sumakomi.economics.study.Uncertainty;

/**
 * What else was worked out of a study, as far as it was asked for.
 *
 * @param sensitivities how the results move with the discount rate, the evaluation period and the lives; told with the uncertainty
 * @param balance of all benefits, by plain sums
 */
public record Analyses(Optional<Uncertainty> uncertainty, List<Sensitivity> sensitivities, Optional<PartyBalance> balance) {

    public Analyses {
        sensitivities = List.copyOf(sensitivities);
    }
}
