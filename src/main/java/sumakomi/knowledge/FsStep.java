package sumakomi.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * A step towards or within the feasibility study, under one of the five aspects of verification.
 *
 * @param onCall set where it is taken only on the call of a rule
 */
public record FsStep(String id, String aspect, Text title, Text detail, Basis detailBasis, int year, Optional<Integer> session,
        List<String> dataNeeded, Basis dataNeededBasis, List<String> appliesTo, Optional<Boolean> onCall, Citation source,
        Basis basis) {

    /** Stands in {@code appliesTo} for every archetype. */
    public static final String ALL = "all";

    public FsStep {
        dataNeeded = List.copyOf(dataNeeded);
        appliesTo = List.copyOf(appliesTo);
    }

    /** Whether it is taken only where a rule calls for it. */
    public boolean isOnCall() {
        return onCall.orElse(false);
    }

    public boolean appliesTo(String archetype) {
        return appliesTo.contains(ALL) || appliesTo.contains(archetype);
    }
}
