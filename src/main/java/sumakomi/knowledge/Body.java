package sumakomi.knowledge;

import java.util.Optional;

/**
 * A body, group or place that appears in the schemes of the archetypes.
 *
 * @param note what to bear in mind about it today
 * @param basis whether the source names it
 */
public record Body(String id, String kind, Text name, Text role, Basis roleBasis, Optional<Text> note, Optional<Basis> noteBasis,
        Citation source, Basis basis) {}
