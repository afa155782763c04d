package sumakomi.knowledge;

/** A datum that a feasibility study needs, and where a town hall finds it. */
public record DataItem(String id, Text name, Text what, Text where, Text usedFor, Citation source, Basis basis) {}
