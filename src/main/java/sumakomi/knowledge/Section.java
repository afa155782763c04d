package sumakomi.knowledge;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/**
 * A page of the questionnaire.
 *
 * @param intentions whether it asks what is wanted, and not what is
 */
public record Section(@JsonProperty("section") String id, int order, Optional<Boolean> intentions, Text title, Text intro,
        List<Question> questions) {
    public Section {
        questions = List.copyOf(questions);
    }

    public boolean asksIntentions() {
        return intentions.orElse(false);
    }
}
