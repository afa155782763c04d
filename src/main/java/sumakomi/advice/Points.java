package sumakomi.advice;

import java.util.stream.IntStream;

/** How far apart archetypes stand, in points, with what cannot be recommended as it is at the end of the scale. */
final class Points {

    /** By how many points what is no solid recommendation stands behind: on an idea of a place, not recommended, excluded. */
    private static final int ON_AN_IDEA = 8;
    private static final int NOT_RECOMMENDED = 4;
    private static final int EXCLUDED = 10;
    /** How many points "nothing can be recommended" is taken to have. */
    private static final int NOTHING = -2;

    private Points() {}

    /** The points of each archetype by its position, and last, those of "nothing can be recommended". */
    static double[] of(Scores scores) {
        return IntStream.rangeClosed(0, scores.archetypes()).mapToDouble(one -> one == scores.archetypes() ? NOTHING : points(scores, one))
                .toArray();
    }

    private static double points(Scores scores, int one) {
        double points = (double) scores.own(one) / Weighing.HUNDREDTHS;
        if (scores.worth(one) > 0) {
            return scores.place(one) == Places.Standing.IDEA ? points - ON_AN_IDEA : points;
        }
        return Math.min(0, points) - NOT_RECOMMENDED - (scores.exclusions(one) > 0 || scores.setAside(one) ? EXCLUDED : 0);
    }
}
