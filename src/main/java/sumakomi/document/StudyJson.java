package sumakomi.document;

import java.util.Arrays;
import java.util.Optional;
import sumakomi.economics.formula.Cell;
import sumakomi.economics.formula.Spread;
import sumakomi.economics.formula.Written;
import sumakomi.economics.study.Declared;
import sumakomi.economics.study.Question;
import sumakomi.economics.study.Study;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.economics.study.StudyResults;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.PlainJson;
import sumakomi.knowledge.Text;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a study as JSON: {@code inputs} with origin and source, {@code cells} with formula and value, {@code results},
 * {@code questions} about what is given and not usual, {@code doubts} about what else to check,
 * {@code overlaps} and {@code undefined}. Values are in the unit named beside them; all are finite. Absent values are left out.
 */
public final class StudyJson {

    private static final JsonMapper JSON = PlainJson.MAPPER;

    private StudyJson() {}

    private static ObjectNode tree(Study study, StudyResults results, StudyKnowledge studies) {
        ObjectNode tree = JSON.createObjectNode();
        tree.put("knowledgeVersion", study.knowledgeVersion());
        tree.put("title", study.document().title());
        tree.put("asOf", study.document().asOf().toString());
        tree.put("scenario", study.document().scenario());
        tree.put("priceYear", study.document().priceYear());
        Declared declared = study.document().declared();
        tree.put("consumptionTax", declared.consumptionTax().orElse(Declared.Tax.EXCLUDED).toString());
        tree.put("prices", declared.prices().orElse(Declared.Prices.REAL).toString());
        ArrayNode conventions = tree.putArray("conventions");
        studies.conventions(study.document()).forEach(one -> conventions.add(titled(one.id(), one.title())
                .put("basis", one.basis().toString()).set("text", JSON.valueToTree(one.text()))));
        ArrayNode inputs = tree.putArray("inputs");
        study.model().inputs().forEach(cell -> inputs.add(input(study, cell)));
        ArrayNode cells = tree.putArray("cells");
        study.model().formulas().forEach(cell -> cells.add(formula(study, cell)));
        tree.set("results", JSON.valueToTree(results));
        ArrayNode questions = tree.putArray("questions");
        study.questions().forEach(question -> questions.add(question(question)));
        ArrayNode doubts = tree.putArray("doubts");
        study.doubts()
                .forEach(doubt -> doubts.addObject().put("key", doubt.where()).set("question", JSON.valueToTree(Text.inBoth(doubt::in))));
        tree.set("overlaps", JSON.valueToTree(study.overlaps()));
        ArrayNode distinct = tree.putArray("distinct");
        study.distinct().forEach(one -> distinct.addObject().put("key", one.field().toString()).put("value", one.value())
                .put("why", one.why()));
        ArrayNode undefined = tree.putArray("undefined");
        study.undefined().forEach((id, left) -> undefined.add(titled(id, left.title()).put("reason", left.why().toString())));
        return tree;
    }

    /** The tree as indented text. */
    public static String write(Study study, StudyResults results, StudyKnowledge studies) {
        return PlainJson.write(tree(study, results, studies));
    }

    /** The same with {@code uncertainty}, {@code sensitivities} and {@code balance}, as far as there are such. */
    public static String write(Study study, StudyResults results, StudyKnowledge studies, Analyses analyses) {
        ObjectNode tree = tree(study, results, studies);
        analyses.uncertainty().ifPresent(found -> tree.set("uncertainty", JSON.valueToTree(found)));
        if (!analyses.sensitivities().isEmpty()) {
            tree.set("sensitivities", JSON.valueToTree(analyses.sensitivities()));
        }
        analyses.balance().ifPresent(found -> tree.set("balance", JSON.valueToTree(found)));
        return PlainJson.write(tree);
    }

    private static ObjectNode question(Question question) {
        ObjectNode node = JSON.createObjectNode().put("key", question.field().toString()).put("value", question.value())
                .put("unit", question.unit());
        question.meant().ifPresent(meant -> node.put("meant", meant));
        Fault asked = question.asked();
        node.set("question", JSON.valueToTree(Text.inBoth(asked::in)));
        cited(node, question.usual().source(), question.usual().basis()).put("basis", question.usual().basis().toString());
        return node;
    }

    private static ObjectNode input(Study study, Cell cell) {
        Cell.Input input = cell.input().orElseThrow();
        ObjectNode node = titled(cell.id(), cell.title()).put("unit", cell.unitName()).put("sheet", cell.sheet())
                .put("value", input.value()).put("origin", input.origin().toString());
        if (!input.spread().isFixed() && !(input.spread() instanceof Spread.Normal)) {
            node.put("low", input.spread().quantile(0, input.value())).put("high", input.spread().quantile(1, input.value()));
        }
        if (input.spread() instanceof Spread.Normal normal) {
            node.put("deviation", normal.standardDeviation());
        }
        Optional.ofNullable(study.fields().get(cell.id())).ifPresent(field -> node.put("key", field.path().toString()));
        input.note().ifPresent(note -> node.set("note", JSON.valueToTree(note)));
        return sourced(study, node, cell);
    }

    private static ObjectNode formula(Study study, Cell cell) {
        ObjectNode node = titled(cell.id(), cell.title()).put("unit", cell.unitName()).put("sheet", cell.sheet())
                .put("formula", Written.of(cell.expression().orElseThrow()));
        double[] values = study.values().years(cell.id());
        if (cell.yearly()) {
            ArrayNode years = node.putArray("years");
            Arrays.stream(values).forEach(years::add);
        } else {
            node.put("value", values[0]);
        }
        return sourced(study, node, cell);
    }

    private static ObjectNode titled(String id, Text title) {
        ObjectNode node = JSON.createObjectNode().put("id", id);
        node.set("title", JSON.valueToTree(title));
        return node;
    }

    private static ObjectNode sourced(Study study, ObjectNode node, Cell cell) {
        Optional.ofNullable(study.cautions().get(cell.id())).ifPresent(caution -> node.set("caution", JSON.valueToTree(caution)));
        cell.source().ifPresent(source -> cited(node, source, cell.basis()));
        return node.put("basis", cell.basis().toString());
    }

    /** Of what is assumed no document is the source: it only treats of it. */
    private static ObjectNode cited(ObjectNode node, Citation citation, Basis basis) {
        return node.put(basis == Basis.ASSUMED ? "related" : "source", citation.toString());
    }
}
