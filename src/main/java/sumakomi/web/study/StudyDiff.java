package sumakomi.web.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import sumakomi.knowledge.Text;
import tools.jackson.databind.JsonNode;

/**
 * What differs between two states of a study, both worked out.
 *
 * @param heads title, date and scenario, by the key of their label
 * @param inputs the inputs whose value is another, or which only one of the two has
 * @param figures the main figures whose value is another
 * @param cells of how many cells the value is another or missing, inputs and figures included
 */
record StudyDiff(List<Head> heads, List<Line> inputs, List<Line> figures, int cells) {

    private static final List<String> HEADS = List.of("title", "asOf", "scenario");
    private static final int MOST = 200;

    record Head(String key, String then, String now) {}

    /** @param unit id of the unit of both values; a value is empty where the state has no such cell */
    record Line(Text title, String unit, Optional<Double> then, Optional<Double> now) {

        private boolean differs() {
            return !then.equals(now);
        }
    }

    /** @param then and {@code now}: results in the form of {@link sumakomi.document.StudyJson} */
    static StudyDiff between(JsonNode then, JsonNode now) {
        List<Head> heads = HEADS.stream().map(key -> new Head(key, then.path(key).asString(""), now.path(key).asString("")))
                .filter(head -> !head.then().equals(head.now())).toList();
        List<Line> inputs = lines(then, now, "inputs", cell -> true);
        List<Line> figures = lines(then, now, "cells", cell -> CompareView.CELLS.contains(cell.path("id").asString()));
        return new StudyDiff(heads, inputs, figures, inputs.size() + lines(then, now, "cells", cell -> true).size());
    }

    public boolean none() {
        return heads.isEmpty() && cells == 0;
    }

    /** The inputs that a page shows; {@link #more} tells how many are left out. */
    public List<Line> shownInputs() {
        return inputs.subList(0, Math.min(MOST, inputs.size()));
    }

    public int more() {
        return inputs.size() - shownInputs().size();
    }

    private static List<Line> lines(JsonNode then, JsonNode now, String list, Predicate<JsonNode> wanted) {
        Map<String, JsonNode> before = byId(then.path(list), wanted);
        Map<String, JsonNode> after = byId(now.path(list), wanted);
        Map<String, JsonNode> all = new LinkedHashMap<>(after);
        before.forEach(all::putIfAbsent);
        List<Line> lines = new ArrayList<>();
        all.forEach((id, cell) -> lines.add(line(cell, Optional.ofNullable(before.get(id)), Optional.ofNullable(after.get(id)))));
        return lines.stream().filter(Line::differs).toList();
    }

    private static Map<String, JsonNode> byId(JsonNode cells, Predicate<JsonNode> wanted) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        cells.valueStream().filter(cell -> cell.path("value").isNumber()).filter(wanted)
                .forEach(cell -> found.put(cell.path("id").asString(), cell));
        return found;
    }

    private static Line line(JsonNode cell, Optional<JsonNode> then, Optional<JsonNode> now) {
        Text title = new Text(cell.path("title").path("ja").asString(""), cell.path("title").path("en").asString(""));
        return new Line(title, cell.path("unit").asString(""), value(then), value(now));
    }

    private static Optional<Double> value(Optional<JsonNode> cell) {
        return cell.map(found -> found.path("value").asDouble());
    }
}
