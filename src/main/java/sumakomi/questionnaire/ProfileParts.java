package sumakomi.questionnaire;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Characters;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.Faults;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Text;
import sumakomi.knowledge.YamlDocument;
import tools.jackson.databind.JsonNode;

/** One profile being read: what may stand in several places of it, and the faults that are gathered on the way. */
final class ProfileParts {

    private static final Set<String> CITATION_KEYS = Set.of("document", "place");
    private static final Set<String> TEXT_KEYS = Set.of("ja", "en");
    /** As much of a text as is kept, in each language. */
    private static final int LONGEST_TEXT = 2000;

    private final Knowledge knowledge;
    private final YamlDocument yaml;
    private final Faults faults = new Faults();

    ProfileParts(Knowledge knowledge, YamlDocument yaml) {
        this.knowledge = knowledge;
        this.yaml = yaml;
    }

    /** A part read by a reader of its own, whose faults are taken over; absent where it has any. */
    <T> Optional<T> sound(Supplier<T> part) {
        try {
            return Optional.of(part.get());
        } catch (FaultyInput e) {
            faults.addAll(e);
            return Optional.empty();
        }
    }

    int lineOf(String where) {
        return yaml.lineOf(where);
    }

    void refuseIfAny() {
        faults.refuseIfAny();
    }

    /** @param fault by the line of that place */
    void add(String where, IntFunction<Fault> fault) {
        faults.add(() -> fault.apply(yaml.lineOf(where)));
    }

    /** What a value rests on, where that is told. */
    Optional<Basis> basis(JsonNode node, String key, String where) {
        String given = node.path(key).asString("");
        Optional<Basis> known = List.of(Basis.values()).stream().filter(basis -> basis.toString().equals(given)).findFirst();
        if (known.isEmpty() && !node.path(key).isMissingNode()) {
            fault("profile.basis", where + "." + key, AnswerReader.shortened(given), List.of(Basis.values()).toString());
        }
        return known;
    }

    Optional<Citation> citation(JsonNode node, String where) {
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        refuseOtherKeys(node, where, CITATION_KEYS);
        Citation citation = new Citation(node.path("document").asString(""), node.path("place").asString(""));
        var source = knowledge.sources().get(citation.document());
        if (source == null || source.place(citation.place()).isEmpty()) {
            fault("profile.source", where, AnswerReader.shortened(citation.toString()));
        }
        return Optional.of(citation);
    }

    Optional<String> word(JsonNode node, String key) {
        return node.path(key).isString() ? Optional.of(node.path(key).asString()) : Optional.empty();
    }

    Optional<Text> text(JsonNode node, String key, String where) {
        JsonNode text = node.path(key);
        if (text.isMissingNode()) {
            return Optional.empty();
        }
        String ja = text.path("ja").asString("");
        String en = text.path("en").asString("");
        refuseOtherKeys(text, where, TEXT_KEYS);
        if (!Characters.visible(ja) || !Characters.visible(en)) {
            fault("profile.text", where);
            return Optional.empty();
        }
        if (Math.max(ja.length(), en.length()) > LONGEST_TEXT) {
            fault("profile.text-long", where, LONGEST_TEXT, Math.max(ja.length(), en.length()));
            return Optional.empty();
        }
        return Optional.of(new Text(ja, en));
    }

    void refuseOtherKeys(JsonNode node, String where, Set<String> keys) {
        node.propertyNames().stream().filter(key -> !keys.contains(key))
                .forEach(key -> fault("profile.key", where.isEmpty() ? key : where + "." + key, AnswerReader.shortened(key),
                        String.join(", ", keys.stream().sorted().toList())));
    }

    void fault(String key, String where, Object... args) {
        add(where, line -> Fault.of(key, where, line, args));
    }
}
