package sumakomi.document;

import sumakomi.estimate.Estimated;
import sumakomi.estimate.Owner;
import sumakomi.estimate.Scope;
import sumakomi.estimate.Template;
import sumakomi.knowledge.PlainJson;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes an estimate as JSON: {@code order} of the parts that are compared, {@code results} by part with unit and range, {@code undone}
 * with the inputs that are missing, {@code inputs} with origin and basis, {@code cells} with formula and value, {@code notPrinted} by
 * the source.
 */
public final class EstimateJson {

    private static final JsonMapper JSON = PlainJson.MAPPER;

    private EstimateJson() {}

    /** The whole. */
    public static String write(Estimated found) {
        ObjectNode tree = JSON.createObjectNode().put("knowledgeVersion", found.knowledgeVersion()).put("estimate", found.estimate().id())
                .put("title", found.document().title());
        found.document().asOf().ifPresent(month -> tree.put("asOf", month.toString()));
        ArrayNode order = tree.putArray("order");
        found.order().forEach(place -> {
            ObjectNode node = order.addObject().put("part", place.owner().path());
            place.rank().ifPresent(rank -> node.put("rank", rank));
        });
        ArrayNode results = tree.putArray("results");
        found.told().forEach(scope -> found.owners(scope.id()).forEach(owner -> results.add(part(found, scope, owner))));
        ArrayNode undone = tree.putArray("undone");
        found.undone().forEach(one -> {
            ObjectNode node = undone.addObject().put("part", one.owner().path());
            node.set("title", JSON.valueToTree(one.title()));
            node.set("missing", JSON.valueToTree(one.missing()));
        });
        CellJson.write(tree, found.model(), found.values());
        tree.set("notPrinted", JSON.valueToTree(found.estimate().missing()));
        return PlainJson.write(tree);
    }

    private static ObjectNode part(Estimated found, Scope scope, Owner owner) {
        ObjectNode part = JSON.createObjectNode().put("scope", scope.id()).put("part", owner.path());
        part.set("titles", JSON.valueToTree(owner.titles()));
        ObjectNode values = part.putObject("values");
        found.results(scope.id()).forEach(template -> value(found, owner, template, values));
        return part;
    }

    private static void value(Estimated found, Owner owner, Template template, ObjectNode values) {
        found.of(owner, template.name()).ifPresent(value -> {
            ObjectNode node = values.putObject(template.name()).put("value", value).put("unit", template.unit());
            found.range(owner, template.name()).ifPresent(range -> node.set("range", JSON.valueToTree(range)));
        });
    }
}
