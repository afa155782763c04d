package sumakomi.programme.meetings;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.advisor.Labels;

/**
 * What a meeting concluded.
 *
 * @param text in the words of the secretariat
 * @param reply what became of the proposal; may be empty
 * @param revision grows with each change, from 1
 */
public record Conclusion(String id, String gathering, String text, Proposal proposal, String reply, Instant writtenAt, int revision) {

    public static final int LONGEST = 2000;
    public static final int LONGEST_REPLY = 1000;

    /** Whether the knowledge base is to take it up. */
    public enum Proposal {
        NONE, PROPOSED, TAKEN, DECLINED;

        /** As the database, forms and messages name it. */
        public String word() {
            return Labels.word(this);
        }

        public static Optional<Proposal> of(String word) {
            return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
        }
    }
}
