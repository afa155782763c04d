package sumakomi.economics.stakeholder;

/** What the column of the whole project sets against each other; the source does not say. */
public enum ProjectRatio {
    /** Direct and indirect benefits over the entity's cost and that of the public sector. */
    BENEFITS_OVER_ENTITY_AND_PUBLIC_COST,
    /** All that any party gains over all that any party pays, transfers on both sides. */
    SUM_OF_ALL_PARTIES
}
