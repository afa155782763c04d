package sumakomi.economics.stakeholder;

/** Which part of the non-energy benefits (NEB) counts (figure 4.2.2). */
public enum BenefitCase {
    /** Case I: none. */
    ENERGY_BENEFIT_ONLY,
    /** Case II: all of it. */
    ALL_BENEFITS,
    /** Case III: the part that private investors accept. */
    ACCEPTED_BENEFITS;

    /** The part that counts of a benefit accepted at this rate, 0 to 1. */
    double weight(double acceptance) {
        return switch (this) {
            case ENERGY_BENEFIT_ONLY -> 0;
            case ALL_BENEFITS -> 1;
            case ACCEPTED_BENEFITS -> acceptance;
        };
    }
}
