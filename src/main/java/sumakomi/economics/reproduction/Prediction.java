package sumakomi.economics.reproduction;

import java.math.BigDecimal;
import sumakomi.economics.Range;

/**
 * A B/C of one district as the screening would have estimated it from the other two.
 *
 * @param policy number of the urban policy, or {@code total} for the district as a whole
 * @param group kind of policy whose rows were taken; {@code all} for the district
 * @param rows how many rows were taken
 * @param error predicted middle less printed
 * @param inside whether the printed value lies between the predicted low and high
 */
public record Prediction(String district, String policy, String group, int rows, BigDecimal printed, Range predicted,
        BigDecimal error, boolean inside) {}
