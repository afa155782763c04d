package sumakomi.web.explorer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Entry;
import sumakomi.web.explorer.Shown.Link;
import tools.jackson.databind.JsonNode;

/**
 * The table of a case district: which urban policy goes with which low-carbon measure.
 *
 * @param unassigned whether some marks could not be given to a column, so that the table has one more for them
 */
record Matrix(String note, List<Legend> legend, List<Column> columns, List<Row> rows, boolean unassigned, List<Basis> bases) {

    private static final String UNASSIGNED = "unassigned";

    static Matrix of(Entry entry, Referents referents, Wording wording) {
        JsonNode tree = entry.tree();
        Map<String, Map<String, List<Mark>>> marks = new LinkedHashMap<>();
        Map<String, String> reasons = new LinkedHashMap<>();
        Map<String, String> columnTitles = new LinkedHashMap<>();
        tree.path("reasons").forEach(reason -> reasons.put(reason.path("id").asString(), text(reason, "text", wording)));
        tree.path("columns").forEach(column -> columnTitles.put(column.path("code").asString(), text(column, "title", wording)));
        Map<String, List<String>> why = new LinkedHashMap<>();
        for (JsonNode row : tree.path("rows")) {
            marks.computeIfAbsent(row.path("policy").asString(), key -> new LinkedHashMap<>())
                    .computeIfAbsent(row.path("column").asString(), key -> new ArrayList<>()).add(mark(row, columnTitles));
            List<String> of = why.computeIfAbsent(row.path("policy").asString(), key -> new ArrayList<>());
            Optional.ofNullable(reasons.get(row.path("reason").asString(""))).filter(reason -> !of.contains(reason)).ifPresent(of::add);
        }
        boolean unassigned = marks.values().stream().anyMatch(columns -> columns.containsKey(UNASSIGNED));
        List<String> codes = new ArrayList<>(columnTitles.keySet());
        if (unassigned) {
            codes.add(UNASSIGNED);
        }
        List<Row> rows = tree.path("printedRows").valueStream().map(printed -> {
            String policy = printed.path("policy").asString();
            Map<String, List<Mark>> of = marks.getOrDefault(policy, Map.of());
            return new Row(
                    referents.library().find("urban-policies", policy)
                            .map(found -> referents.link(found, wording))
                            .orElse(new Link(wording.say("label.other"), "")),
                    codes.stream().map(code -> alike(of.getOrDefault(code, List.of()))).toList(),
                    why.getOrDefault(policy, List.of()), printed.path("marksInOrder").asString(""));
        }).toList();
        return new Matrix(text(tree, "note", wording), tree.path("marks").valueStream().map(mark -> new Legend(mark.path("mark").asString(),
                wording.value("step", mark.path("step").asString()), text(mark, "meaning", wording))).toList(),
                tree.path("columns").valueStream().map(column -> column(column, referents, wording)).toList(), rows, unassigned,
                tree.path("rows").valueStream().map(row -> Basis.parse(row.path("basis").asString())).distinct().toList());
    }

    /** Marks of one cell, those together that rest on the same reading. */
    private static List<Marks> alike(List<Mark> marks) {
        Map<List<Object>, List<Mark>> groups = new LinkedHashMap<>();
        marks.forEach(mark -> groups.computeIfAbsent(List.of(mark.basis(), mark.confidence(), mark.candidates()), key -> new ArrayList<>())
                .add(mark));
        return groups.values().stream().map(Marks::new).toList();
    }

    private static Mark mark(JsonNode row, Map<String, String> columnTitles) {
        return new Mark(row.path("mark").asString(), row.path("step").asString(), row.path("basis").asString(),
                row.path("confidence").asString("high"),
                row.path("candidates").valueStream().map(code -> columnTitles.getOrDefault(code.asString(), code.asString())).toList());
    }

    private static Column column(JsonNode column, Referents referents, Wording wording) {
        return new Column(Optional.of(column.path("code").asString()).filter(code -> !Character.isLetter(code.charAt(0))),
                text(column, "title", wording), wording.value("sector", column.path("sector").asString()),
                column.path("measures").valueStream().flatMap(id -> referents.library().find("measures", id.asString()).stream())
                        .map(found -> referents.link(found, wording)).toList());
    }

    private static String text(JsonNode node, String key, Wording wording) {
        return Entry.text(node.path(key)).map(wording::of).orElse("");
    }

    /** How many marks the table shows. */
    public int marks() {
        return rows.stream().flatMap(row -> row.cells().stream()).flatMap(List::stream).mapToInt(same -> same.marks().size()).sum();
    }

    record Legend(String mark, String step, String meaning) {}

    /** @param code the number by which the source knows the column, if it has one */
    record Column(Optional<String> code, String title, String sector, List<Link> measures) {}

    /** @param printed the marks of the row as printed, without their columns */
    record Row(Link policy, List<List<Marks>> cells, List<String> reasons, String printed) {}

    /** Marks that differ in nothing but the step. */
    record Marks(List<Mark> marks) {

        /** What holds for all of them. */
        public Mark first() {
            return marks.get(0);
        }
    }

    /** @param candidates the columns that an unassigned mark may belong to */
    record Mark(String mark, String step, String basis, String confidence, List<String> candidates) {}
}
