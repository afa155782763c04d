package sumakomi.knowledge;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** A page of the questionnaire. */
public record Section(@JsonProperty("section") String id, int order, Text title, Text intro, List<Question> questions) {
    public Section {
        questions = List.copyOf(questions);
    }
}
