package sumakomi.web.study;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/** What came with a form. Numbers go by the key of their field: {@code v.} the value, {@code low.} and {@code high.} its range. */
record TypedForm(MultiValueMap<String, String> form) {

    boolean has(String name) {
        return form.containsKey(name);
    }

    /** What was typed, without white space around it; empty where the form has no such field. */
    String text(String name) {
        return Optional.ofNullable(form.getFirst(name)).map(String::strip).orElse("");
    }

    /** Whether a form was sent at all. */
    boolean sent() {
        return has("revision");
    }

    /** What a field shows: what was typed, else what is kept. */
    public String shown(String name, String kept) {
        return sent() && has(name) ? text(name) : kept;
    }

    List<String> all(String name) {
        return form.getOrDefault(name, List.of());
    }

    /** The keys of the numbers that the form shows. */
    Stream<String> keys() {
        return form.keySet().stream().filter(name -> name.startsWith("v.")).map(name -> name.substring("v.".length()));
    }

    /** The last change of the study that the author of the form had seen. */
    int revision() {
        return text("revision").matches("\\d{1,9}") ? Integer.parseInt(text("revision")) : 0;
    }

    /** What the button pressed asks for: a verb and what it is about, {@code remove-component:engines}; else what is chosen beside it. */
    Action action() {
        String[] parts = text("do").split(":", 2);
        Verb verb = Arrays.stream(Verb.values()).filter(one -> one.word().equals(parts[0])).findFirst().orElse(Verb.NONE);
        return new Action(verb, parts.length > 1 ? parts[1] : text(verb == Verb.ADD_LINE ? "line-kind" : "choice"));
    }

    /** @param object id of what is added or taken away */
    record Action(Verb verb, String object) {}

    /** What a button of a form does to the study, beside saving it. */
    enum Verb {
        NONE, ADD_POLICY, REMOVE_POLICY, ADD_MEASURE, REMOVE_MEASURE, ADD_COMPONENT, REMOVE_COMPONENT, ADD_ENERGY, REMOVE_ENERGY,
        ADD_LINE, REMOVE_LINE,
        ADD_BENEFIT, REMOVE_BENEFIT;

        private String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
