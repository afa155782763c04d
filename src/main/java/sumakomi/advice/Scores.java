package sumakomi.advice;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Points and exclusions of all archetypes under one set of answers.
 *
 * @param points by position of the archetype in the order of the source
 * @param own how many rules support the archetype itself, not only a type that it serves
 */
record Scores(int[] points, int[] own, boolean[] excluded) {

    /** Positions of the archetypes that may be recommended, the best first: as {@link Ranking} orders them. */
    List<Integer> ranked() {
        return IntStream.range(0, points.length).filter(this::supported).boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> -points[i]).thenComparingInt(i -> i)).toList();
    }

    private boolean supported(int i) {
        return !excluded[i] && points[i] > 0 && own[i] > 0;
    }

    /** Position of the first recommendation, or -1 when there is none. */
    int first() {
        int first = -1;
        for (int i = 0; i < points.length; i++) {
            if (supported(i) && (first < 0 || points[i] > points[first])) {
                first = i;
            }
        }
        return first;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scores scores && Arrays.equals(points, scores.points) && Arrays.equals(own, scores.own) && Arrays.equals(excluded, scores.excluded);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(points) + Arrays.hashCode(excluded);
    }
}
