package sumakomi.web.explorer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.web.explorer.Shown.Link;
import sumakomi.web.explorer.Table.Credit;
import tools.jackson.databind.JsonNode;

/** Finds the printed tables of the sources and the tables of open data by the name of their file, and reads them for a page. */
record Tables(KnowledgeFiles files, Referents referents, Wording wording) {

    private static final String PRINTED = "reference/";
    private static final String REMARKS = PRINTED + "remarks.yaml";
    private static final String OPEN = "opendata/";
    private static final String CSV = ".csv";

    /** The names of the printed tables. */
    List<String> printed() {
        return names(PRINTED);
    }

    /** The names of the tables of open data. */
    List<String> open() {
        return names(OPEN);
    }

    private List<String> names(String folder) {
        return files.trees().keySet().stream().filter(path -> path.startsWith(folder) && path.endsWith(CSV))
                .map(path -> path.substring(folder.length(), path.length() - CSV.length())).toList();
    }

    String title(String name) {
        return dataset(name).map(data -> wording.of(data.title())).orElseGet(() -> wording.say("table." + name));
    }

    String about(String name) {
        return dataset(name).flatMap(data -> EntryPage.lead(data, wording)).orElseGet(() -> wording.say("table." + name + ".about"));
    }

    int rows(String name) {
        return tree(name).map(JsonNode::size).orElse(0);
    }

    Optional<Table> find(String name) {
        return tree(name).map(rows -> dataset(name).map(data -> open(name, data, rows)).orElseGet(() -> printed(name, rows.valueStream()
                .toList())));
    }

    /** What is printed at a place of a source, a table for each of ours that holds rows of it. */
    List<Table> at(Citation place) {
        return printed().stream().flatMap(name -> tree(name).stream().map(rows -> rowsAt(name, rows, place)).filter(rows -> !rows.isEmpty())
                .map(rows -> printed(name, rows))).toList();
    }

    private List<JsonNode> rowsAt(String name, JsonNode rows, Citation place) {
        List<JsonNode> cited = rows.valueStream().filter(row -> PrintedColumns.source(row, referents).isPresent()).toList();
        return cited.isEmpty() ? PrintedColumns.places(name).contains(place) ? rows.valueStream().toList() : List.of()
                : cited.stream().filter(row -> PrintedColumns.source(row, referents).filter(place::equals).isPresent()).toList();
    }

    private Optional<JsonNode> tree(String name) {
        return Optional.ofNullable(files.trees().get(PRINTED + name + CSV))
                .or(() -> Optional.ofNullable(files.trees().get(OPEN + name + CSV)));
    }

    /** The entry that describes a table of open data. */
    Optional<Entry> dataset(String name) {
        return referents.library().entries("opendata").stream().filter(entry -> entry.tree().path("file").asString("").equals(name + CSV))
                .findFirst();
    }

    private Table printed(String name, List<JsonNode> rows) {
        PrintedColumns columns = new PrintedColumns(rows.get(0).properties().stream().map(Map.Entry::getKey).toList(), remarks(), referents,
                wording);
        List<Citation> sources = rows.stream().flatMap(row -> PrintedColumns.source(row, referents).stream()).distinct().toList();
        List<Citation> places = sources.isEmpty() ? PrintedColumns.places(name) : sources;
        return new Table(name, title(name), about(name), columns.shown().stream().map(column -> wording.find("column." + column)
                .orElseGet(() -> wording.missing("column." + column))).toList(),
                rows.stream().map(row -> columns.shown().stream().map(column -> columns.cell(column, row)).toList()).toList(),
                links(places), credits(places));
    }

    private Map<String, String> remarks() {
        return files.file(REMARKS).path("remarks").valueStream()
                .collect(Collectors.toMap(remark -> remark.path("en").asString(), remark -> remark.path("ja").asString()));
    }

    private Table open(String name, Entry data, JsonNode rows) {
        Map<String, JsonNode> columns = new LinkedHashMap<>();
        data.tree().path("columns").forEach(column -> columns.put(column.path("id").asString(), column));
        columns.keySet().retainAll(rows.get(0).properties().stream().map(Map.Entry::getKey).toList());
        OpenCells cells = new OpenCells(referents, wording);
        return new Table(name, title(name), about(name), columns.values().stream().map(column -> label(column, wording)
                + (column.has("unit") ? wording.say("library.in-unit", wording.unit(column.get("unit").asString())) : "")).toList(),
                rows.valueStream()
                        .map(row -> columns.keySet().stream().map(column -> cells.cell(column, row.path(column).asString(""))).toList())
                        .toList(),
                links(data.sources()), credits(data.sources()));
    }

    /** What a column of open data is called; those that hold codes are shown as names, and so are called otherwise here. */
    static String label(JsonNode column, Wording wording) {
        return wording.find("open-column." + column.path("id").asString())
                .orElseGet(() -> Entry.text(column.path("label")).map(wording::of).orElse(""));
    }

    private List<Link> links(List<Citation> sources) {
        return GroundReader.links(sources, Set.of(), referents, wording);
    }

    private List<Credit> credits(List<Citation> sources) {
        List<Credit> credits = new ArrayList<>();
        sources.stream().map(Citation::document).distinct().flatMap(id -> referents.library().find("sources", id).stream())
                .forEach(source -> credits.add(credit(source)));
        return credits;
    }

    /** Licence and credit of a document. */
    Credit credit(Entry source) {
        return new Credit(source.id(), wording.of(source.title()), Entry.text(source.tree().path("licence")).map(wording::of),
                Entry.text(source.tree().path("credit")).map(wording::of));
    }
}
