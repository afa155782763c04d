package sumakomi.knowledge;

/**
 * A side from which something speaks for or against an archetype. Within one, only the strongest finding counts.
 *
 * @param order its place when several weigh the same
 * @param recommends whether a finding of this aspect can recommend an archetype; others only move one that is recommended already
 */
public record Aspect(String id, int order, Text title, Text about, boolean recommends, Basis basis, Citation source) {}
