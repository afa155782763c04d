package sumakomi.account;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Something that is kept and belongs to somebody. */
public record Thing(Kind kind, String id) {

    /** What is kept under an address of its own. */
    public enum Kind {
        PROFILE, ADVICE, STUDY;

        /** As the database, addresses and messages name it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String word) {
            return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
        }
    }
}
