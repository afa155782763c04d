package sumakomi.resilience;

import java.util.List;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Text;

/**
 * How much of the capacity of a system is there in an emergency.
 *
 * @param shares at level 1 and 2; 0 where the source does not count it
 * @param prerequisites what must be provided for it to be there
 */
public record Availability(String id, Text title, List<Double> shares, List<Text> prerequisites, Text use, Citation source,
        Basis basis) {
    public Availability {
        shares = List.copyOf(shares);
        prerequisites = List.copyOf(prerequisites);
    }

    double at(int level) {
        return shares.get(level - 1);
    }
}
