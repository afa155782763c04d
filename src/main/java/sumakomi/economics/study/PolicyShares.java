package sumakomi.economics.study;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import sumakomi.economics.study.StudyDocument.Policy;

/** How much of something that several policies carry is booked to each: to the earliest, and evenly among those of one year. */
final class PolicyShares {

    /** Stands among the policies for what none of them carries. */
    static final String NONE = "no-policy";

    private final Map<String, Integer> years;

    PolicyShares(StudyDocument document) {
        this.years = document.policies().stream().collect(Collectors.toMap(Policy::id, Policy::year));
    }

    /** Whether a study has policies, and something that none of them carries. */
    static boolean leavesSomething(StudyDocument document) {
        return !document.policies().isEmpty() && (document.measures().stream().anyMatch(measure -> measure.policies().isEmpty())
                || document.districtBenefits().stream().anyMatch(benefit -> benefit.policies().isEmpty()));
    }

    /** @param carriers the policies that carry it */
    double of(String policy, List<String> carriers) {
        if (policy.equals(NONE)) {
            return carriers.isEmpty() ? 1 : 0;
        }
        int first = carriers.stream().mapToInt(years::get).min().orElse(Integer.MAX_VALUE);
        List<String> earliest = carriers.stream().distinct().filter(carrier -> years.get(carrier) == first).toList();
        return earliest.contains(policy) ? 1.0 / earliest.size() : 0;
    }
}
