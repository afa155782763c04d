package sumakomi.knowledge;

/** One of the six aims by which the programme classes smart communities. */
public record SmartCommunityType(String id, int order, Text title, Text description, Basis descriptionBasis, Citation source,
        Basis basis) {}
