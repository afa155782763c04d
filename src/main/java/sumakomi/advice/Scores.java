package sumakomi.advice;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import sumakomi.advice.Criteria.Criterion;
import sumakomi.rules.Known;

/**
 * Points, supports of their own and exclusions of all archetypes under one set of answers, or what a change of answers
 * does to them; such scores add up. Archetypes go by their position in the order of the source.
 */
final class Scores {

    private final int[] points;
    private final int[] own;
    private final int[] exclusions;

    /** Nothing said of any archetype yet. */
    Scores(int archetypes) {
        this(new int[archetypes], new int[archetypes], new int[archetypes]);
    }

    private Scores(int[] points, int[] own, int[] exclusions) {
        this.points = points;
        this.own = own;
        this.exclusions = exclusions;
    }

    int points(int archetype) {
        return points[archetype];
    }

    /** How many rules exclude an archetype. */
    int exclusions(int archetype) {
        return exclusions[archetype];
    }

    /** Counts the criteria that hold, with a sign. */
    void add(List<Criterion> criteria, Known known, int sign) {
        for (Criterion criterion : criteria) {
            if (criterion.holds(known)) {
                for (int target : criterion.targets()) {
                    points[target] += sign * criterion.points();
                    own[target] += criterion.supportsOwn() ? sign : 0;
                    exclusions[target] += criterion.excludes() ? sign : 0;
                }
            }
        }
    }

    Scores plus(Scores other) {
        return new Scores(sum(points, other.points), sum(own, other.own), sum(exclusions, other.exclusions));
    }

    /** The archetypes that may be recommended, the best first: as {@link Ranking} orders them. */
    List<Integer> ranked() {
        return IntStream.range(0, points.length).filter(this::supported).boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> -points[i]).thenComparingInt(i -> i)).toList();
    }

    /** The first recommendation, or -1 when there is none. */
    int first() {
        int first = -1;
        for (int i = 0; i < points.length; i++) {
            if (supported(i) && (first < 0 || points[i] > points[first])) {
                first = i;
            }
        }
        return first;
    }

    /** The first recommendation when a change is added, or -1. */
    int firstWith(Scores change) {
        int first = -1;
        int most = 0;
        for (int i = 0; i < points.length; i++) {
            int sum = points[i] + change.points[i];
            if (sum > most && exclusions[i] + change.exclusions[i] == 0 && own[i] + change.own[i] > 0) {
                first = i;
                most = sum;
            }
        }
        return first;
    }

    private boolean supported(int i) {
        return exclusions[i] == 0 && points[i] > 0 && own[i] > 0;
    }

    private static int[] sum(int[] some, int[] others) {
        int[] sum = some.clone();
        Arrays.setAll(sum, i -> some[i] + others[i]);
        return sum;
    }
}
