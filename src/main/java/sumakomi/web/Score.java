package sumakomi.web;

import java.util.List;
import java.util.stream.Stream;
import sumakomi.advice.Advice;
import sumakomi.knowledge.Text;

/**
 * An archetype's score and its bar in the comparison of all.
 *
 * @param x left end and
 * @param width width of the bar, in hundredths of the drawing
 * @param zero where the axis stands
 */
record Score(String archetype, Text title, int points, boolean recommended, boolean excluded, double x, double width, double zero) {

    private static final double FULL = 100;

    /** All archetypes in the order of the advice. */
    static List<Score> of(Advice advice) {
        List<Integer> points = Stream.of(advice.recommendations().stream().map(Advice.Recommendation::score),
                advice.conditional().stream().map(Advice.Conditional::score),
                advice.offers().stream().map(Advice.Offer::score), advice.notRecommended().stream().map(Advice.NotRecommended::score))
                .flatMap(each -> each).toList();
        int low = Math.min(0, points.stream().mapToInt(Integer::intValue).min().orElse(0));
        int high = Math.max(1, points.stream().mapToInt(Integer::intValue).max().orElse(1));
        double unit = FULL / (high - low);
        return Stream.of(
                advice.recommendations().stream()
                        .map(entry -> bar(entry.archetype(), entry.title(), entry.score(), true, false, low, unit)),
                advice.conditional().stream()
                        .map(entry -> bar(entry.archetype(), entry.title(), entry.score(), false, false, low, unit)),
                advice.offers().stream()
                        .map(entry -> bar(entry.archetype(), entry.title(), entry.score(), false, false, low, unit)),
                advice.notRecommended().stream()
                        .map(entry -> bar(entry.archetype(), entry.title(), entry.score(), false, entry.excluded(), low, unit)))
                .flatMap(each -> each).toList();
    }

    private static Score bar(String archetype, Text title, int points, boolean recommended, boolean excluded, int low, double unit) {
        return new Score(archetype, title, points, recommended, excluded, (Math.min(0, points) - low) * unit, Math.abs(points) * unit,
                -low * unit);
    }
}
