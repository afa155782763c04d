package sumakomi.programme.learning;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.advisor.Labels;

/**
 * Somebody's word that a result seems wrong, with the case as it was then.
 *
 * @param about the result
 * @param owner to whom the result belongs: the code of a municipality, or the secretariat
 * @param text what seems wrong, in the words of the writer
 * @param writer the name of the account
 * @param state how far it was looked into
 * @param reply of the secretariat; may be empty
 * @param revision grows with each change, from 1
 */
public record ResultRemark(String id, About about, String owner, String text, String writer, Instant writtenAt, State state, String reply,
        int revision) {

    public static final int LONGEST = 2000;

    /** On what kind of result it is. */
    public enum Kind {
        ADVICE, STUDY, CHECKLIST;

        /** As the database and messages name it. */
        public String word() {
            return Labels.word(this);
        }

        static Kind of(String word) {
            return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst().orElseThrow();
        }
    }

    /** How far the secretariat has looked into it. */
    public enum State {
        ARRIVED, LOOKED_INTO, MENDED, STAYS;

        /** As the database, forms and messages name it. */
        public String word() {
            return Labels.word(this);
        }

        public static Optional<State> of(String word) {
            return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
        }
    }

    /**
     * The result.
     *
     * @param profile on which it rests, with which it goes; absent for a study without one
     * @param study absent for what is none
     * @param page its address
     * @param knowledgeVersion with which it was worked out
     * @param rulesVersion empty for what rests on no rules
     * @param revision of the profile or the study; 0 for an advice that was kept, which is never changed
     * @param content the case: the answers of a profile, or a study, as they were
     */
    public record About(Kind kind, Optional<String> profile, Optional<String> study, String page, String knowledgeVersion,
            String rulesVersion, int revision, String content) {}
}
