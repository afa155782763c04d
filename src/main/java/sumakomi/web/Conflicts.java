package sumakomi.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;
import sumakomi.advisor.EditionScoped;
import sumakomi.programme.Checklist;
import sumakomi.programme.Checklists;
import sumakomi.programme.Mark;
import sumakomi.programme.Mark.Kept;
import sumakomi.programme.MarkChanges.Conflict;
import sumakomi.programme.MarkChanges.Field;
import sumakomi.programme.Marks;
import sumakomi.questionnaire.Profiles;

/**
 * Settles what was changed both here and in a workbook that came back: field by field, or all at once, the file's value is taken or the
 * one here kept. What is still open travels with the form; what is chosen is held against what is kept now.
 */
@EditionScoped
@Component
record Conflicts(Marks marks, Profiles profiles, Clock clock) {

    private static final String FILE = "file";
    private static final String HERE = "here";
    private static final String ALL = "all";
    private static final List<String> PARTS = List.of("theme", "item", "field", "here", "there", "place");

    /**
     * A conflict that nobody settled yet.
     *
     * @param fault key of the message on why the file's value could not be taken; empty where nobody tried
     */
    record Open(String theme, Conflict conflict, String fault) {

        private List<String> about() {
            return List.of(theme, conflict.item());
        }

        private Open failing(String key, Mark now) {
            return new Open(theme, new Conflict(conflict.item(), now.title(), conflict.field(), conflict.field().of(now),
                    conflict.there(), conflict.place()), key);
        }
    }

    /** Settles what the pressed button names, and shows the rest. */
    void settle(String id, Checklists lists, MultiValueMap<String, String> form, Model model) {
        boolean file = form.containsKey(FILE);
        List<Open> all = sent(id, lists, form);
        List<Integer> chosen = chosen(Optional.ofNullable(form.getFirst(file ? FILE : HERE)).orElseThrow(Conflicts::notOurs), all.size());
        Map<List<String>, List<Open>> byItem = chosen.stream().map(all::get).collect(Collectors.groupingBy(Open::about,
                LinkedHashMap::new, Collectors.toList()));
        List<Open> left = new ArrayList<>(profiles.holding(id, () -> byItem.values().stream().flatMap(some -> settle(id, lists, some, file)
                .stream()).toList()).orElseThrow(PageModel::notFound));
        int settled = chosen.size() - left.size();
        IntStream.range(0, all.size()).filter(i -> !chosen.contains(i)).mapToObj(all::get).forEach(left::add);
        model.addAttribute("conflicts", left).addAttribute("settled", settled).addAttribute("settledFrom", file ? FILE : HERE);
    }

    private static List<Integer> chosen(String which, int all) {
        if (which.equals(ALL)) {
            return IntStream.range(0, all).boxed().toList();
        }
        if (!which.matches("[0-9]{1,5}") || Integer.parseInt(which) >= all) {
            throw notOurs();
        }
        return List.of(Integer.valueOf(which));
    }

    /** @return those of one item that could not be settled */
    private List<Open> settle(String id, Checklists lists, List<Open> some, boolean file) {
        Checklist checklist = list(lists, some.get(0).theme());
        Marks.Of list = ProfileChecklists.list(id, checklist);
        Map<String, Kept> kept = marks.of(list);
        Mark now = marked(checklist, kept).get(some.get(0).conflict().item());
        if (!file) {
            some.forEach(one -> marks.keep(list, now.item(), one.conflict().field(), one.conflict().there()));
            return List.of();
        }
        if (some.stream().anyMatch(one -> !lines(one.conflict().field().of(now)).equals(one.conflict().here()))) {
            return failing(some, "checklist.conflict.moved", now);
        }
        Map<Field, String> words = new EnumMap<>(Field.class);
        Stream.of(Field.values()).forEach(field -> words.put(field, field.of(now)));
        some.forEach(one -> words.put(one.conflict().field(), one.conflict().there()));
        MarkForm typed = new MarkForm(words.get(Field.STATE), words.get(Field.OWNER), words.get(Field.DUE), words.get(Field.NOTE),
                Optional.ofNullable(kept.get(now.item())).map(Kept::revision).orElse(0));
        Optional<String> fault = typed.faults(LocalDate.now(clock)).values().stream().findFirst();
        if (fault.isPresent()) {
            return failing(some, fault.get(), now);
        }
        return marks.save(list, checklist, typed.mark(now.item(), now.title()), typed.seen()) ? List.of()
                : failing(some, "checklist.conflict.moved", now);
    }

    private static List<Open> failing(List<Open> some, String key, Mark now) {
        return some.stream().map(one -> one.failing(key, now)).toList();
    }

    /** What is kept of each item, those included that went from the list. */
    private static Map<String, Mark> marked(Checklist checklist, Map<String, Kept> kept) {
        Map<String, Mark> marked = new HashMap<>();
        kept.forEach((item, mark) -> marked.put(item, mark.mark()));
        checklist.items().forEach(item -> marked.put(item.id(), Mark.of(item, kept)));
        return marked;
    }

    private static Checklist list(Checklists lists, String theme) {
        return lists.lists().stream().filter(list -> list.theme().archetype().equals(theme)).findFirst().orElseThrow(Conflicts::notOurs);
    }

    private List<Open> sent(String id, Checklists lists, MultiValueMap<String, String> form) {
        List<List<String>> columns = PARTS.stream().map(part -> form.getOrDefault("conflict." + part, List.of())).toList();
        int count = columns.get(0).size();
        if (count == 0 || columns.stream().anyMatch(values -> values.size() != count)) {
            throw notOurs();
        }
        Map<String, Map<String, Mark>> marked = lists.lists().stream().collect(Collectors.toMap(list -> list.theme().archetype(),
                list -> marked(list, marks.of(ProfileChecklists.list(id, list)))));
        return IntStream.range(0, count).mapToObj(row -> open(columns.stream().map(column -> lines(column.get(row))).toList(), marked))
                .toList();
    }

    private static Open open(List<String> parts, Map<String, Map<String, Mark>> marked) {
        String theme = parts.get(PARTS.indexOf("theme"));
        Mark mark = Optional.ofNullable(marked.getOrDefault(theme, Map.of()).get(parts.get(PARTS.indexOf("item"))))
                .orElseThrow(Conflicts::notOurs);
        Field field = Stream.of(Field.values()).filter(one -> one.name().equals(parts.get(PARTS.indexOf("field")))).findFirst()
                .orElseThrow(Conflicts::notOurs);
        return new Open(theme, new Conflict(mark.item(), mark.title(), field, parts.get(PARTS.indexOf("here")),
                parts.get(PARTS.indexOf("there")), parts.get(PARTS.indexOf("place"))), "");
    }

    /** What no form of ours sends. */
    private static ResponseStatusException notOurs() {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }
}
