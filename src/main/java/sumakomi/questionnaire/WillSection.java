package sumakomi.questionnaire;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import sumakomi.knowledge.Knowledge;
import tools.jackson.databind.JsonNode;

/** Reads what a municipality decided itself, where a profile holds it. */
final class WillSection {

    private static final Set<String> WILL_KEYS = Set.of("setAside", "weights");

    private final Knowledge knowledge;
    private final WillReader reader;
    private final ProfileParts parts;

    WillSection(Knowledge knowledge, WillReader reader, ProfileParts parts) {
        this.knowledge = knowledge;
        this.reader = reader;
        this.parts = parts;
    }

    /** @param day for which the bounds of weights are taken: without a date the latest */
    Will read(JsonNode node, LocalDate day) {
        if (node.isMissingNode()) {
            return Will.NONE;
        }
        if (!node.isObject()) {
            parts.fault("study.mapping", "will");
            return Will.NONE;
        }
        parts.refuseOtherKeys(node, "will", WILL_KEYS);
        Map<String, String> written = new LinkedHashMap<>();
        group("setAside", node, knowledge.archetypes().keySet(), (archetype, reason) -> written.put(
                Will.settingAside(archetype), reason.isString() ? reason.asString() : ""));
        group("weights", node, knowledge.aspects().keySet(), (aspect, weight) -> written.put(Will.weighing(aspect),
                weight.isNumber() ? weight.decimalValue().toPlainString() : weight.isString() ? weight.asString() : weight.toString()));
        Map<String, String> read = new LinkedHashMap<>();
        written.forEach((part, value) -> part(part, value, day).ifPresent(sound -> read.put(part, sound)));
        return Will.of(read);
    }

    /** The entries of a group that name what there is; others are faults. */
    private void group(String group, JsonNode will, Set<String> known, BiConsumer<String, JsonNode> taken) {
        JsonNode node = will.path(group);
        String where = "will." + group;
        if (!node.isMissingNode() && !node.isObject()) {
            parts.fault("study.mapping", where);
        }
        node.properties().forEach(entry -> {
            if (known.contains(entry.getKey())) {
                taken.accept(entry.getKey(), entry.getValue());
            } else {
                String entered = where + "." + entry.getKey();
                parts.add(entered, line -> WillReader.strange(where, entry.getKey(), known, entered, line));
            }
        });
    }

    private Optional<String> part(String part, String value, LocalDate day) {
        String where = Will.place(part);
        return parts.sound(() -> reader.read(part, value, day, where, parts.lineOf(where)));
    }
}
