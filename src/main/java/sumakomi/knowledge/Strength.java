package sumakomi.knowledge;

/** How much a finding weighs in the ranking, in points. */
public record Strength(String id, int points, Text label, Text why, Basis basis, Citation source) {}
