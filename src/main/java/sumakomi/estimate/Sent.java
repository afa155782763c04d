package sumakomi.estimate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import sumakomi.estimate.Estimate.Grid;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.PlainJson;
import sumakomi.knowledge.TableTitles;
import sumakomi.knowledge.YamlDocument;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was typed into a form or a table, put together as a file would have it, with the place of each value. */
public final class Sent {

    /** Rows of a table, at most. */
    public static final int MOST = 500;

    private final Estimate estimate;
    private final Library library;
    private final ObjectNode tree;
    private final Map<String, String> places = new LinkedHashMap<>();

    /** @param given what stands beside a table, as a file has it */
    public Sent(Estimate estimate, Library library, ObjectNode given) {
        this.estimate = estimate;
        this.library = library;
        this.tree = given;
    }

    public Sent(Estimate estimate, Library library, TypedCell title, TypedCell asOf) {
        this(estimate, library, PlainJson.MAPPER.createObjectNode());
        tree.put("estimate", estimate.id()).put("title", title.text());
        places.put("title", title.place());
        places.put("as-of", asOf.place());
        if (!asOf.text().isBlank()) {
            tree.put("as-of", asOf.text().strip());
        }
    }

    /** What was typed, as JSON. */
    public ObjectNode tree() {
        return tree;
    }

    /** Values of the whole by the name of their cell. */
    public void whole(Map<String, TypedCell> typed) {
        ObjectNode values = tree.putObject("values");
        estimate.asked(Scope.WHOLE).stream().filter(template -> typed.containsKey(template.name()))
                .forEach(template -> put(values, template, typed.get(template.name()), "values"));
    }

    private void put(ObjectNode node, Template template, TypedCell typed, String where) {
        places.put(where + "." + template.name(), typed.place());
        String text = typed.text().strip();
        if (!text.isEmpty()) {
            node.put(template.name(), template.isShare() && !text.matches(".*[%％]") ? text + "%" : text);
        }
    }

    /**
     * The parts of a grid, one in each row below the titles; a row in which nothing stands is left out.
     *
     * @throws FaultyInput if columns are missing, unknown or twice there, or there are too many rows
     */
    public void grid(Grid grid, List<List<TypedCell>> rows, Locale locale) {
        if (rows.size() < 2) {
            throw new FaultyInput(Fault.of("estimate.table-empty", "", 0));
        }
        if (rows.size() - 1 > MOST) {
            throw new FaultyInput(Fault.of("desk.rows", "", 0, MOST));
        }
        List<GridColumn> known = GridColumn.of(estimate, grid, library);
        Map<GridColumn, Integer> columns = columns(known, rows.get(0), grid, locale);
        Scope scope = estimate.scope(grid.scope());
        rows.get(1).stream().findFirst()
                .ifPresent(first -> places.put(scope.within().map(estimate::scope).orElse(scope).list(), first.place()));
        rows.subList(1, rows.size()).stream().filter(row -> row.stream().anyMatch(cell -> !cell.text().isBlank()))
                .forEach(row -> part(grid, columns, row));
    }

    private static Map<GridColumn, Integer> columns(List<GridColumn> known, List<TypedCell> titles, Grid grid, Locale locale) {
        Map<GridColumn, String> needed = new LinkedHashMap<>();
        known.stream().filter(column -> column.isNeeded(grid.scope())).forEach(column -> needed.put(column, column.title().in(locale)));
        Map<GridColumn, Integer> columns = new LinkedHashMap<>();
        TableTitles.columns(titles.stream().map(title -> new TableTitles.Title(title.place(), title.text())).toList(),
                title -> known.stream().filter(column -> column.isTitled(title)).findFirst(),
                known.stream().map(column -> column.title().in(locale)).toList(), needed).forEach((at, column) -> columns.put(column, at));
        return columns;
    }

    private void part(Grid grid, Map<GridColumn, Integer> columns, List<TypedCell> row) {
        Scope scope = estimate.scope(grid.scope());
        ObjectNode around = tree;
        String where = "";
        Optional<Scope> outer = scope.within().map(estimate::scope);
        if (outer.isPresent()) {
            TypedCell name = columns.entrySet().stream().filter(column -> column.getKey().outer()).findFirst()
                    .map(column -> at(row, column)).orElseThrow();
            where = named(tree, outer.get(), "", name, true);
            around = (ObjectNode) tree.at("/" + where.replace('.', '/'));
            where = where + ".";
        }
        TypedCell name = columns.entrySet().stream().filter(column -> !column.getKey().outer() && column.getKey().template().isEmpty())
                .findFirst().map(column -> at(row, column)).orElseThrow();
        String here = named(around, scope, where, name, false);
        ObjectNode node = (ObjectNode) tree.at("/" + here.replace('.', '/'));
        columns.entrySet().stream().filter(column -> column.getKey().template().isPresent()).forEach(column -> {
            String under = column.getKey().under();
            TypedCell typed = at(row, column);
            ObjectNode to = under.isEmpty() || typed.text().isBlank() ? node : node.withObject("/" + under.replace('.', '/'));
            put(to, column.getKey().template().get(), typed, under.isEmpty() ? here : here + "." + under);
        });
    }

    /** A row may end before the last column. */
    private static TypedCell at(List<TypedCell> row, Map.Entry<GridColumn, Integer> column) {
        return column.getValue() < row.size() ? row.get(column.getValue()) : new TypedCell(column.getKey().title().ja(), "");
    }

    /** A new part with its name, or the one of that name where rows share it; tells where it stands. */
    private String named(ObjectNode around, Scope scope, String where, TypedCell name, boolean shared) {
        ArrayNode list = around.withArray("/" + scope.list());
        String title = name.text().strip();
        for (int i = 0; shared && i < list.size(); i++) {
            if (list.get(i).get("title").asString().equals(title)) {
                return where + scope.list() + "." + i;
            }
        }
        String here = where + scope.list() + "." + list.size();
        list.addObject().put("id", scope.id() + "-" + here.replaceAll("[^0-9.]", "").replaceAll("\\.+", "-").replaceAll("^-|-$", ""))
                .put("title", title);
        places.put(here + ".title", name.place());
        return here;
    }

    /**
     * What was typed, read.
     *
     * @throws FaultyInput with each fault at the place where it was typed
     */
    public EstimateDocument read(EstimateKnowledge knowledge) {
        try {
            return EstimateReader.read(YamlDocument.withoutLines(tree), knowledge);
        } catch (FaultyInput e) {
            List<Fault> told = new ArrayList<>();
            e.faults()
                    .forEach(fault -> told.add(new Fault(fault.key(), places.getOrDefault(fault.where(), fault.where()), 0, fault.args())));
            throw new FaultyInput(told, e.more());
        }
    }
}
