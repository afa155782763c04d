package sumakomi.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;
import sumakomi.advisor.EditionScoped;
import sumakomi.knowledge.Text;
import sumakomi.programme.Checklist;
import sumakomi.programme.Checklist.Item;
import sumakomi.programme.Mark;
import sumakomi.programme.Mark.Kept;
import sumakomi.programme.Marks;
import sumakomi.questionnaire.Profiles;

/** Fills in several items of a checklist at once: all of them, or with any fault none. What is left empty stays as it is. */
@EditionScoped
@Component
record SeveralItems(Marks marks, Profiles profiles, Clock clock) {

    private static final Pattern SEEN = Pattern.compile("(.{1,200})@([0-9]{1,9})");

    /**
     * What was sent.
     *
     * @param ticked ids of the items that were ticked
     * @param all whether all that are shown are meant
     * @param seen by the ids of the items that are meant, the revision that the author saw
     */
    record Sent(List<String> ticked, boolean all, Map<String, Integer> seen, String state, String owner, String due, String note) {

        static final Sent NOTHING = new Sent(List.of(), false, Map.of(), "", "", "", "");

        private boolean empty() {
            return state.isBlank() && owner.isBlank() && due.isBlank() && note.isBlank();
        }

        private MarkForm on(Mark now, int revision) {
            return new MarkForm(state.isBlank() ? now.state().word() : state, owner.isBlank() ? now.owner() : owner, due.isBlank()
                    ? now.due().map(LocalDate::toString).orElse("") : due, note.isBlank() ? now.note() : note, revision);
        }
    }

    /**
     * What became of it.
     *
     * @param saved how many items were filled in
     * @param faults keys of the messages on what is wrong
     * @param about the items that are in the way; none where it is not about any
     */
    record Result(int saved, List<String> faults, List<Text> about) {

        boolean refused() {
            return !faults.isEmpty();
        }
    }

    static Sent read(MultiValueMap<String, String> form) {
        Map<String, Integer> ticked = revisions(form.getOrDefault("item", List.of()));
        boolean all = form.containsKey("all");
        return new Sent(List.copyOf(ticked.keySet()), all, all ? revisions(form.getOrDefault("shown", List.of())) : ticked,
                first(form, "state"), first(form, "owner"), first(form, "due"), first(form, "note"));
    }

    private static String first(MultiValueMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(name)).orElse("");
    }

    private static Map<String, Integer> revisions(List<String> values) {
        Map<String, Integer> revisions = new LinkedHashMap<>();
        values.forEach(value -> {
            Matcher found = SEEN.matcher(value);
            if (!found.matches()) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
            revisions.put(found.group(1), Integer.valueOf(found.group(2)));
        });
        return revisions;
    }

    Result save(String id, Checklist checklist, Sent sent) {
        if (sent.seen().isEmpty()) {
            return new Result(0, List.of("checklist.several.none"), List.of());
        }
        if (sent.empty()) {
            return new Result(0, List.of("checklist.several.nothing"), List.of());
        }
        return profiles.holding(id, () -> held(ProfileChecklists.list(id, checklist), checklist, sent)).orElseThrow(PageModel::notFound);
    }

    private Result held(Marks.Of list, Checklist checklist, Sent sent) {
        Map<String, Kept> kept = marks.of(list);
        Map<String, Item> known = checklist.byId();
        Map<Mark, Integer> changed = new LinkedHashMap<>();
        Map<String, List<Text>> wrong = new LinkedHashMap<>();
        sent.seen().forEach((item, seen) -> {
            Item found = Optional.ofNullable(known.get(item)).orElseThrow(PageModel::notFound);
            Mark now = Mark.of(found, kept);
            MarkForm typed = sent.on(now, seen);
            List<String> faults = Optional.ofNullable(kept.get(item)).map(Kept::revision).orElse(0).equals(seen)
                    ? List.copyOf(typed.faults(LocalDate.now(clock)).values()) : List.of("checklist.several.clash");
            faults.forEach(fault -> wrong.computeIfAbsent(fault, absent -> new ArrayList<>()).add(found.title()));
            if (faults.isEmpty() && !typed.mark(found).equals(now)) {
                changed.put(typed.mark(found), seen);
            }
        });
        if (!wrong.isEmpty()) {
            return new Result(0, List.copyOf(wrong.keySet()), wrong.values().stream().flatMap(List::stream).distinct().toList());
        }
        marks.saveAll(list, checklist, changed);
        return new Result(sent.seen().size(), List.of(), List.of());
    }
}
