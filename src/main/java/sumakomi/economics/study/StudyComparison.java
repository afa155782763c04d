package sumakomi.economics.study;

import java.util.List;
import sumakomi.economics.study.Uncertainty.BreakEvenValue;

/**
 * Studies of the same kind side by side, for instance variants of one project.
 *
 * @param duels every ordered pair of different variants
 * @param increments the variants by yearly equivalents, and what each adds to the next cheaper one
 */
public record StudyComparison(List<Duel> duels, Increments increments) {

    public StudyComparison {
        duels = List.copyOf(duels);
    }

    /** @param of {@code social-rate} in fractions per year, {@code evaluation-years}, or {@code life} as a multiple of all lives */
    public record Sensitivity(String of, List<Point> points) {
        public Sensitivity {
            points = List.copyOf(points);
        }
    }

    /** @param ratioII by yearly amounts, which the rate does not touch; {@code discountedRatioII} by present values */
    public record Point(double value, double ratioII, double discountedRatioII, double socialNpvYen) {}

    /**
     * What must hold for one variant to beat another.
     *
     * @param figure the cell that decides between the two: the one with the better verdict has more of it
     * @param aheadNow whether it does as things are taken
     * @param difference how much more of it the winner has; below 0 where it is behind
     * @param conditions for each input that matters, the nearest to its present value first, relative to it
     */
    public record Duel(String winner, String loser, String figure, boolean aheadNow, double difference, List<Condition> conditions) {
        public Duel {
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * Where the two change places as one input moves, all else as taken.
     *
     * @param breakEven rising where the winner is ahead above the value; above 0 means that the winner is ahead throughout
     */
    public record Condition(Whose whose, BreakEvenValue breakEven) {}

    /** Whether the input moves in the winner alone, in the loser alone, or in both, where both take the same value. */
    public enum Whose {
        WINNER, LOSER, BOTH
    }
}
