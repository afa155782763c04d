package sumakomi.knowledge;

/** A body, group or place that appears in the schemes of the archetypes. */
public record Body(String id, String kind, Text name, Text role, Citation source, Basis basis) {}
