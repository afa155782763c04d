package sumakomi.questionnaire;

import java.util.Optional;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Text;

/** An answer with what it rests on: the municipality's own word, a source, open data. */
public record GivenAnswer(Answer answer, Basis basis, Optional<Citation> source, Optional<Text> note) {

    /** An answer on the municipality's own word. */
    public static GivenAnswer of(Answer answer) {
        return new GivenAnswer(answer, Basis.GIVEN, Optional.empty(), Optional.empty());
    }
}
