package sumakomi.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import sumakomi.knowledge.Text;
import sumakomi.programme.Checklist.Item;
import sumakomi.programme.Mark.Kept;
import sumakomi.programme.Mark.State;

/**
 * What a list that was filled in elsewhere changes here. Field by field: what was left alone there stays; what was left alone here is
 * taken; what both changed to different values is a conflict and stays as it is here.
 *
 * @param marks the new marks of items, with what is taken from the list
 * @param conflicts the fields that both changed
 */
public record MarkChanges(List<Mark> marks, List<Conflict> conflicts) {

    public MarkChanges {
        marks = List.copyOf(marks);
        conflicts = List.copyOf(conflicts);
    }

    /** What can be filled in of an item. */
    public enum Field {
        STATE,
        OWNER,
        DUE,
        NOTE;

        String of(Mark mark) {
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

    /** @param entered only fields that were changed there, each with a value that the field may have */
    public static MarkChanges of(Checklist checklist, Map<String, Kept> kept, List<Entered> entered) {
        Map<String, Item> items = checklist.byId();
        Map<String, List<Entered>> byItem = entered.stream().filter(one -> items.containsKey(one.item()))
                .collect(Collectors.groupingBy(Entered::item, LinkedHashMap::new, Collectors.toList()));
        List<Mark> marks = new ArrayList<>();
        List<Conflict> conflicts = new ArrayList<>();
        byItem.forEach((id, fields) -> {
            Item item = items.get(id);
            Mark here = Mark.of(item, kept);
            Map<Field, String> words = new LinkedHashMap<>();
            List.of(Field.values()).forEach(field -> words.put(field, field.of(here)));
            fields.forEach(one -> {
                String now = one.field().of(here);
                if (now.equals(one.issued())) {
                    words.put(one.field(), one.there());
                } else if (!now.equals(one.there())) {
                    conflicts.add(new Conflict(id, item.title(), one.field(), now, one.there(), one.place()));
                }
            });
            Mark merged = mark(item, words);
            if (!merged.equals(here)) {
                marks.add(merged);
            }
        });
        return new MarkChanges(marks, conflicts);
    }

    private static Mark mark(Item item, Map<Field, String> words) {
        return new Mark(item.id(), item.title(), State.of(words.get(Field.STATE)).orElseThrow(), words.get(Field.OWNER),
                Optional.of(words.get(Field.DUE)).filter(day -> !day.isEmpty()).map(LocalDate::parse), words.get(Field.NOTE));
    }
}
