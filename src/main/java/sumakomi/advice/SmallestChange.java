package sumakomi.advice;

import java.util.Comparator;
import java.util.List;
import sumakomi.knowledge.Question;
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

    /** Against what a change goes. */
    public enum Kind {
        /** Against nothing: only answers not yet given. */
        ANSWER,
        /** Against answers that can become others. */
        CHANGE,
        /** Against a fact that no one changes. */
        FACT
    }

    public Kind kind() {
        if (steps.stream().noneMatch(step -> step.from().known())) {
            return Kind.ANSWER;
        }
        return steps.stream().anyMatch(Step::againstAFact) ? Kind.FACT : Kind.CHANGE;
    }

    /** One other answer. */
    public record Step(String question, Answer from, Answer to, Changeable changeable) {

        /** Whether it takes another fact than the one told; what is not told yet may well be so. */
        public boolean againstAFact() {
            return from.known() && changeable == Changeable.FIXED;
        }

        /** Whether it tells of a fact: one that no one changes, or that something is not there of which nobody has said yet. */
        public boolean restsOnAFact() {
            return changeable == Changeable.FIXED || !from.known() && to.values().equals(List.of(Question.NONE));
        }

        /** How hard it is, 0 the easiest: to answer or to decide, to agree with others, to want something else, to find it so. */
        int hardness() {
            return restsOnAFact() ? Changeable.FIXED.ordinal() : from.known() ? changeable.ordinal() : 0;
        }

        /** How far it is from what can be done: nothing is in the way, one's own aims are, a fact that may be so, one that is not so. */
        private int remoteness() {
            if (againstAFact()) {
                return 3;
            }
            return restsOnAFact() ? 2 : from.known() && changeable == Changeable.OWN_AIMS ? 1 : 0;
        }
    }

    /** The remotest of the steps. */
    int remotest() {
        return steps.stream().mapToInt(Step::remoteness).max().orElse(0);
    }

    /** The hardest of the steps to bring about. */
    int hardest() {
        return steps.stream().mapToInt(Step::hardness).max().orElse(0);
    }

    /** The best first: what can be done before what takes other aims, and that before facts; then farther, easier, fewer. */
    static Comparator<SmallestChange> bestFirst() {
        return Comparator.comparingInt(SmallestChange::remotest)
                .thenComparing(SmallestChange::reach).thenComparingInt(SmallestChange::hardest).thenComparingInt(one -> one.steps().size())
                .thenComparingInt(one -> one.steps().stream().mapToInt(Step::hardness).sum());
    }
}
