package sumakomi.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import sumakomi.account.Notes;
import sumakomi.account.Notes.Note;
import sumakomi.account.Told;
import sumakomi.account.Trail;

/** Who marked what on a checklist, by the record of its changes. */
@Component
public class MarkHistory {

    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    private final Notes notes;

    MarkHistory(Notes notes) {
        this.notes = notes;
    }

    /**
     * A change of the mark of an item.
     *
     * @param who changed it, by the name of the account at that time; absent where the application did
     * @param before what was marked, in the parts of a mark; nothing where nothing was
     */
    public record Change(String item, Instant at, Optional<String> who, Told before, Told after) {

        private static Change of(Note note) {
            return new Change(note.field(), note.at(), Optional.of(note.name()).filter(who -> !who.equals(Trail.APPLICATION)),
                    told(note.before()), told(note.after()));
        }

        private static Told told(String noted) {
            return Told.read(noted).orElseGet(Told::nothing);
        }
    }

    /** The due days that items of a list had before their last day was taken away, by item. */
    public Map<String, LocalDate> dueBefore(Marks.Of list) {
        Map<String, LocalDate> days = new HashMap<>();
        of(list).forEach((item, changes) -> changes.stream().flatMap(change -> change.before().part("due").stream())
                .filter(due -> due.matches(DAY)).findFirst().ifPresent(due -> days.put(item, LocalDate.parse(due))));
        return days;
    }

    /** The changes of a list by item, the latest first. */
    public Map<String, List<Change>> of(Marks.Of list) {
        return notes.of(Marks.Of.KIND, list.thing(), list.profile()).stream().map(Change::of)
                .collect(Collectors.groupingBy(Change::item, LinkedHashMap::new, Collectors.toList()));
    }
}
