package sumakomi.economics.study;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import sumakomi.economics.formula.Origin;
import sumakomi.economics.formula.Spread;
import sumakomi.knowledge.Decimals;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.PlainJson;
import sumakomi.knowledge.StrictYaml;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a study as JSON in the form that {@link StudyReader} reads. */
public final class StudyWriter {

    private StudyWriter() {}

    public static String write(StudyDocument document) {
        return PlainJson.write(tree(document));
    }

    /**
     * The form in which a study is kept. What cannot be read back to the same study is not kept at all.
     *
     * @throws FaultyInput naming the field
     */
    static String stored(StudyDocument document) {
        String written = write(document);
        byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > StrictYaml.MAX_BYTES) {
            throw new FaultyInput(Fault.of("study.too-large", "", 0, bytes.length / 1024 + 1, StrictYaml.MAX_BYTES / 1024));
        }
        StudyDocument read = StudyReader.read(bytes);
        if (!read.equals(document)) {
            String place = Differences.first(tree(document), tree(read)).orElse("");
            throw new FaultyInput(Fault.of("study.unkept", place, 0));
        }
        return written;
    }

    private static ObjectNode tree(StudyDocument document) {
        ObjectNode root = JsonMapper.shared().createObjectNode().put("study", 1).put("title", document.title())
                .put("asOf", document.asOf().toString()).put("scenario", document.scenario());
        document.declared().priceYear().ifPresent(year -> root.put("priceYear", year));
        document.declared().consumptionTax().ifPresent(tax -> root.put("consumptionTax", tax.toString()));
        document.declared().prices().ifPresent(prices -> root.put("prices", prices.toString()));
        document.declared().start().ifPresent(month -> root.put("start", month.toString()));
        document.declared().corporateTax().ifPresent(tax -> root.put("corporateTax", tax.toString()));
        document.begun().ifPresent(begun -> begun(begun, root.putObject("begun")));
        ArrayNode policies = root.putArray("policies");
        document.policies().forEach(policy -> policy(policy, policies.addObject()));
        ArrayNode measures = root.putArray("measures");
        document.measures().forEach(measure -> measure(measure, measures.addObject()));
        ArrayNode benefits = root.putArray("districtBenefits");
        document.districtBenefits().forEach(benefit -> {
            ObjectNode node = benefits.addObject().put("id", benefit.id()).put("benefit", benefit.benefit());
            benefit.policies().forEach(node.putArray("policies")::add);
            quantities(benefit.values(), node);
        });
        quantities(document.values(), root.putObject("values"));
        if (!document.words().isEmpty()) {
            ArrayNode words = root.putArray("words");
            document.words().forEach(text -> words.addObject().put("ja", text.ja()).put("en", text.en()));
        }
        return root;
    }

    private static void begun(Begun begun, ObjectNode node) {
        node.put("archetype", begun.archetype());
        begun.advice().ifPresent(advice -> node.put("advice", advice));
        begun.budget().ifPresent(budget -> quantity(budget, "budget", node));
        quantities(begun.sizes(), node.putObject("sizes"));
    }

    private static void policy(StudyDocument.Policy policy, ObjectNode node) {
        node.put("id", policy.id()).put("title", policy.title()).put("year", policy.year());
        policy.yearAssumed().ifPresent(why -> node.put("yearAssumed", why));
        notes(policy.notes(), node);
    }

    private static void notes(List<String> notes, ObjectNode node) {
        if (!notes.isEmpty()) {
            notes.forEach(node.putArray("notes")::add);
        }
    }

    private static void measure(StudyDocument.Measure measure, ObjectNode node) {
        node.put("id", measure.id()).put("title", measure.title());
        measure.measure().ifPresent(id -> node.put("measure", id));
        measure.policies().forEach(node.putArray("policies")::add);
        node.put("integratedWorks", measure.integratedWorks()).put("contract", measure.contract());
        terms(measure.terms(), node);
        notes(measure.notes(), node);
        quantities(measure.values(), node);
        ArrayNode components = node.putArray("components");
        measure.components().forEach(component -> quantities(component.values(),
                components.addObject().put("id", component.id()).put("title", component.title())));
        ArrayNode energy = node.putArray("energy");
        measure.energy().forEach(line -> quantities(line.values(), energy(line, energy.addObject())));
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
        quantity.distinct().ifPresent(why -> whole.put("distinct", why));
        quantity.figure().ifPresent(id -> whole.put("figure", id));
    }

    private static ObjectNode energy(StudyDocument.Energy line, ObjectNode node) {
        node.put("carrier", line.carrier());
        line.use().ifPresent(use -> node.put("use", use));
        return node;
    }

    private static void terms(StudyDocument.Terms terms, ObjectNode node) {
        terms.owner().ifPresent(owner -> node.put("owner", owner));
        terms.premises().ifPresent(premises -> node.put("premises", premises.toString()));
        terms.facility().ifPresent(query -> node.put("facility", query));
        if (!terms.lines().isEmpty()) {
            ArrayNode lines = node.putArray("lines");
            terms.lines().forEach(line -> quantities(line.values(), lines.addObject().put("id", line.id()).put("title", line.title())
                    .put("kind", line.kind())));
        }
    }

    private static BigDecimal plain(double value) {
        if (!Double.isFinite(value)) {
            throw new FaultyInput(Fault.of("study.number", "", 0, Double.toString(value)));
        }
        return Decimals.canonical(value);
    }
}
