package sumakomi.advice;

import java.util.Comparator;
import java.util.List;
import sumakomi.knowledge.Question.Changeable;
import sumakomi.questionnaire.Answer;

/**
 * The fewest other answers that would put an archetype first.
 *
 * @param tiedWith those that would then share the first rank
 * @param exact whether every smaller set of changes was tried; false when the search was bounded
 */
public record SmallestChange(String archetype, List<Step> steps, List<String> tiedWith, boolean exact) {

    public SmallestChange {
        steps = List.copyOf(steps);
        tiedWith = List.copyOf(tiedWith);
    }

    /** One other answer. */
    public record Step(String question, Answer from, Answer to, Changeable changeable) {}

    /** The hardest of the steps to bring about. */
    public Changeable hardest() {
        return steps.stream().map(Step::changeable).max(Comparator.naturalOrder()).orElse(Changeable.THIS_YEAR);
    }
}
