package sumakomi.economics.analysis;

import java.util.Map;

/**
 * An amount of money that depends on free choices: a fixed part and so much for each unit of a choice.
 *
 * @param constantYen the amount with every choice at zero
 * @param yenPerUnitByVariable by the variable's id; a variable that does not matter is left out
 */
public record LinearYen(double constantYen, Map<String, Double> yenPerUnitByVariable) {

    public LinearYen {
        yenPerUnitByVariable = Map.copyOf(yenPerUnitByVariable);
    }

    public static LinearYen of(double constantYen) {
        return new LinearYen(constantYen, Map.of());
    }

    /** The amount under these choices; a variable without a value counts as zero. */
    public double at(Map<String, Double> valueByVariable) {
        return constantYen + yenPerUnitByVariable.entrySet().stream()
                .mapToDouble(term -> term.getValue() * valueByVariable.getOrDefault(term.getKey(), 0.0)).sum();
    }

    double yenPerUnit(String variable) {
        return yenPerUnitByVariable.getOrDefault(variable, 0.0);
    }
}
