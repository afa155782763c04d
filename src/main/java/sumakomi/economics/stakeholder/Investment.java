package sumakomi.economics.stakeholder;

/**
 * Initial cost of one measure and who pays it.
 *
 * @param subsidyShare part paid by the public sector, 0 to 1; the entity bears the rest
 */
public record Investment(String id, double investmentYen, double subsidyShare) {

    public Investment {
        Bounds.within("investmentYen", investmentYen, 0, Double.MAX_VALUE);
        Bounds.within("subsidyShare", subsidyShare, 0, 1);
    }

    double subsidyYen() {
        return investmentYen * subsidyShare;
    }

    double ownYen() {
        return investmentYen - subsidyYen();
    }
}
