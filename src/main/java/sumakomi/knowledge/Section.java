package sumakomi.knowledge;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/**
 * A page of the questionnaire.
 *
 * @param intentions whether it asks what is wanted, and not what is
 * @param headings within the page; none where it has one subject
 */
public record Section(@JsonProperty("section") String id, int order, Optional<Boolean> intentions, Text title, Text intro,
        List<Heading> headings, List<Question> questions) {
    public Section {
        headings = headings == null ? List.of() : List.copyOf(headings);
        questions = List.copyOf(questions);
    }

    public boolean asksIntentions() {
        return intentions.orElse(false);
    }

    /** What stands above a question of the page. */
    public Optional<Text> headingBefore(String question) {
        return headings.stream().filter(heading -> heading.before().equals(question)).map(Heading::title).findFirst();
    }

    /**
     * A heading within the page.
     *
     * @param before the question above which it stands; one that is always asked, so that no heading stands above another
     */
    public record Heading(String before, Text title) {}
}
