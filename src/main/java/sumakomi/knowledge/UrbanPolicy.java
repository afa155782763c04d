package sumakomi.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * An urban policy of one of the three case districts, with which low-carbon measures were combined.
 *
 * @param plan what it is about
 * @param assumption what the study supposes to be built along with it
 */
public record UrbanPolicy(String id, String district, Text title, Text plan, Basis planBasis, Optional<Assumption> assumption,
        Timing timing, List<Citation> sources, Basis basis, String asOf, Caution caution) {

    public UrbanPolicy {
        sources = List.copyOf(sources);
    }

    /** What the study supposes to be built along with the policy. */
    public record Assumption(Text text, Citation source, Basis basis) {}

    /**
     * When it was to be carried out.
     *
     * @param text how the figure is to be read
     * @param rowKnown whether the row of the figure that belongs to this policy is known
     * @param bars of the figure that probably belong to it
     */
    public record Timing(Text text, Span span, boolean rowKnown, List<Bar> bars, Citation source, Basis basis) {
        public Timing {
            bars = bars == null ? List.of() : List.copyOf(bars);
        }
    }

    /** The fiscal years stated for all policies of the district, both included. */
    public record Span(int from, int to, Citation source, Basis basis) {}

    /** A bar of the figure, and how sure we are that it belongs to the policy. */
    public record Bar(Text label, Basis basis, Confidence confidence, Text reason) {}

    /** What has moved on since the source, and what to verify: our own word. */
    public record Caution(Text text, Text verify) {}
}
