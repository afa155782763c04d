package sumakomi.estimate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Text;

/**
 * An estimate that can be worked out.
 *
 * @param scopes the kinds of its parts, each after that in which it lies
 * @param templates its cells by name, each after those that it uses
 * @param dated cells that hold as of a day
 * @param missing what the source does not print
 * @param order in which parts are compared
 * @param leads entries whose proposal leads to it, each as kind and id
 * @param library the kind of entries on which it rests
 */
public record Estimate(String id, Text title, Text text, List<Scope> scopes, List<Grid> grids, Map<String, Template> templates,
        List<String> dated, List<Text> missing, List<Columns> columns, Optional<Lines> lines, Optional<Order> order, List<String> leads,
        String library,
        Citation source) {

    /** A table into which parts of a scope are typed, each a row or a column of the form; so many fit into it. */
    public record Grid(String scope, String by, int rows) {
        public boolean byColumn() {
            return by.equals("column");
        }
    }

    /** The parts of a scope with the most of a cell first, and the cells that are told beside it. */
    public record Order(String scope, String by, List<String> beside) {}

    /** A chart with one column for each of some cells, built up of the parts of a scope. */
    public record Columns(Text title, String unit, String scope, List<String> cells) {}

    /** A chart in which each part of a scope goes from one point to another, beside the line on which both are alike. */
    public record Lines(Text title, Text across, Text up, String scope, Point from, Point to, Text even, double most) {}

    /** The cells that are a point. */
    public record Point(String x, String y) {}

    /** @throws IllegalArgumentException if there is none of this id */
    public Scope scope(String id) {
        return Stream.concat(Stream.of(Scope.OF_ALL), scopes.stream()).filter(scope -> scope.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No scope " + id));
    }

    /** The scopes that lie directly in another. */
    List<Scope> within(String scope) {
        return scopes.stream().filter(one -> one.within().orElse(Scope.WHOLE).equals(scope)).toList();
    }

    /** The fixed scopes below a named part, at whatever depth. */
    List<Scope> fixedBelow(String scope) {
        return within(scope).stream().filter(Scope::isFixed).flatMap(one -> Stream.concat(Stream.of(one), fixedBelow(one.id()).stream()))
                .toList();
    }

    /** What forms and tables ask for of parts of a scope. */
    public List<Template> asked(String scope) {
        return templates.values().stream().filter(template -> template.askedAt(scope)).toList();
    }

    List<Template> taken(String scope) {
        return templates.values().stream().filter(template -> template.takenAt(scope)).toList();
    }
}
