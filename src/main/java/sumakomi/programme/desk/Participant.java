package sumakomi.programme.desk;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A municipality that takes part in a fiscal year of the programme.
 *
 * @param programmeYear of the three-year path, from 1; absent where the path does not hold or nobody said
 * @param inCharge who of the secretariat is in charge, as a role; empty as long as nobody is
 * @param lastContact the day on which the secretariat and the municipality last spoke
 */
public record Participant(int fiscalYear, String municipality, Joining joining, Optional<Integer> programmeYear, Track track,
        String inCharge, Contact contact, Optional<LocalDate> lastContact, String note) {

    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_NOTE = 1000;
    /** Years of the path. */
    public static final int YEARS = 3;

    /** Whether it took part in the year before. */
    public enum Joining {
        NEW, CONTINUING, UNKNOWN;

        /** As the database, forms and messages name it. */
        public String word() {
            return Participant.word(this);
        }

        public static Optional<Joining> of(String word) {
            return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
        }
    }

    /** By which way it is accompanied: with others in a group, or alone in consultations. */
    public enum Track {
        GROUP, CONSULTATION;

        /** As the database, forms and messages name it. */
        public String word() {
            return Participant.word(this);
        }

        public static Optional<Track> of(String word) {
            return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
        }
    }

    /** How the municipality is reached; each part may be empty. */
    public record Contact(String office, String mail, String phone) {

        public static final int LONGEST_OFFICE = 200;
        public static final int LONGEST_MAIL = 200;
        public static final int LONGEST_PHONE = 50;
        static final Contact NONE = new Contact("", "", "");
    }

    /** Somebody of whom nothing more is known than that they take part. */
    public static Participant of(int fiscalYear, String municipality) {
        return new Participant(fiscalYear, municipality, Joining.UNKNOWN, Optional.empty(), Track.GROUP, "", Contact.NONE,
                Optional.empty(), "");
    }

    /**
     * As it is kept.
     *
     * @param revision grows with each change, from 1
     */
    public record Kept(Participant participant, int revision) {}

    static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
