package sumakomi.advice;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Points and exclusions of all archetypes under one set of answers.
 *
 * @param points by position of the archetype in the order of the source
 */
record Scores(int[] points, boolean[] excluded) {

    /** Positions of the archetypes that may be recommended, the best first: as {@link Ranking} orders them. */
    List<Integer> ranked() {
        return IntStream.range(0, points.length).filter(i -> !excluded[i] && points[i] > 0).boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> -points[i]).thenComparingInt(i -> i)).toList();
    }

    /** Position of the first recommendation, or -1 when there is none. */
    int first() {
        int first = -1;
        for (int i = 0; i < points.length; i++) {
            if (!excluded[i] && points[i] > 0 && (first < 0 || points[i] > points[first])) {
                first = i;
            }
        }
        return first;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scores scores && Arrays.equals(points, scores.points) && Arrays.equals(excluded, scores.excluded);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(points) + Arrays.hashCode(excluded);
    }
}
