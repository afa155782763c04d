package sumakomi.programme.sessions;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A decision of a municipality, or a task: what somebody will do. A task stays until it is done.
 *
 * @param session in which it came up; absent for one from a consultation, from the path that catches up or from an earlier year
 * @param origin id of the step of that path; empty for others
 * @param who does it; for a decision, who took it
 * @param doneOn the day on which a task was done; absent as long as it is open
 */
public record Matter(String municipality, Kind kind, Optional<Integer> session, String origin, String text, Who who,
        Optional<LocalDate> due, Optional<LocalDate> doneOn) {

    /** Characters that a text may have. */
    public static final int LONGEST = 1000;

    /** What it is. */
    public enum Kind {
        DECISION, TASK;

        /** As the database, forms and messages name it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String word) {
            return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
        }
    }

    /** Whose it is. */
    public enum Who {
        MUNICIPALITY, SECRETARIAT;

        /** As the database, forms and messages name it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Who> of(String word) {
            return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
        }
    }

    /** Whether it is a task that is not done. */
    public boolean open() {
        return kind == Kind.TASK && doneOn.isEmpty();
    }

    /** Whether it should be done by now and is not. */
    public boolean overdue(LocalDate today) {
        return open() && due.filter(day -> day.isBefore(today)).isPresent();
    }

    /**
     * As it is kept.
     *
     * @param revision grows with each change
     */
    public record Kept(String id, Matter matter, int revision) {}
}
