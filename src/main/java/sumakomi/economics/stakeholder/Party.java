package sumakomi.economics.stakeholder;

import java.util.Arrays;

/** The parties of table 4.2.3; residents and public sector share a column there. */
public enum Party {
    /** A: invests, owns the equipment and collects the fees. */
    ES_ENTITY("es-entity"),
    /** B and C: pay the subsidy, receive taxes and what the area gains. */
    RESIDENTS_AND_PUBLIC("residents-and-public-sector"),
    /** D: lends. */
    FINANCIAL_INSTITUTION("financial-institution"),
    /** E: owns the building. */
    BUILDING_OWNER("building-owner"),
    /** F: uses the building. */
    BUILDING_USER("building-user");

    private final String id;

    Party(String id) {
        this.id = id;
    }

    /** The column of {@code kb/stakeholder-results}. */
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if no party has this id */
    public static Party of(String id) {
        return Arrays.stream(values()).filter(party -> party.id.equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no party \"" + id + "\""));
    }
}
