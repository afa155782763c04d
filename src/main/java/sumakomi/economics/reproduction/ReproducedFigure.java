package sumakomi.economics.reproduction;

import java.util.List;
import java.util.Optional;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Text;

/**
 * One printed figure, what it should be by other printed figures, and the verdict.
 *
 * @param id family and row, such as {@code row-b-over-c/bc-commercial-3}
 * @param place where in our copy of the table it stands; empty for a quotation
 * @param printed the text as printed; empty where it is lost
 * @param interval what the printed text stands for
 * @param recomputed what the formula gives; for a figure that cannot be derived what the others imply, if anything
 * @param unit id of the unit of the recomputed value
 * @param formula the formula in words
 * @param expression the formula over the names of the inputs; absent where there is none
 */
public record ReproducedFigure(String id, String topic, Text title, Citation source, String place, String printed,
        Optional<Approximate> interval, Optional<Approximate> recomputed, String unit, Text unitTitle,
        Text formula,
        Optional<String> expression, List<InputFigure> inputs,
        Verdict verdict, Text reason, List<String> anomalies) {

    public ReproducedFigure {
        inputs = List.copyOf(inputs);
        anomalies = List.copyOf(anomalies);
    }

    /**
     * A figure that entered the formula.
     *
     * @param assumed whether the source does not print it
     */
    public record InputFigure(String name, String printed, Citation source, String place, boolean assumed) {}
}
