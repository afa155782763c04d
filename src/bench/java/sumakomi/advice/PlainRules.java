package sumakomi.advice;

import sumakomi.rules.Answers;

/**
 * The decision of the rule base as somebody would write it in Java by hand: one {@code if} for each rule. Its
 * implementation is generated from the premises of the rules, see {@link PlainRulesSource}.
 */
public interface PlainRules {

    /** Puts the answers to every judging rule and notes each that holds, with what it does to the archetypes. */
    void decide(Answers answers, Outcome outcome);

    /** What the rules found: criteria by their number, archetypes by theirs in the order of the source. */
    final class Outcome {

        public final int[] fired;
        public int number;
        public final int[] points;
        public final int[] own;
        public final boolean[] excluded;

        public Outcome(int rules, int archetypes) {
            fired = new int[rules];
            points = new int[archetypes];
            own = new int[archetypes];
            excluded = new boolean[archetypes];
        }

        /** The archetypes in the order of {@link Ranking}. */
        public int[] ranked() {
            int[] order = new int[points.length];
            for (int i = 0; i < order.length; i++) {
                int at = i;
                while (at > 0 && before(i, order[at - 1])) {
                    order[at] = order[at - 1];
                    at--;
                }
                order[at] = i;
            }
            return order;
        }

        private boolean before(int one, int other) {
            if (excluded[one] != excluded[other]) {
                return excluded[other];
            }
            if (supported(one) != supported(other)) {
                return supported(one);
            }
            return points[one] > points[other];
        }

        private boolean supported(int archetype) {
            return !excluded[archetype] && points[archetype] > 0 && own[archetype] > 0;
        }
    }
}
