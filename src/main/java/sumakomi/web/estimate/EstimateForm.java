package sumakomi.web.estimate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sumakomi.estimate.Estimate;
import sumakomi.estimate.Estimate.Grid;
import sumakomi.estimate.GridColumn;
import sumakomi.estimate.Scope;
import sumakomi.estimate.Sent;
import sumakomi.estimate.Template;
import sumakomi.estimate.TypedCell;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Text;

/** What was typed for an estimate: values of the whole as {@code v.price-now}, cells of a grid as {@code g.0.2.1} by row and column. */
record EstimateForm(Estimate estimate, Library library, Map<String, String> typed) {

    static final String TITLE = "title";
    static final String AS_OF = "as-of";

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What is asked of the whole. */
    public List<Template> whole() {
        return estimate.asked(Scope.WHOLE);
    }

    public Text titled(Template template) {
        return GridColumn.titled(template, library);
    }

    /** Whether it is asked as of which month factors hold. */
    public boolean dated() {
        return !estimate.dated().isEmpty();
    }

    public List<GridColumn> columns(int grid) {
        return GridColumn.of(estimate, estimate.grids().get(grid), library);
    }

    /** The indicator of a column; empty where it is none. */
    public String indicator(GridColumn column) {
        return column.under().substring(column.under().indexOf('.') + 1);
    }

    public Text part(int grid) {
        return estimate.scope(estimate.grids().get(grid).scope()).title();
    }

    /** What was typed, without the parts. */
    Sent whole(EstimateWords words) {
        Sent sent = new Sent(estimate, library, cell(TITLE, Optional.of(value(TITLE).strip()).filter(title -> !title.isEmpty())
                .orElse(words.of(estimate.title()))), cell(AS_OF, value(AS_OF)));
        Map<String, TypedCell> values = new LinkedHashMap<>();
        whole().forEach(template -> values.put(template.name(), cell("v." + template.name(), value("v." + template.name()))));
        sent.whole(values);
        return sent;
    }

    /** What was typed, with the parts. */
    Sent sent(EstimateWords words) {
        Sent sent = whole(words);
        for (int grid = 0; grid < estimate.grids().size(); grid++) {
            sent.grid(estimate.grids().get(grid), rows(grid), words.locale());
        }
        return sent;
    }

    private List<List<TypedCell>> rows(int number) {
        Grid grid = estimate.grids().get(number);
        List<GridColumn> columns = columns(number);
        List<List<TypedCell>> rows = new ArrayList<>(List.of(columns.stream().map(column -> cell("", column.title().ja())).toList()));
        for (int row = 0; row < grid.rows(); row++) {
            List<TypedCell> line = new ArrayList<>();
            for (int column = 0; column < columns.size(); column++) {
                String field = "g." + number + "." + row + "." + column;
                line.add(cell(field, value(field)));
            }
            rows.add(line);
        }
        return rows;
    }

    private static TypedCell cell(String place, String text) {
        return new TypedCell(place, text);
    }
}
