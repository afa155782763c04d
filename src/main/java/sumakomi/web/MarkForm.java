package sumakomi.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import sumakomi.document.paper.Days;
import sumakomi.knowledge.Characters;
import sumakomi.knowledge.Text;
import sumakomi.programme.Checklist.Item;
import sumakomi.programme.Mark;
import sumakomi.programme.Mark.State;

/**
 * What was typed about an item of a checklist, and what is wrong with it.
 *
 * @param state a word of {@link State}
 * @param due as typed
 * @param seen the revision that the author saw; 0 where there was none
 */
record MarkForm(String state, String owner, String due, String note, int seen) {

    private static final int MOST_YEARS_AHEAD = 30;

    static MarkForm of(Mark mark, int revision) {
        return new MarkForm(mark.state().word(), mark.owner(), mark.due().map(LocalDate::toString).orElse(""), mark.note(), revision);
    }

    /** By field, the key of the message on what is wrong with it; empty where nothing is. */
    Map<String, String> faults(LocalDate today) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (State.of(state).isEmpty()) {
            faults.put("state", "checklist.fault.state");
        }
        if (!Characters.writable(owner) || owner.strip().length() > Mark.LONGEST_OWNER) {
            faults.put("owner", "checklist.fault.owner");
        }
        if (!due.isBlank() && day().filter(day -> Math.abs(day.getYear() - today.getYear()) <= MOST_YEARS_AHEAD).isEmpty()) {
            faults.put("due", "checklist.fault.due");
        }
        if (!Characters.writable(note) || note.strip().length() > Mark.LONGEST_NOTE) {
            faults.put("note", "checklist.fault.note");
        } else if (State.of(state).equals(Optional.of(State.NOT_NEEDED)) && note.isBlank()) {
            faults.put("note", "checklist.fault.reason");
        }
        return faults;
    }

    private Optional<LocalDate> day() {
        return Days.read(due);
    }

    /** The mark on an item; only of a form without faults. */
    Mark mark(Item item) {
        return mark(item.id(), item.title());
    }

    /** The mark on an item that may be on the list no more; only of a form without faults. */
    Mark mark(String item, Text title) {
        return new Mark(item, title, State.of(state).orElseThrow(), owner.strip(), day(), lines(note));
    }

    /** A form sends each line break as two signs, a spreadsheet program as one. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n").strip();
    }
}
