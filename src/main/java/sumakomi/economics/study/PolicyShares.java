package sumakomi.economics.study;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import sumakomi.economics.study.StudyDocument.Policy;

/** How much of something that several policies carry is booked to each: to the earliest, and evenly among those of one year. */
final class PolicyShares {

    private final Map<String, Integer> years;

    PolicyShares(StudyDocument document) {
        this.years = document.policies().stream().collect(Collectors.toMap(Policy::id, Policy::year));
    }

    /** @param carriers the policies that carry it */
    double of(String policy, List<String> carriers) {
        int first = carriers.stream().mapToInt(years::get).min().orElse(Integer.MAX_VALUE);
        List<String> earliest = carriers.stream().distinct().filter(carrier -> years.get(carrier) == first).toList();
        return earliest.contains(policy) ? 1.0 / earliest.size() : 0;
    }
}
