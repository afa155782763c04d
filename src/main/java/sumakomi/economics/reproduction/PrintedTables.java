package sumakomi.economics.reproduction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.knowledge.Library;
import tools.jackson.databind.JsonNode;

/** The printed tables of {@code kb/reference} and the figures of entries. */
final class PrintedTables {

    private static final String FOLDER = "reference/";
    private static final String SURVEY = "smart-energy-town-2012";
    private static final Pattern TABLE = Pattern.compile("003 (table|fig) ?([0-9.]+[0-9])");
    private static final Pattern SECTION = Pattern.compile("003 ([0-9]\\.[0-9])");
    private static final Pattern FIGURE_COLUMN = Pattern.compile("[0-9](\\.[0-9]+){2}");

    private final KnowledgeFiles files;
    private final Library library;
    private final Set<String> places;
    private final Map<String, List<Row>> read = new HashMap<>();

    PrintedTables(KnowledgeFiles files) {
        this.files = files;
        this.library = files.library();
        this.places = library.find("sources", SURVEY).stream()
                .flatMap(source -> source.tree().path("places").valueStream())
                .map(node -> node.path("id").asString("")).collect(Collectors.toSet());
    }

    Library library() {
        return library;
    }

    /** @throws IllegalArgumentException if there is no such table */
    List<Row> rows(String table) {
        return read.computeIfAbsent(table, this::parsed);
    }

    private List<Row> parsed(String table) {
        JsonNode tree = files.trees().get(FOLDER + table + ".csv");
        if (tree == null) {
            throw new IllegalArgumentException("There is no table kb/reference/" + table + ".csv");
        }
        return tree.valueStream().map(node -> Row.of(table, node)).toList();
    }

    /** The printed text of a figure of an entry. */
    Figure figure(CellSpec.Reference reference, String id) {
        Entry entry = library.find(reference.kind(), reference.id())
                .orElseThrow(() -> new IllegalArgumentException("There is no entry \"" + reference + "\""));
        for (String list : List.of("figures", "inputs", "outputs", "parameters")) {
            for (JsonNode figure : entry.tree().path(list)) {
                if (figure.path("id").asString("").equals(id)) {
                    return new Figure(printed(figure), Entry.citation(figure.path("source")).orElseGet(() -> entry.sources().get(0)));
                }
            }
        }
        throw new IllegalArgumentException("The entry \"" + reference + "\" has no figure \"" + id + "\"");
    }

    private static String printed(JsonNode figure) {
        JsonNode text = figure.has("printed") ? figure.get("printed") : figure.path("value");
        return text.isString() ? text.asString() : text.decimalValue().toPlainString();
    }

    /** The place that a row names as its source; empty where the ledger of sources does not list it. */
    Optional<Citation> source(Row row) {
        Optional<String> place = row.cell("source").flatMap(PrintedTables::place)
                .or(() -> row.cell("figure").filter(FIGURE_COLUMN.asMatchPredicate()).map(number -> "figure-" + number));
        return place.filter(this::listed).map(found -> new Citation(SURVEY, found));
    }

    private static Optional<String> place(String source) {
        Matcher table = TABLE.matcher(source);
        if (table.lookingAt()) {
            return Optional.of((table.group(1).equals("fig") ? "figure-" : "table-") + table.group(2));
        }
        Matcher section = SECTION.matcher(source);
        return section.lookingAt() ? Optional.of("section-" + section.group(1)) : Optional.empty();
    }

    private boolean listed(String place) {
        return places.contains(place);
    }

    /** A figure as printed and where it stands. */
    record Figure(String printed, Citation source) {}
}
