package sumakomi.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Text;
import sumakomi.programme.Mark.Kept;
import sumakomi.programme.Mark.State;

/**
 * What a list that was filled in elsewhere changes here. Field by field: what was left alone there stays; what was left alone here is
 * taken; what both changed to different values is a conflict and stays as it is here.
 *
 * @param marks the new marks of items, with what is taken from the list
 * @param conflicts the fields that both changed
 * @param lost what was entered for items that are not on the list and of which nothing is kept
 */
public record MarkChanges(List<Mark> marks, List<Conflict> conflicts, List<Entered> lost) {

    public MarkChanges {
        marks = List.copyOf(marks);
        conflicts = List.copyOf(conflicts);
        lost = List.copyOf(lost);
    }

    /** What can be filled in of an item. */
    public enum Field {
        STATE,
        OWNER,
        DUE,
        NOTE;

        /** The word in the record of changes. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What a mark says in this field, as forms and files write it. */
        public String of(Mark mark) {
            return switch (this) {
                case STATE -> mark.state().word();
                case OWNER -> mark.owner();
                case DUE -> mark.due().map(Object::toString).orElse("");
                case NOTE -> mark.note();
            };
        }
    }

    /**
     * A field of the list as it came back.
     *
     * @param issued what it was when the list was handed out
     * @param there what it is there now
     * @param place where in the file it stands
     */
    public record Entered(String item, Field field, String issued, String there, String place) {}

    /**
     * A field that was changed in both places.
     *
     * @param here what it is here now
     */
    public record Conflict(String item, Text title, Field field, String here, String there, String place) {}

    /**
     * @param entered only fields that were changed there, each with a value that the field may have
     * @throws FaultyInput with every place that says "not needed" without a reason
     */
    public static MarkChanges of(Checklist checklist, Map<String, Kept> kept, List<Entered> entered) {
        Map<String, Mark> here = new HashMap<>();
        kept.forEach((id, mark) -> here.put(id, mark.mark()));
        checklist.items().forEach(item -> here.put(item.id(), Mark.of(item, kept)));
        Map<String, List<Entered>> byItem = entered.stream().filter(one -> here.containsKey(one.item()))
                .collect(Collectors.groupingBy(Entered::item, LinkedHashMap::new, Collectors.toList()));
        List<Mark> marks = new ArrayList<>();
        List<Conflict> conflicts = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        byItem.forEach((id, fields) -> {
            Mark merged = merged(here.get(id), fields, conflicts);
            if (!merged.equals(here.get(id))) {
                marks.add(merged);
                if (merged.state() == State.NOT_NEEDED && merged.note().isBlank()) {
                    faults.add(Fault.of("checklist.reason", fields.get(0).place(), 0));
                }
            }
        });
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        return new MarkChanges(marks, conflicts, entered.stream().filter(one -> !here.containsKey(one.item())).toList());
    }

    private static Mark merged(Mark here, List<Entered> fields, List<Conflict> conflicts) {
        Map<Field, String> words = new LinkedHashMap<>();
        List.of(Field.values()).forEach(field -> words.put(field, lines(field.of(here))));
        fields.forEach(one -> {
            String now = words.get(one.field());
            if (now.equals(lines(one.issued()))) {
                words.put(one.field(), one.there());
            } else if (!now.equals(one.there())) {
                conflicts.add(new Conflict(here.item(), here.title(), one.field(), now, one.there(), one.place()));
            }
        });
        return new Mark(here.item(), here.title(), State.of(words.get(Field.STATE)).orElseThrow(), words.get(Field.OWNER),
                Optional.of(words.get(Field.DUE)).filter(day -> !day.isEmpty()).map(LocalDate::parse), words.get(Field.NOTE));
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }
}
