package sumakomi.economics.stakeholder;

/**
 * Energy money of a project, summed over its life.
 *
 * @param entityFeesYen what the entity collects: service fees with the energy passed through, lease fees
 * @param runningCostYen upkeep and energy bought by the entity
 * @param savingYen bills saved, shared between the entity and those in the building
 * @param entityShareOfSaving part that stays with the entity, 0 to 1
 * @param ownerShareOfRest part of the rest that the owner receives, 0 to 1; the user has what remains
 * @param generationValueYen value of power generated under lease, which the owner keeps
 * @param leaseShare part of that value paid to the entity, 0 to 1
 * @param entityTaxed whether the entity pays corporate tax on its share of saving and lease
 */
public record EnergyFlows(double entityFeesYen, double runningCostYen, double savingYen, double entityShareOfSaving,
        double ownerShareOfRest, double generationValueYen, double leaseShare, boolean entityTaxed) {

    public EnergyFlows {
        Bounds.within("entityFeesYen", entityFeesYen, 0, Double.MAX_VALUE);
        Bounds.within("runningCostYen", runningCostYen, 0, Double.MAX_VALUE);
        Bounds.within("savingYen", savingYen, 0, Double.MAX_VALUE);
        Bounds.within("entityShareOfSaving", entityShareOfSaving, 0, 1);
        Bounds.within("ownerShareOfRest", ownerShareOfRest, 0, 1);
        Bounds.within("generationValueYen", generationValueYen, 0, Double.MAX_VALUE);
        Bounds.within("leaseShare", leaseShare, 0, 1);
    }

    /** Direct benefit of the owner: share of the saving and the generation value less the lease fee. */
    double ownerYen() {
        return savingYen * (1 - entityShareOfSaving) * ownerShareOfRest + generationValueYen * (1 - leaseShare);
    }

    /** Direct benefit of the user. */
    double userYen() {
        return savingYen * (1 - entityShareOfSaving) * (1 - ownerShareOfRest);
    }

    /** The entity's share of saving and generation, on which it may be taxed. */
    double entityNetYen() {
        return savingYen * entityShareOfSaving + generationValueYen * leaseShare;
    }
}
