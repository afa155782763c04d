package sumakomi.advisor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Catalogue;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.knowledge.Library;
import sumakomi.rules.Rule;
import sumakomi.rules.Rules;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Holds the basis that an advice shows, field by field, against the basis that the files of the knowledge and the rules hold. It reads the
 * contract that pages, REST, command line and store share, and the entries as their authors wrote them; so nothing on the way between
 * the two can turn what we read or assumed into what a source states. Whatever names a source must say on what basis.
 */
final class ShownBasis {

    private static final String BASIS = "basis";
    /** Not part of what is shown: the answers, and what the advice was made of. */
    private static final Set<String> NOT_SHOWN = Set.of("answers", Fingerprint.KEY);
    private static final List<String> PROPOSED = List.of("finance", "promotion", "cases", "measures", "lessons");
    private static final Map<String, String> OF_BODY = Map.of(BASIS, BASIS, "partBasis", "partBasis", "phaseBasis", "phasesBasis",
            "necessityBasis", "necessityBasis");
    private static final Map<String, String> OF_EMERGENCY = Map.of(BASIS, BASIS, "sitesBasis", "sitesBasis", "noteBasis", "noteBasis");
    private static final Map<String, String> OF_STEP = Map.of(BASIS, BASIS, "detailBasis", "detailBasis", "dataNeededBasis",
            "dataNeededBasis");
    private static final Map<String, String> SAME = Map.of(BASIS, BASIS);

    private final Library library;
    private final Rules rules;
    private final JsonNode threeYears;
    private final List<Fault> faults = new ArrayList<>();

    ShownBasis(KnowledgeFiles files, Rules rules) {
        this.library = files.library();
        this.rules = rules;
        this.threeYears = files.file("roadmap.yaml");
    }

    /** @param advice in the output contract */
    List<Fault> faults(JsonNode advice) {
        faults.clear();
        advice.properties().stream().filter(part -> !NOT_SHOWN.contains(part.getKey()))
                .forEach(part -> walk(part.getKey(), part.getValue()));
        each(advice, "recommendations", "").forEach(this::recommendation);
        each(advice, "conditional", "").forEach(entry -> compare(entry.at("ifThereIs"), SAME, type(entry).path("place")));
        each(advice, "offers", "").forEach(offer -> compare(offer, SAME, type(offer)));
        each(advice, "proposals", "").forEach(this::proposed);
        each(advice, "conditional", "").forEach(entry -> remarks(entry, type(entry)));
        each(advice, "roadmap", "").forEach(step -> step(step));
        each(advice, "urbanPolicies", "").forEach(this::urbanPolicy);
        compare(new Part("standing", advice.path("standing")), SAME, library.find("roadmap", advice.at("/standing/id").asString(""))
                .map(Entry::tree).orElse(MissingNode.getInstance()));
        return List.copyOf(faults);
    }

    /** A part of the advice and where it stands. */
    private record Part(String place, JsonNode node) {

        Part at(String key) {
            return new Part(place + "." + key, node.path(key));
        }
    }

    private void walk(String place, JsonNode node) {
        if (node.isObject() && node.has("source") && !node.has(BASIS)) {
            faults.add(Fault.of("basis.none", place, 0));
        }
        if (node.path("rule").isString()) {
            String held = rules.rule(node.get("rule").asString()).map(Rule::basis).map(Basis::toString).orElse("");
            compare(new Part(place, node), BASIS, held);
        }
        node.properties().forEach(field -> walk(place + "." + field.getKey(), field.getValue()));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(place + "." + i, node.get(i));
            }
        }
    }

    private void recommendation(Part entry) {
        JsonNode type = type(entry);
        each(entry, "bodies").forEach(body -> compare(body, OF_BODY, ours(body).orElseGet(() -> found(type.path("actors"), "body", body))));
        Stream.of("concept", "project").forEach(phase -> each(entry.at("roles"), phase)
                .forEach(item -> compare(item, SAME, ours(item).orElseGet(() -> found(type.path("roles").path(phase), "id", item)))));
        each(entry, "emergency").forEach(provision -> compare(provision, OF_EMERGENCY, type.path("emergency")));
        each(entry, "cautions").forEach(caution -> caution(caution, found(type.path("cautions"), "id", caution)));
        each(entry, "fsSteps").forEach(step -> compare(step, OF_STEP, entry("fs-steps", step)));
        remarks(entry, type);
        PROPOSED.forEach(list -> each(entry, list).forEach(this::proposed));
        budget(entry.at("budget"), type.path("scale"));
        screening(entry.at("benefitCost"), type);
    }

    private void proposed(Part proposed) {
        shelved(proposed);
        each(proposed, "parts").forEach(this::shelved);
    }

    /** An entry of the library, and what it says: each statement on its own basis, or that beside it, or that of the entry. */
    private void shelved(Part shown) {
        JsonNode held = entry(shown.node().path("kind").asString(), shown);
        Catalogue.Kind kind = library.catalogue().kind(shown.node().path("kind").asString());
        compare(shown, SAME, held);
        List<String> bases = new ArrayList<>();
        held.properties().stream().filter(field -> kind.said().contains(field.getKey())).forEach(field -> (field.getValue().isArray()
                ? field.getValue().valueStream() : Stream.of(field.getValue())).forEach(
                        one -> bases.add(one.path(BASIS)
                                .asString(held.path(kind.bases().getOrDefault(field.getKey(), BASIS)).asString("")))));
        List<Part> said = each(shown, "said").toList();
        for (int i = 0; i < said.size(); i++) {
            compare(said.get(i), BASIS, bases.get(i));
        }
    }

    private void urbanPolicy(Part policy) {
        JsonNode held = entry("urban-policies", policy);
        compare(policy, SAME, held);
        boolean supposed = policy.node().at("/works/text").equals(held.at("/assumption/text"));
        compare(policy.at("works"), BASIS, held.at(supposed ? "/assumption/basis" : "/planBasis").asString(""));
        compare(policy.at("timing"), SAME, held.path("timing"));
        compare(policy.at("timing").at("span"), SAME, held.at("/timing/span"));
        each(policy.at("timing"), "bars").forEach(bar -> compare(bar, SAME, held.at("/timing/bars").valueStream()
                .filter(one -> one.path("label").equals(bar.node().path("label"))).findFirst().orElseThrow()));
        JsonNode rows = library.find("policy-measures", policy.node().path("district").asString()).orElseThrow().tree().path("rows");
        each(policy, "measures").forEach(cell -> compare(cell, SAME, rows.valueStream().filter(row -> row.path("policy")
                .equals(policy.node().path("id"))
                && row.path("column").asString().equals(cell.node().at("/column/code").asString("unassigned")))
                .findFirst().orElseThrow()));
    }

    private void remarks(Part entry, JsonNode type) {
        each(entry, "remarks").forEach(remark -> compare(remark, SAME, found(type.path("remarks"), "id", remark)));
    }

    private JsonNode type(Part part) {
        return library.find("archetypes", part.node().path("archetype").asString()).orElseThrow().tree();
    }

    private void caution(Part caution, JsonNode held) {
        compare(caution, SAME, held);
        compare(caution.at("since"), SAME, held.path("since"));
    }

    private void budget(Part budget, JsonNode scale) {
        JsonNode variant = scale.path("variants").valueStream().filter(one -> one.path("id").equals(budget.node().path("variant")))
                .findFirst()
                .orElseThrow();
        boolean scaled = budget.node().has("scaledBy");
        compare(budget, "rangeBasis", scaled ? Basis.ASSUMED.toString() : variant.path(BASIS).asString(""));
        compare(budget, "statementBasis", scale.path(BASIS).asString(""));
        whereShown(budget.at("narrowing"), scale.path("narrowedBy"));
        whereShown(budget.at("scaledBy").at("limited"), scale.path("reference").path("limits"));
        whereShown(budget.at("outOfReach"), threeYears.path("beyond"));
    }

    private void whereShown(Part part, JsonNode held) {
        if (!part.node().isMissingNode()) {
            compare(part, SAME, held);
        }
    }

    private void screening(Part screening, JsonNode type) {
        compare(screening, "missingInputsBasis", type.path("dataNeedsBasis").asString(""));
        List<JsonNode> policies = Stream.of("comparablePolicies", "notComparable").flatMap(list -> type.path(list).valueStream()).toList();
        Stream.of("referenceCases", "notComparable").flatMap(list -> each(screening, list))
                .forEach(shown -> compare(shown, SAME, likeness(shown.node()).orElseGet(() -> policies.stream()
                        .filter(one -> one.path("district").equals(shown.node().path("district"))
                                && one.path("policy").asInt() == shown.node().path("policy").asInt())
                        .findFirst().orElseThrow())));
        each(screening, "inputs").forEach(input -> library.find("parameters", input.node().path("id").asString())
                .ifPresent(parameter -> compare(input, SAME, dated(parameter.tree(), input.node().path("value").asString()))));
    }

    /** What is said of every row of a district that such a municipality is not held against. */
    private Optional<JsonNode> likeness(JsonNode shown) {
        return library.find("districts", shown.path("district").asString()).map(district -> district.tree().path("likeness"))
                .filter(likeness -> likeness.path("text").equals(shown.path("why")));
    }

    /** The dated value that a figure was taken from. */
    private static JsonNode dated(JsonNode parameter, String value) {
        return parameter.path("values").valueStream().filter(one -> one.path("value").asString().equals(value)).findFirst().orElseThrow();
    }

    private void step(Part step) {
        compare(step, SAME, library.find("roadmap", step.node().at("/work/id").asString("")).orElseThrow().tree());
        each(step, "notes")
                .forEach(note -> compare(note, SAME, said(note, Stream
                        .of("anywhere", "alone", "beyond", "leads", "studiedOnly", "perhapsStudied", "studied").map(threeYears::path))));
        each(step, "deciding").forEach(criterion -> compare(criterion, SAME, said(criterion, threeYears.path("criteria").valueStream())));
    }

    /** The one of several that says what a part says. */
    private static JsonNode said(Part part, Stream<JsonNode> several) {
        return several.filter(one -> one.path("text").equals(part.node().path("text"))).findFirst().orElseThrow();
    }

    /** The reason of what the answers called for: all of it is on the ground of its rule. */
    private static Optional<JsonNode> ours(Part part) {
        JsonNode reason = part.node().path("reason");
        return reason.isMissingNode() ? Optional.empty() : Optional.of(reason);
    }

    private JsonNode entry(String kind, Part part) {
        return library.find(kind, part.node().path("id").asString()).orElseThrow().tree();
    }

    private static JsonNode found(JsonNode list, String key, Part part) {
        return list.valueStream().filter(one -> one.path(key).equals(part.node().path("id"))).findFirst().orElseThrow();
    }

    private static Stream<Part> each(JsonNode node, String key, String place) {
        JsonNode list = node.path(key);
        return Stream.iterate(0, i -> i < list.size(), i -> i + 1).map(i -> new Part(place + key + "." + i, list.get(i)));
    }

    private static Stream<Part> each(Part part, String key) {
        return each(part.node(), key, part.place() + ".");
    }

    /** @param fields by the field of the advice, the field of the entry; a reason has one basis for all */
    private void compare(Part shown, Map<String, String> fields, JsonNode held) {
        fields.forEach((field, key) -> compare(shown, field, held.path(held.has("rule") ? BASIS : key).asString("")));
    }

    private void compare(Part shown, String field, String held) {
        String basis = shown.node().path(field).asString("");
        if (!basis.equals(held)) {
            faults.add(Fault.of("basis.shown", shown.place() + "." + field, 0, basis, held));
        }
    }
}
