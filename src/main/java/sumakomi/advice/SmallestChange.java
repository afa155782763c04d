package sumakomi.advice;

import java.util.Comparator;
import java.util.List;
import sumakomi.knowledge.Question.Changeable;
import sumakomi.questionnaire.Answer;

/**
 * A few other answers that would bring an archetype forward. Each of them strengthens it, or is needed so that the answers still
 * hang together; none weakens a rival only.
 *
 * @param steps the easiest to bring about first
 * @param reach how far they bring it
 * @param tiedWith those with which it would then share its rank
 */
public record SmallestChange(String archetype, List<Step> steps, Reach reach, List<String> tiedWith) {

    public SmallestChange {
        steps = List.copyOf(steps);
        tiedWith = List.copyOf(tiedWith);
    }

    /** Where an archetype comes to stand. */
    public enum Reach {
        /** At the first rank, alone or with others. */
        FIRST,
        /** Among the recommended. */
        RECOMMENDED
    }

    /** One other answer. */
    public record Step(String question, Answer from, Answer to, Changeable changeable) {

        /** Whether it takes another fact than the one told; what is not told yet may well be so. */
        public boolean againstAFact() {
            return from.known() && changeable == Changeable.FIXED;
        }

        /** How hard it is, 0 the easiest: to answer or to decide, to agree with others, to change a fact. */
        int hardness() {
            return from.known() ? changeable.ordinal() : 0;
        }
    }

    /** The hardest of the steps to bring about. */
    int hardest() {
        return steps.stream().mapToInt(Step::hardness).max().orElse(0);
    }

    /** The best first: against no fact, farther, easier, fewer. */
    static Comparator<SmallestChange> bestFirst() {
        return Comparator.<SmallestChange, Boolean>comparing(one -> one.steps().stream().anyMatch(Step::againstAFact))
                .thenComparing(SmallestChange::reach).thenComparingInt(SmallestChange::hardest).thenComparingInt(one -> one.steps().size())
                .thenComparingInt(one -> one.steps().stream().mapToInt(Step::hardness).sum());
    }
}
