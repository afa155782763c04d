package sumakomi.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.advice.Advice;
import sumakomi.advice.Advice.NotRecommended;
import sumakomi.advice.WhyNotRecommended;
import sumakomi.knowledge.Text;

/**
 * An archetype's score and its bar in the comparison of all.
 *
 * @param mark what is said beside its title: that it would suit, is out, or has no place
 * @param excluded whether its points are of no account, since a rule takes it out
 * @param bar how the bar is drawn
 * @param x left end and
 * @param width width of the bar, in hundredths of the drawing
 * @param zero where the axis stands
 */
record Score(String archetype, Text title, int points, boolean recommended, Optional<String> mark, boolean excluded, String bar, double x,
        double width, double zero) {

    private static final double FULL = 100;
    private static final String WOULD_SUIT = "would-suit";

    /** An entry before it is drawn. */
    private record Entry(String archetype, Text title, int points, boolean recommended, String mark, boolean excluded) {

        private Score drawn(int low, double unit) {
            String bar = recommended ? "best" : mark.equals(WOULD_SUIT) ? WOULD_SUIT : points < 0 ? "minus" : "other";
            return new Score(archetype, title, points, recommended, Optional.of(mark).filter(said -> !said.isEmpty()), excluded, bar,
                    (Math.min(0, points) - low) * unit, Math.abs(points) * unit, -low * unit);
        }
    }

    /** All archetypes in the order of the advice. */
    static List<Score> of(Advice advice) {
        List<Entry> entries = Stream.of(
                advice.recommendations().stream()
                        .map(entry -> new Entry(entry.archetype(), entry.title(), entry.score(), true, "", false)),
                advice.conditional().stream()
                        .map(entry -> new Entry(entry.archetype(), entry.title(), entry.score(), false, WOULD_SUIT, false)),
                advice.offers().stream().map(entry -> new Entry(entry.archetype(), entry.title(), entry.score(), false, "", false)),
                advice.notRecommended().stream().map(entry -> new Entry(entry.archetype(), entry.title(), entry.score(), false,
                        mark(entry), entry.excluded())))
                .flatMap(each -> each).toList();
        int low = Math.min(0, entries.stream().mapToInt(Entry::points).min().orElse(0));
        int high = Math.max(1, entries.stream().mapToInt(Entry::points).max().orElse(1));
        return entries.stream().map(entry -> entry.drawn(low, FULL / (high - low))).toList();
    }

    /** Advice of earlier versions tells no reason, only whether a rule takes the type out. */
    static String mark(NotRecommended entry) {
        return switch (entry.why().orElse(entry.excluded() ? WhyNotRecommended.EXCLUDED : WhyNotRecommended.OUTWEIGHED)) {
            case EXCLUDED -> "excluded";
            case NO_PLACE -> "no-place";
            case SET_ASIDE -> "set-aside";
            default -> "";
        };
    }
}
