package sumakomi.document;

import sumakomi.economics.formula.Cell;
import sumakomi.economics.formula.Model;
import sumakomi.economics.formula.Values;
import sumakomi.economics.formula.Written;
import sumakomi.knowledge.PlainJson;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes cells as JSON: {@code inputs} with origin and basis, {@code cells} with formula and value. */
final class CellJson {

    private static final JsonMapper JSON = PlainJson.MAPPER;

    private CellJson() {}

    static void write(ObjectNode tree, Model model, Values values) {
        ArrayNode inputs = tree.putArray("inputs");
        model.inputs().forEach(cell -> inputs.add(cell(values, cell)));
        ArrayNode cells = tree.putArray("cells");
        model.formulas().forEach(cell -> cells.add(cell(values, cell)));
    }

    private static ObjectNode cell(Values values, Cell cell) {
        ObjectNode node = JSON.createObjectNode().put("id", cell.id());
        node.set("title", JSON.valueToTree(cell.title()));
        node.put("value", values.of(cell.id())).put("unit", cell.unitName()).put("basis", cell.basis().toString());
        cell.source().ifPresent(source -> node.set("source", JSON.valueToTree(source)));
        cell.expression().ifPresent(expression -> node.put("formula", Written.of(expression)));
        cell.input().ifPresent(input -> {
            node.put("origin", input.origin().toString());
            input.note().ifPresent(note -> node.set("note", JSON.valueToTree(note)));
        });
        return node;
    }
}
