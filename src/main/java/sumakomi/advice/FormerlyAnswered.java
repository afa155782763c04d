package sumakomi.advice;

import java.util.List;
import sumakomi.advice.Advice.Answered;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Text;

/**
 * An answer that an earlier questionnaire took and the present one does not.
 *
 * @param question as the profile names it
 * @param asked the question as it was asked
 * @param label the answer as it was shown
 * @param became the answers of today that it is read as; empty where nothing could be made of it
 * @param against the answers of today that count and cannot hold beside it
 * @param why why it is read so, or what to do
 */
public record FormerlyAnswered(String question, String answer, Text asked, Text label, List<Now> became, List<Now> against, Text why,
        Basis basis, Citation source) {
    public FormerlyAnswered {
        against = List.copyOf(against);
        became = List.copyOf(became);
    }

    /** An answer in the words of today. */
    public record Now(String question, Answered answer) {}
}
