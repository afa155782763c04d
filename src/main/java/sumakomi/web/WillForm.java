package sumakomi.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.questionnaire.StoredProfile;
import sumakomi.questionnaire.StoredProfile.UnreadablePart;
import sumakomi.questionnaire.WillReader;

/**
 * The municipality's own will filled in: what the form changes of what is stored, and the faults and clashes that stand in the way.
 * What the form did not touch is no change; a clash is a part that both the form and somebody else changed. What is kept and cannot be
 * read is replaced by something else or dropped, never taken away by being left empty.
 */
final class WillForm {

    private static final String TYPED = "p.";
    private static final String WAS = "was.";
    /** The weight that is none. */
    private static final String AS_IT_IS = "1";

    private final WillReader reader;
    private final StoredProfile stored;
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final Map<String, String> was = new LinkedHashMap<>();
    private final Map<String, Optional<String>> changes = new LinkedHashMap<>();
    private final Map<String, Fault> faults = new LinkedHashMap<>();
    private final Map<String, Clash> clashes = new LinkedHashMap<>();

    /**
     * Two values of which one is to stay; empty where a part is not willed.
     *
     * @param was what the form was made with, and goes on to carry until it is chosen between the two
     */
    record Clash(String mine, String theirs, String was) {}

    /**
     * One part as the page shows it.
     *
     * @param value what stands in the field
     * @param was what the form carries back, so that a change is told from what was there before
     * @param now what is stored
     */
    record Field(String part, String value, String was, String now, Optional<String> error, Optional<Clash> clash,
            Optional<String> unreadable) {}

    /** The form as what is stored fills it. */
    WillForm(WillReader reader, StoredProfile stored) {
        this.reader = reader;
        this.stored = stored;
    }

    /** A form that names parts which there are not was not made by us. */
    WillForm(WillReader reader, StoredProfile stored, MultiValueMap<String, String> form) {
        this(reader, stored);
        for (String part : reader.parts()) {
            Optional.ofNullable(form.getFirst(TYPED + part)).ifPresent(value -> {
                typed.put(part, word(value));
                was.put(part, word(Optional.ofNullable(form.getFirst(WAS + part)).orElse("")));
            });
        }
        if (form.keySet().stream().anyMatch(name -> name.startsWith(TYPED) && !typed.containsKey(name.substring(TYPED.length())))) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    private static String word(String value) {
        String word = value.strip();
        return word.equals(AS_IT_IS) ? "" : word;
    }

    /** What was typed shall stay, in place of what was shown beside it as stored. */
    void keep(String part, String shown) {
        was.computeIfPresent(part, (key, before) -> word(shown));
    }

    /** What is stored by now shall stay. */
    void take(String part) {
        typed.remove(part);
    }

    /** Takes a part away, whatever is kept for it. */
    void drop(String part) {
        typed.remove(part);
        if (reader.parts().contains(part)) {
            changes.put(part, Optional.empty());
        }
    }

    /** Reads what was typed for some parts against what is stored. */
    void read(Set<String> parts, LocalDate day) {
        typed.keySet().stream().filter(parts::contains).filter(this::touched).forEach(part -> read(part, day));
    }

    private boolean touched(String part) {
        return typed.containsKey(part) && !typed.get(part).equals(was.get(part));
    }

    private void read(String part, LocalDate day) {
        String mine = typed.get(part);
        if (mine.equals(now(part))) {
            return;
        }
        try {
            Optional<String> read = mine.isEmpty() ? Optional.empty() : Optional.of(reader.read(part, mine, day, part, 0));
            if (now(part).equals(was.get(part))) {
                changes.put(part, read);
            } else {
                clashes.put(part, new Clash(mine, now(part), was.get(part)));
            }
        } catch (FaultyInput e) {
            faults.put(part, e.faults().get(0));
        }
    }

    /** Every part that was typed. */
    Set<String> shown() {
        return Set.copyOf(typed.keySet());
    }

    /** What the form changes, by part; empty where one is taken back. */
    Map<String, Optional<String>> changes() {
        return changes;
    }

    boolean clashing() {
        return !clashes.isEmpty();
    }

    /** Whether nothing stands in the way of the changes. */
    boolean sound() {
        return faults.isEmpty() && clashes.isEmpty();
    }

    List<Field> fields(Locale locale) {
        return reader.parts().stream().map(part -> field(part, locale)).toList();
    }

    private Field field(String part, Locale locale) {
        boolean open = touched(part);
        return new Field(part, open ? typed.get(part) : now(part), open ? was.get(part) : now(part), now(part),
                Optional.ofNullable(faults.get(part)).map(fault -> fault.in(locale)), Optional.ofNullable(clashes.get(part)),
                stored.unreadableWill().stream().filter(kept -> kept.part().equals(part)).map(UnreadablePart::text).findFirst());
    }

    private String now(String part) {
        return stored.will().parts().getOrDefault(part, "");
    }
}
