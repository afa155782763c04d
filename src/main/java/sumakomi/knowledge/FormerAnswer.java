package sumakomi.knowledge;

import java.util.List;
import java.util.Set;
import sumakomi.knowledge.Question.Relevance;

/**
 * An answer that an earlier questionnaire took and the present one does not, because its question was merged with others or its option
 * split.
 *
 * @param formerQuestion as old profiles name it, be it still asked or not
 * @param asked the question as it was asked
 * @param answer the option as old profiles have it
 * @param label the option as it was shown
 * @param means what it says today; empty where that cannot be told
 * @param overUnknown whether it takes the place of unknown too
 * @param saidBy answers that say as much already
 * @param against answers that cannot hold beside it; they count, and it is pointed out
 * @param why why it is read so, or what to do
 */
public record FormerAnswer(String id, String formerQuestion, Text asked, String answer, Text label, List<Meaning> means,
        boolean overUnknown,
        List<Relevance> saidBy, List<Relevance> against, Text why, Citation source, Basis basis) {

    public FormerAnswer {
        means = List.copyOf(means);
        saidBy = List.copyOf(saidBy);
        against = List.copyOf(against);
    }

    /** An option of a question of today. */
    public record Meaning(String question, String answer) {}

    /** What the answer to a question of today is, where this is one; none where it says nothing of that question. */
    public Set<String> nowIn(String asked) {
        return Set.copyOf(means.stream().filter(one -> one.question().equals(asked)).map(Meaning::answer).toList());
    }
}
