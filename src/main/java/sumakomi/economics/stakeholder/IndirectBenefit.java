package sumakomi.economics.stakeholder;

import java.util.Map;

/**
 * A non-energy benefit, summed over the life, and who receives it (table 4.2.1).
 *
 * @param fixedYen the part that no scenario changes
 * @param perOwnYen the part that follows the entity's own investment, per yen of it
 * @param shares parts of the parties, together 1
 * @param acceptance part that investors accept, 0 to 1
 */
public record IndirectBenefit(String id, double fixedYen, double perOwnYen, Map<Party, Double> shares, double acceptance) {

    private static final double TOLERANCE = 1e-9;

    public IndirectBenefit {
        shares = Map.copyOf(shares);
        Bounds.within("acceptance", acceptance, 0, 1);
        double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        Bounds.within("shares", sum, 1 - TOLERANCE, 1 + TOLERANCE);
    }

    /** What one party receives of it in a case. */
    double yen(Party party, BenefitCase which, double ownYen) {
        return (fixedYen + perOwnYen * ownYen) * shares.getOrDefault(party, 0.0) * which.weight(acceptance);
    }
}
