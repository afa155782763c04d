package sumakomi.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import sumakomi.programme.Checklist.Item;
import sumakomi.programme.Checklist.When;
import sumakomi.programme.Mark;
import sumakomi.programme.Mark.State;

/**
 * Which items of a checklist a page shows; an empty text narrows nothing, and one that is no choice shows nothing.
 *
 * @param state a word of {@link State}, or {@link #UNDONE}
 * @param aspect of verification
 * @param when a session by its number, or {@link #STUDY}
 * @param owner as it is written, or {@link #NOBODY}
 * @param late whether only what is overdue is shown
 */
record ListFilter(String state, String aspect, String when, String owner, boolean late) {

    static final ListFilter NONE = new ListFilter("", "", "", "", false);
    static final String UNDONE = "undone";
    static final String STUDY = "study";
    static final String NOBODY = "-";
    private static final String PREFIX = "only-";

    static ListFilter of(MultiValueMap<String, String> form) {
        return new ListFilter(value(form, "state"), value(form, "aspect"), value(form, "when"), value(form, "owner"),
                !value(form, "late").isEmpty());
    }

    private static String value(MultiValueMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(PREFIX + name)).map(String::strip).orElse("");
    }

    /** The fields of the form that are filled in, by their names. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(PREFIX + "state", state);
        fields.put(PREFIX + "aspect", aspect);
        fields.put(PREFIX + "when", when);
        fields.put(PREFIX + "owner", owner);
        fields.put(PREFIX + "late", late ? "yes" : "");
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    public boolean narrows() {
        return !fields().isEmpty();
    }

    boolean shows(Item item, Mark mark, LocalDate today) {
        return (state.isEmpty() || state.equals(UNDONE) && !mark.state().done() || state.equals(mark.state().word()))
                && (aspect.isEmpty() || item.aspect().filter(aspect::equals).isPresent())
                && (when.isEmpty() || item.when().map(ListFilter::word).filter(when::equals).isPresent())
                && (owner.isEmpty() || owner.equals(mark.owner()) || owner.equals(NOBODY) && mark.owner().isEmpty())
                && (!late || mark.overdue(today));
    }

    private static String word(When when) {
        return when.session().map(String::valueOf).orElse(STUDY);
    }

    /**
     * What can be chosen on a list.
     *
     * @param owners those that are written anywhere on it
     */
    record Choices(List<State> states, List<String> aspects, List<When> whens, List<String> owners) {

        static Choices of(List<Item> items, Map<String, Mark> marks) {
            return new Choices(List.of(State.values()), items.stream().flatMap(item -> item.aspect().stream()).distinct().toList(),
                    items.stream().flatMap(item -> item.when().stream()).distinct().sorted().toList(),
                    owners(marks.values().stream()));
        }

        /** Who is named as owner anywhere. */
        static List<String> owners(Stream<Mark> marks) {
            return marks.map(Mark::owner).filter(owner -> !owner.isEmpty()).distinct().sorted().toList();
        }

        /** How the form names a time. */
        public String word(When when) {
            return ListFilter.word(when);
        }
    }
}
