package sumakomi.economics.study;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import sumakomi.account.Trail;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Notes what was changed of a study: each value of its document, before and after, by the place where it stands. */
final class StudyTrail {

    static final String KIND = "study";
    /** More than these at once are noted as so many changes. */
    private static final int MOST = 200;
    /** A number that has more said of it goes by the same place as before. */
    private static final String VALUE = ".value";

    /** Whose other language follows what was changed. */
    private static final String WORDS = "words.";

    private final Trail trail;

    StudyTrail(Trail trail) {
        this.trail = trail;
    }

    void made(Trail.Subject study, String title) {
        trail.note(study, "made", "", "", title);
    }

    /** @param before the document as the row held it, which may be one that cannot be read */
    void changed(Trail.Subject study, String before, String after) {
        Map<String, String> was = leaves(before);
        Map<String, String> is = leaves(after);
        Set<String> fields = new TreeSet<>(was.keySet());
        fields.addAll(is.keySet());
        fields.removeIf(field -> field.startsWith(WORDS) || was.getOrDefault(field, "").equals(is.getOrDefault(field, "")));
        if (fields.size() > MOST) {
            trail.note(study, "changed", "", "", Integer.toString(fields.size()));
            return;
        }
        trail.changed(study, fields.stream().map(field -> new Trail.Change(field, was.getOrDefault(field, ""), is.getOrDefault(field, "")))
                .toList());
    }

    void handedOut(Trail.Subject study, int version, String note) {
        trail.note(study, "handed-out", Integer.toString(version), "", note);
    }

    void deleted(Trail.Subject study) {
        trail.forgetValuesOf(study);
        trail.note(study, "deleted", "", "", "");
    }

    private static Map<String, String> leaves(String content) {
        Map<String, String> leaves = new LinkedHashMap<>();
        try {
            collect("", JsonMapper.shared().readTree(content), leaves);
        } catch (JacksonException e) {
            leaves.put("", content);
        }
        return leaves;
    }

    private static void collect(String place, JsonNode node, Map<String, String> into) {
        if (node.isObject()) {
            node.properties().stream().filter(entry -> !entry.getKey().equals("id"))
                    .forEach(entry -> collect(place.isEmpty() ? entry.getKey() : place + "." + entry.getKey(), entry.getValue(), into));
            if (node.isEmpty() && place.contains(".benefits.")) {
                into.put(place, "true");
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(place + "." + name(node.get(i)).orElse(Integer.toString(i + 1)), node.get(i), into);
            }
        } else {
            into.put(place.endsWith(VALUE) ? place.substring(0, place.length() - VALUE.length()) : place, node.asString());
        }
    }

    /** What is in a list goes by its name, so that only what is new or gone changes when one is added or taken away. */
    private static Optional<String> name(JsonNode node) {
        String energy = String.join("-", Stream.of("carrier", "use").map(node::path).filter(JsonNode::isString).map(JsonNode::asString)
                .toList());
        return Stream.of(node.path("id").asString(""), energy).filter(word -> !word.isEmpty()).findFirst();
    }
}
