package sumakomi.account;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Something that is kept and belongs to somebody. */
public record Thing(Kind kind, String id) {

    /** What is kept under an address of its own. */
    public enum Kind {
        PROFILE, ADVICE, STUDY,
        /** What is kept of a municipality beside its profiles, such as its disaster bases; its id is the code. */
        MUNICIPALITY;

        /** As the database, addresses and messages name it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String word) {
            return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
        }
    }
}
