package sumakomi.advice;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import sumakomi.advice.Criteria.Clue;
import sumakomi.advice.Criteria.Criterion;
import sumakomi.advice.Criteria.PlaceClue;

/**
 * What stands in the way of a proof that a type stays first: all that may still speak for a rival or against the first, in points,
 * each weighed by how likely an answer is to do away with it and shared among the questions on which it hangs.
 */
final class Closing {

    /** A rival whose place is open may be ahead by its place alone; more points than this between two make no difference. */
    private static final int ENOUGH = 20;
    /** What settling the place of the first, and whether anything excludes it, counts for each rival. */
    private static final int OWN_PLACE = 5;
    private static final int OWN_EXCLUSION = 10;

    private final Bounds bounds;
    private final int first;
    private final int[] ahead;
    private final int rivals;
    private final Map<String, Double> byQuestion = new HashMap<>();

    Closing(AnswerSpace space, Bounds bounds, Completions completions, int first) {
        this.bounds = bounds;
        this.first = first;
        this.ahead = IntStream.range(0, space.criteria().archetypes().size())
                .map(rival -> bounds.mayBeAhead(rival, first)
                        ? Math.max(1, Math.min(ENOUGH, (bounds.bound(rival, false) - bounds.bound(first, true)) / Weighing.HUNDREDTHS)) : 0)
                .toArray();
        this.rivals = (int) IntStream.of(ahead).filter(points -> points > 0).count();
        for (Clue clue : space.criteria().clues()) {
            Set<String> open = bounds.openOnes(clue);
            if (!open.isEmpty() && concerns(clue)) {
                double points = points(clue, completions.holding(clue));
                open.forEach(question -> byQuestion.merge(question, points / open.size(), Double::sum));
            }
        }
    }

    /** The points that an answer to a question is likely to settle. */
    double by(String question) {
        return byQuestion.getOrDefault(question, 0.0);
    }

    private boolean concerns(Clue clue) {
        return IntStream.range(0, ahead.length).anyMatch(one -> (one == first || ahead[one] > 0) && clue.concerns(one));
    }

    private double points(Clue clue, double holding) {
        return clue instanceof PlaceClue place ? points(place, holding) : clue instanceof Criterion rule ? points(rule, holding) : 0;
    }

    private double points(PlaceClue place, double holding) {
        int one = place.target();
        if (bounds.fixed().place(one).stated()) {
            return 0;
        }
        return one == first ? OWN_PLACE * rivals * holding : ahead[one] * (1 - holding);
    }

    private double points(Criterion rule, double holding) {
        double points = 0;
        for (int one : rule.targets()) {
            if (one == first) {
                points += rule.excludes() ? OWN_EXCLUSION * (1 - holding)
                        : rivals * more(rule, one) * (rule.points() > 0 ? holding : 1 - holding);
            } else if (ahead[one] > 0) {
                points += rule.excludes() ? ahead[one] * holding : more(rule, one) * (rule.points() > 0 ? 1 - holding : holding);
            }
        }
        return points;
    }

    /** By how much a rule exceeds what holds anyway. */
    private int more(Criterion rule, int one) {
        return Math.max(0, Math.abs(rule.points()) - bounds.fixed().strongest(one, rule.aspect(), rule.points() < 0));
    }
}
