package sumakomi.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.knowledge.Text;
import sumakomi.programme.Checklist.Item;

/**
 * What was done about an item of a checklist.
 *
 * @param title of the item when it was marked
 * @param owner who sees to it; empty as long as nobody does
 * @param note for an item that is not needed, the reason
 */
public record Mark(String item, Text title, State state, String owner, Optional<LocalDate> due, String note) {

    /** Characters that an owner may have. */
    public static final int LONGEST_OWNER = 100;
    /** Characters that a note may have. */
    public static final int LONGEST_NOTE = 1000;

    /** How far an item has come. */
    public enum State {
        OPEN,
        ASKED,
        GOT,
        NOT_NEEDED;

        /** The word in the store, in forms and in the bundles. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<State> of(String word) {
            return Stream.of(values()).filter(state -> state.word().equals(word)).findFirst();
        }

        /** Whether nothing is left to be done. */
        public boolean done() {
            return this == GOT || this == NOT_NEEDED;
        }
    }

    /** How an item stands before anybody touches it: a datum that is said to be at hand is there. */
    static Mark initial(Item item) {
        return new Mark(item.id(), item.title(), item.held().isPresent() ? State.GOT : State.OPEN, "", Optional.empty(), "");
    }

    /** How an item stands among the marks that are kept, by the ids of their items. */
    public static Mark of(Item item, Map<String, Kept> kept) {
        return Optional.ofNullable(kept.get(item.id())).map(Kept::mark).orElseGet(() -> initial(item));
    }

    /** Whether it should be done by now and is not. */
    public boolean overdue(LocalDate today) {
        return !state.done() && due.filter(day -> day.isBefore(today)).isPresent();
    }

    /**
     * A mark as it is kept.
     *
     * @param revision grows with each change, from 1
     */
    public record Kept(Mark mark, int revision, Instant changedAt) {

        /** Whether somebody wrote anything, so that something would be lost with it. */
        public boolean touched() {
            return revision > 1 || mark.state() != State.OPEN || !mark.owner().isEmpty() || mark.due().isPresent()
                    || !mark.note().isEmpty();
        }
    }
}
