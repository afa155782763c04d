package sumakomi.advice;

import java.util.List;
import sumakomi.advice.Criteria.Criterion;
import sumakomi.questionnaire.Profile;

/** Points, own supports and exclusions of all archetypes, or what a change does to them; such tallies add up. */
final class Tally {

    private final int[] points;
    private final int[] own;
    private final int[] exclusions;

    Tally(int archetypes) {
        this(new int[archetypes], new int[archetypes], new int[archetypes]);
    }

    private Tally(int[] points, int[] own, int[] exclusions) {
        this.points = points;
        this.own = own;
        this.exclusions = exclusions;
    }

    int points(int archetype) {
        return points[archetype];
    }

    int exclusions(int archetype) {
        return exclusions[archetype];
    }

    /** Counts the criteria that hold on a profile, with a sign. */
    void add(List<Criterion> criteria, Profile profile, int sign) {
        for (Criterion criterion : criteria) {
            if (criterion.holds().test(profile)) {
                for (int target : criterion.targets()) {
                    points[target] += sign * criterion.points();
                    own[target] += criterion.supportsOwn() ? sign : 0;
                    exclusions[target] += criterion.excludes() ? sign : 0;
                }
            }
        }
    }

    Tally plus(Tally other) {
        return new Tally(sum(points, other.points), sum(own, other.own), sum(exclusions, other.exclusions));
    }

    /** Position of the first recommendation, or -1 when there is none; as {@link Scores#first()}. */
    int first() {
        int first = -1;
        for (int i = 0; i < points.length; i++) {
            if (exclusions[i] == 0 && own[i] > 0 && points[i] > 0 && (first < 0 || points[i] > points[first])) {
                first = i;
            }
        }
        return first;
    }

    private static int[] sum(int[] some, int[] others) {
        int[] sum = some.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += others[i];
        }
        return sum;
    }
}
