package sumakomi.economics.study;

import java.math.BigDecimal;
import java.util.Map;
import sumakomi.economics.formula.Origin;
import sumakomi.economics.formula.Spread;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a study as JSON in the form that {@link StudyReader} reads. */
public final class StudyWriter {

    private StudyWriter() {}

    public static String write(StudyDocument document) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().with(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .writeValueAsString(tree(document));
    }

    private static ObjectNode tree(StudyDocument document) {
        ObjectNode root = JsonMapper.shared().createObjectNode().put("study", 1).put("title", document.title())
                .put("asOf", document.asOf().toString()).put("scenario", document.scenario());
        ArrayNode policies = root.putArray("policies");
        document.policies().forEach(policy -> policies.addObject().put("id", policy.id()).put("title", policy.title())
                .put("year", policy.year()));
        ArrayNode measures = root.putArray("measures");
        document.measures().forEach(measure -> measure(measure, measures.addObject()));
        ArrayNode benefits = root.putArray("districtBenefits");
        document.districtBenefits().forEach(benefit -> {
            ObjectNode node = benefits.addObject().put("id", benefit.id()).put("benefit", benefit.benefit());
            benefit.policies().forEach(node.putArray("policies")::add);
            quantities(benefit.values(), node);
        });
        quantities(document.values(), root.putObject("values"));
        return root;
    }

    private static void measure(StudyDocument.Measure measure, ObjectNode node) {
        node.put("id", measure.id()).put("title", measure.title());
        measure.measure().ifPresent(id -> node.put("measure", id));
        measure.policies().forEach(node.putArray("policies")::add);
        node.put("integratedWorks", measure.integratedWorks()).put("contract", measure.contract());
        quantities(measure.values(), node);
        ArrayNode components = node.putArray("components");
        measure.components().forEach(component -> quantities(component.values(),
                components.addObject().put("id", component.id()).put("title", component.title())));
        ArrayNode energy = node.putArray("energy");
        measure.energy().forEach(line -> quantities(line.values(), energy.addObject().put("carrier", line.carrier())));
        ObjectNode benefits = node.putObject("benefits");
        measure.benefits().forEach((id, values) -> quantities(values, benefits.putObject(id)));
    }

    private static void quantities(Map<String, Quantity> quantities, ObjectNode node) {
        quantities.keySet().stream().sorted().forEach(key -> quantity(quantities.get(key), key, node));
    }

    private static void quantity(Quantity quantity, String key, ObjectNode node) {
        if (quantity.equals(Quantity.of(quantity.value()))) {
            node.put(key, plain(quantity.value()));
            return;
        }
        ObjectNode whole = node.putObject(key).put("value", plain(quantity.value()));
        Spread spread = quantity.spread();
        if (spread instanceof Spread.Normal normal) {
            whole.put("deviation", plain(normal.standardDeviation()));
        } else if (!spread.isFixed()) {
            whole.put("low", plain(spread.quantile(0, quantity.value()))).put("high", plain(spread.quantile(1, quantity.value())));
            if (spread instanceof Spread.Uniform) {
                whole.put("shape", "uniform");
            }
        }
        if (quantity.origin() != Origin.GIVEN) {
            whole.put("origin", quantity.origin().toString());
        }
        quantity.note().ifPresent(note -> whole.put("note", note));
    }

    /** The number without an exponent, which the strict YAML reader would take for a text. */
    private static BigDecimal plain(double value) {
        BigDecimal number = BigDecimal.valueOf(value).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
