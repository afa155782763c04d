package sumakomi.programme.consultation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A consultation with one municipality.
 *
 * @param place where it is held; empty where that is not settled
 * @param notes what was said; empty before it is held
 */
public record Appointment(String municipality, LocalDate day, LocalTime begins, LocalTime ends, String place, String topic, String notes,
        State state) {

    public static final int LONGEST_PLACE = 200;
    public static final int LONGEST_TOPIC = 500;
    public static final int LONGEST_NOTES = 5000;

    /** How far it has come. */
    public enum State {
        PLANNED, HELD, CANCELLED;

        /** As the database, forms and messages name it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<State> of(String word) {
            return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
        }
    }

    /** Whether it was to be held by now and nobody wrote whether it was. */
    public boolean unwritten(LocalDate today) {
        return state == State.PLANNED && day.isBefore(today);
    }

    /** As it is kept. @param revision grows with each change, from 1 */
    public record Kept(String id, Appointment appointment, int revision) {}
}
