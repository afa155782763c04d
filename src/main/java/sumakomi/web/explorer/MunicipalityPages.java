package sumakomi.web.explorer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.advisor.Examples;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.web.explorer.Shown.Link;
import sumakomi.web.explorer.Table.Cell;
import sumakomi.web.explorer.Table.Credit;
import tools.jackson.databind.JsonNode;

/** Gathers what is published on a municipality and where the knowledge base speaks of it. */
final class MunicipalityPages {

    private static final String BASICS = "tokyo-municipalities";
    private static final String ECONOMY = "tokyo-economy-housing";
    private static final String NEIGHBOURS = "tokyo-neighbours";
    private static final String DECLARATIONS = "tokyo-zero-carbon";
    private static final String EMISSIONS = "tokyo-ghg-published-partial";
    /** Said by the heading, or for machines. */
    private static final Set<String> UNSHOWN = Set.of("code", "code6", "name_ja", "name_kana", "name_en", "name_romaji", "office_lat",
            "office_lng", "centroid_lat", "centroid_lng", "adjacent_names", "nearest6_names", "kind", "region");

    private final KnowledgeFiles files;
    private final Referents referents;
    private final Examples examples;
    private final Wording wording;
    private final Tables tables;
    private final OpenCells cells;

    MunicipalityPages(KnowledgeFiles files, Referents referents, Examples examples, Wording wording) {
        this.files = files;
        this.referents = referents;
        this.examples = examples;
        this.wording = wording;
        this.tables = new Tables(files, referents, wording);
        this.cells = new OpenCells(referents, wording);
    }

    /** The municipalities by region, with the figures that tell their size. */
    List<Region> regions() {
        Map<String, List<Summary>> regions = new LinkedHashMap<>();
        rows(BASICS).forEach(row -> regions.computeIfAbsent(row.path("region").asString(), key -> new ArrayList<>()).add(new Summary(
                cells.municipality(row.path("code").asString()), cells.cell("area_km2", row.path("area_km2").asString()).text(),
                cells.cell("population_2020", row.path("population_2020").asString()).text(),
                cells.cell("population_2025p", row.path("population_2025p").asString("")).text(), declared(row.path("code").asString()))));
        return regions.entrySet().stream().map(region -> new Region(wording.say("region." + region.getKey()), region.getValue())).toList();
    }

    private boolean declared(String code) {
        return rows(DECLARATIONS).filter(row -> row.path("code").asString().equals(code))
                .anyMatch(row -> row.path("declared").asString("").equals("yes"));
    }

    Optional<Page> find(String code) {
        return row(BASICS, code).map(row -> {
            List<Group> groups = Stream.of(BASICS, ECONOMY, NEIGHBOURS).map(name -> group(name, code)).toList();
            List<String> documents = Stream.of(BASICS, ECONOMY, NEIGHBOURS, DECLARATIONS, EMISSIONS)
                    .flatMap(name -> tables.dataset(name).stream())
                    .flatMap(data -> data.sources().stream()).map(Citation::document).distinct().toList();
            return new Page(code, wording.of(referents.municipality(code).orElseThrow()),
                    wording.value("kind", row.path("kind").asString()),
                    wording.say("region." + row.path("region").asString()), groups, declared(code), group(DECLARATIONS, code),
                    emissions(code), examples.all().entrySet().stream()
                            .filter(example -> Optional.ofNullable(example.getValue().answers().get("municipality"))
                                    .map(given -> given.answer().values().contains(code)).orElse(false))
                            .map(Map.Entry::getKey).findFirst(),
                    mentions(code),
                    documents.stream().flatMap(id -> referents.library().find("sources", id).stream()).map(tables::credit).toList());
        });
    }

    private Group group(String name, String code) {
        Entry data = tables.dataset(name).orElseThrow();
        JsonNode row = row(name, code).orElseThrow();
        List<Figure> figures = data.tree().path("columns").valueStream()
                .filter(column -> !column.path("id").asString().equals("subprefecture")
                        || !row.path("subprefecture").asString("").isEmpty())
                .filter(column -> row.has(column.path("id").asString()) && !UNSHOWN.contains(column.path("id").asString()))
                .map(column -> figure(column, row.path(column.path("id").asString()).asString(""))).toList();
        return new Group(name, tables.title(name), figures, Entry.text(data.tree().path("verify")).map(wording::of));
    }

    private Figure figure(JsonNode column, String value) {
        String id = column.path("id").asString();
        boolean several = id.endsWith("_codes");
        List<Cell> all = several && !value.isEmpty() ? Arrays.stream(value.split(";")).map(cells::municipality).toList()
                : List.of(cells.cell(id, value));
        String unit = column.path("unit").asString("");
        boolean measured = !unit.isEmpty() && all.get(0).number();
        return new Figure(Tables.label(column, wording), value.isEmpty() ? List.of()
                : measured ? List.of(Cell.of(wording.figure(all.get(0).text(), unit))) : all,
                Optional.of(column.path("asOf").asString("")).filter(date -> !date.isEmpty()).map(wording::date),
                Entry.text(column.path("note")).map(wording::of), source(Entry.citation(column.path("source")).orElseThrow()),
                Basis.parse(column.path("basis").asString()));
    }

    private Link source(Citation citation) {
        return new Link(
                wording.document(citation.document()), Referents.url(citation));
    }

    private Optional<Table> emissions(String code) {
        return tables.find(EMISSIONS)
                .map(table -> new Table(table.name(), table.title(), table.note(), table.heads().subList(2, table.heads().size()),
                        table.rows().stream().filter(row -> row.get(0).text().equals(code)).map(row -> row.subList(2, row.size())).toList(),
                        table.sources(), table.credits()))
                .filter(table -> !table.rows().isEmpty());
    }

    /** The entries that name the municipality, by the name of their kind. */
    private Map<String, List<Link>> mentions(String code) {
        return referents.library().entries().stream().filter(entry -> !entry.kind().equals("questions") && names(entry.tree(), code))
                .sorted(Comparator.comparingInt(entry -> referents.library().catalogue().place(entry.kind())))
                .collect(Collectors.groupingBy(entry -> wording.say("kind." + entry.kind()), LinkedHashMap::new,
                        Collectors.mapping(found -> referents.link(found, wording), Collectors.toList())));
    }

    private static boolean names(JsonNode node, String code) {
        return node.isString() ? node.asString().equals(code)
                : node.valueStream().anyMatch(child -> names(child, code));
    }

    private Optional<JsonNode> row(String name, String code) {
        return rows(name).filter(row -> row.path("code").asString().equals(code)).findFirst();
    }

    private Stream<JsonNode> rows(String name) {
        return files.file("opendata/" + name + ".csv").valueStream();
    }

    record Region(String title, List<Summary> towns) {}

    record Summary(Cell name, String area, String population2020, String population2025, boolean declared) {}

    /** @param values empty where nothing is published */
    record Figure(String label, List<Cell> values, Optional<String> asOf, Optional<String> note, Link source, Basis basis) {}

    record Group(String name, String title, List<Figure> figures, Optional<String> verify) {}

    /**
     * @param declared whether a page was found that supports a zero-carbon declaration
     * @param example the example profile made from its part in the programme
     * @param mentions entries that name it
     */
    record Page(String code, String name, String kind, String region, List<Group> groups, boolean declared, Group declaration,
            Optional<Table> emissions, Optional<String> example, Map<String, List<Link>> mentions, List<Credit> credits) {}
}
