package sumakomi.programme.groups;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A day, a half of it and a room in which one group can meet.
 *
 * @param session number of the session for which it is kept free
 */
public record Slot(int session, LocalDate day, Half half, String room) implements Comparable<Slot> {

    public static final int LONGEST_ROOM = 100;

    /** Half a day. */
    public enum Half {
        AM, PM;

        /** As the database, forms and messages name it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Half> of(String word) {
            return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
        }
    }

    /** As forms name it. */
    public String key() {
        return day + "/" + half.word() + "/" + room;
    }

    @Override
    public int compareTo(Slot other) {
        return Comparator.comparing(Slot::day).thenComparing(Slot::half).thenComparing(Slot::room).compare(this, other);
    }
}
