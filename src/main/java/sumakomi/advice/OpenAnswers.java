package sumakomi.advice;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sumakomi.knowledge.Text;

/**
 * What a partly answered questionnaire leaves open.
 *
 * @param standing by archetype: certainly recommended, possibly, or ruled out, whatever is answered yet
 * @param provenFirst what is first now, when no answer that is still open can bring another ahead of it; several when they share the rank
 * @param next the open question that tells most about the first three ranks; absent when none tells anything
 */
public record OpenAnswers(Map<String, Standing> standing, List<String> provenFirst, Optional<NextQuestion> next, List<String> open) {

    public OpenAnswers {
        standing = Collections.unmodifiableMap(standing);
        provenFirst = List.copyOf(provenFirst);
        open = List.copyOf(open);
    }

    /** What is certain of an archetype before all is answered. */
    public enum Standing { CERTAIN, POSSIBLE, EXCLUDED }

    /**
     * A question worth asking next.
     *
     * @param bits expected information about the first three ranks, each answer being as likely as another
     */
    public record NextQuestion(String question, Text text, double bits) {}
}
