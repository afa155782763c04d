package sumakomi.advice;

import java.util.Arrays;
import sumakomi.rules.Answers;

/**
 * The decision of the rule base as somebody would write it in Java by hand: one {@code if} for each rule. Its
 * implementation is generated from the premises of the rules, see {@link PlainRulesSource}.
 */
public interface PlainRules {

    /** Puts the answers to every judging rule and notes each that holds, with what it does to the archetypes. */
    void decide(Answers answers, Outcome outcome);

    /** What the rules found: criteria by their number, archetypes by theirs in the order of the source, aspects by theirs. */
    final class Outcome {

        public final int[] fired;
        public int number;
        /** By archetype and aspect, the strongest for and the strongest against. */
        public final int[][] inFavour;
        public final int[][] against;
        public final boolean[] own;
        public final boolean[] excluded;
        /** Whether the place that the archetype needs is stated; true where it needs none. */
        public final boolean[] placed;

        public Outcome(int rules, int aspects, boolean[] needsPlace) {
            fired = new int[rules];
            inFavour = new int[needsPlace.length][aspects];
            against = new int[needsPlace.length][aspects];
            own = new boolean[needsPlace.length];
            excluded = new boolean[needsPlace.length];
            placed = new boolean[needsPlace.length];
            for (int i = 0; i < needsPlace.length; i++) {
                placed[i] = !needsPlace[i];
            }
        }

        /** Weighs a rule that holds; in each aspect the strongest counts. */
        public void weigh(int archetype, int aspect, int points) {
            if (points > 0) {
                inFavour[archetype][aspect] = Math.max(inFavour[archetype][aspect], points);
            } else {
                against[archetype][aspect] = Math.max(against[archetype][aspect], -points);
            }
        }

        public int points(int archetype) {
            int points = 0;
            for (int aspect = 0; aspect < inFavour[archetype].length; aspect++) {
                points += inFavour[archetype][aspect] - against[archetype][aspect];
            }
            return points;
        }

        /** The archetypes that can be recommended, the best first; equal ones in the order of the source. */
        public int[] ranked() {
            int[] order = new int[own.length];
            int length = 0;
            for (int i = 0; i < order.length; i++) {
                if (own[i] && placed[i] && !excluded[i] && points(i) > 0) {
                    int at = length++;
                    while (at > 0 && points(i) > points(order[at - 1])) {
                        order[at] = order[at - 1];
                        at--;
                    }
                    order[at] = i;
                }
            }
            return Arrays.copyOf(order, length);
        }
    }
}
