package sumakomi.economics.study;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sumakomi.economics.formula.Expression;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.Text;
import tools.jackson.databind.JsonNode;

/**
 * A cell as the knowledge base describes it, before it is made for one component, measure, policy, party or the project.
 *
 * @param cell its name within the scope; a name with a full stop is for one contract or one party
 * @param sheet the file in which it stands, the step of the study
 * @param whereNotZero the cell by which it divides; where that is zero the cell is left out and said to be undefined
 * @param tree the entry, for what an input takes from the knowledge base
 */
record Template(String cell, Scope scope, Text title, String unit, boolean yearly, String sheet, Optional<Expression> expression,
        Optional<String> whereNotZero, Optional<Text> why, Citation source, Basis basis, JsonNode tree) {

    /** What a cell is made for. */
    enum Scope { COMPONENT, ENERGY, MEASURE, POLICY, PROJECT, PARTY }

    static List<Template> all(List<Entry> entries) {
        return entries.stream().filter(entry -> entry.path().startsWith("cells.")).map(Template::of).toList();
    }

    private static Template of(Entry entry) {
        JsonNode tree = entry.tree();
        String sheet = entry.file().substring(entry.file().lastIndexOf('/') + 1, entry.file().lastIndexOf('.'));
        return new Template(tree.path("cell").asString(), Scope.valueOf(tree.path("scope").asString().toUpperCase(Locale.ROOT)),
                entry.title(), tree.path("unit").asString(), tree.path("yearly").asBoolean(false), sheet,
                word(tree, "expression").map(Expression::parse), word(tree, "whereNotZero"), Entry.text(tree.path("why")),
                Entry.citation(tree.path("source")).orElseThrow(), entry.basis().orElseThrow(), tree);
    }

    private static Optional<String> word(JsonNode tree, String key) {
        return tree.path(key).isString() ? Optional.of(tree.path(key).asString()) : Optional.empty();
    }

    /** The contract for which the cell is made, when it is for one only: {@code eb-to-owner.lease}. */
    Optional<String> forContract() {
        int stop = cell.indexOf('.');
        return stop < 0 ? Optional.empty() : Optional.of(cell.substring(stop + 1));
    }

    /** The name without the contract. */
    String bareCell() {
        return forContract().map(contract -> cell.substring(0, cell.indexOf('.'))).orElse(cell);
    }

    Template withUnit(String other) {
        return new Template(cell, scope, title, other, yearly, sheet, expression, whereNotZero, why, source, basis, tree);
    }

    Template with(Optional<Expression> other) {
        return new Template(cell, scope, title, unit, yearly, sheet, other, whereNotZero, why, source, basis, tree);
    }

    boolean isInput() {
        return expression.isEmpty();
    }

    /** What an input may take from the knowledge base and which values it accepts. */
    JsonNode input() {
        return tree.path("input");
    }
}
