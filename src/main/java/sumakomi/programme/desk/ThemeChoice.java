package sumakomi.programme.desk;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A theme that a participant chose, and whether it goes on.
 *
 * @param theme id of an archetype
 * @param decidedOn the day of the decision; absent as long as none is taken
 * @param reason why it goes on or not; empty where nobody wrote one
 */
public record ThemeChoice(String theme, Decision decision, Optional<LocalDate> decidedOn, String reason) {

    /** Themes that stand side by side in the third year, at most. */
    public static final int MOST = 3;
    public static final int LONGEST_REASON = 1000;

    /** Whether a theme goes on to be realised. */
    public enum Decision {
        OPEN, GO, NO_GO;

        /** As the database, forms and messages name it. */
        public String word() {
            return Participant.word(this);
        }

        public static Optional<Decision> of(String word) {
            return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
        }
    }
}
