package sumakomi.economics.reproduction;

import java.util.List;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Text;

/**
 * An inconsistency or misprint of a source.
 *
 * @param id k1 … as found by calculation, m1 … as found by reading
 * @param figures ids of the recomputed figures that it explains; empty for one that is no figure
 */
public record Anomaly(String id, Text title, Text text, List<Citation> sources, List<String> figures) {
    public Anomaly {
        sources = List.copyOf(sources);
        figures = List.copyOf(figures);
    }
}
