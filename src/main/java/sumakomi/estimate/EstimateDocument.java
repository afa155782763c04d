package sumakomi.estimate;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sumakomi.economics.study.Quantity;
import sumakomi.knowledge.Text;

/**
 * What is given for an estimate.
 *
 * @param asOf the month as of which factors and statistics hold
 * @param whole the estimate as a whole with its parts
 */
public record EstimateDocument(Estimate estimate, String title, Optional<YearMonth> asOf, Part whole) {

    /** A part with what is given of it, under the names of its cells. */
    public record Part(Scope scope, String id, Text title, Map<String, Quantity> values, List<Part> parts) {
        public Part {
            values = Map.copyOf(values);
            parts = List.copyOf(parts);
        }
    }
}
