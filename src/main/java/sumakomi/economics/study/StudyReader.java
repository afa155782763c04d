package sumakomi.economics.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import sumakomi.economics.study.StudyDocument.Component;
import sumakomi.economics.study.StudyDocument.DistrictBenefit;
import sumakomi.economics.study.StudyDocument.Energy;
import sumakomi.economics.study.StudyDocument.LineItem;
import sumakomi.economics.study.StudyDocument.Measure;
import sumakomi.economics.study.StudyDocument.Policy;
import sumakomi.economics.study.StudyDocument.Premises;
import sumakomi.economics.study.StudyDocument.Terms;
import sumakomi.economics.study.Template.Scope;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.StrictYaml;
import sumakomi.knowledge.Text;
import sumakomi.knowledge.WrittenYear;
import sumakomi.knowledge.YamlDocument;
import tools.jackson.databind.JsonNode;

/** Reads a study from YAML or JSON, whole or not at all, with all of its faults. Cells and ids are checked by the builder. */
public final class StudyReader {

    /** The version of the format, the value of the key {@code study}. */
    public static final String FORMAT = "1";

    private static final Set<String> KEYS = Set.of("study", "title", "asOf", "scenario", "policies", "measures", "districtBenefits",
            "values", "priceYear", "consumptionTax", "prices", "start", "corporateTax", "begun", "words");
    private static final Set<String> WORD_KEYS = Set.of("ja", "en");
    private static final Set<String> BEGUN_KEYS = Set.of("archetype", "advice", "budget", "sizes");
    private static final Set<String> POLICY_KEYS = Set.of("id", "title", "year", "yearAssumed", "notes");
    private static final Set<String> MEASURE_KEYS = Set.of("id", "title", "measure", "policies", "integratedWorks", "contract",
            "components", "energy", "benefits", "notes", "owner", "premises", "facility", "lines");

    private final StudyFields fields;

    private final WrittenUnits units;

    private StudyReader(StudyFields fields, WrittenUnits units) {
        this.fields = fields;
        this.units = units;
    }

    /** @throws FaultyInput with everything that is wrong with the form of the document */
    public static StudyDocument read(byte[] bytes) {
        return read(StrictYaml.read(bytes));
    }

    /**
     * The same of a file as people write it: with the units of the numbers, where they are those of their fields.
     *
     * @throws FaultyInput with everything that is wrong with the form of the document
     */
    public static StudyDocument read(byte[] bytes, StudyKnowledge knowledge) {
        return read(StrictYaml.read(bytes), knowledge.units());
    }

    /** The same from a document that was read already, or a part of one. */
    public static StudyDocument read(YamlDocument yaml) {
        return read(yaml, WrittenUnits.NONE);
    }

    private static StudyDocument read(YamlDocument yaml, WrittenUnits units) {
        StudyFields fields = new StudyFields(yaml);
        StudyDocument document = new StudyReader(fields, units).document();
        fields.refuseIfFaulty();
        return document;
    }

    private StudyDocument document() {
        JsonNode root = fields.root();
        fields.refuseOtherKeys(root, "", KEYS);
        if (!root.path("study").asString("").equals(FORMAT)) {
            fields.fault("study.format", "study", FORMAT);
        }
        return new StudyDocument(fields.text(root, "title", "title"), date(root), fields.word(root, "scenario", "scenario").orElse("base"),
                each(root, "policies", this::policy), each(root, "measures", this::measure),
                each(root, "districtBenefits", this::districtBenefit),
                fields.quantities(root.path("values"), "values", Set.of(), units::ofWhole),
                declared(root), begun(root.path("begun")), each(root, "words", this::word));
    }

    private Optional<Begun> begun(JsonNode node) {
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        if (!node.isObject()) {
            fields.fault("study.mapping", "begun");
            return Optional.empty();
        }
        fields.refuseOtherKeys(node, "begun", BEGUN_KEYS);
        Optional<String> advice = Optional.of(node.path("advice")).filter(told -> !told.isMissingNode()).map(told -> told.asString(""));
        if (advice.filter(one -> !Begun.leadsBack(one)).isPresent()) {
            fields.fault("study.begun-advice", "begun.advice");
        }
        Optional<Quantity> budget = Optional.ofNullable(fields.quantities(node, "begun", Set.of("archetype", "advice", "sizes"),
                name -> Optional.empty()).get("budget"));
        return Optional.of(new Begun(fields.required(node, "archetype", "begun.archetype"), advice,
                fields.quantities(node.path("sizes"), "begun.sizes", Set.of(), name -> Optional.empty()), budget));
    }

    private Declared declared(JsonNode root) {
        Optional<Integer> year = root.path("priceYear").isMissingNode() ? Optional.empty()
                : Optional.of(fields.year(root, "priceYear", "priceYear"));
        return new Declared(year, fields.choice(root, "consumptionTax", "consumptionTax", Declared.Tax.values()),
                fields.choice(root, "prices", "prices", Declared.Prices.values()), fields.month(root, "start", "start"),
                fields.choice(root, "corporateTax", "corporateTax", Declared.CorporateTax.values()));
    }

    private LocalDate date(JsonNode root) {
        String written = root.path("asOf").asString("");
        return WrittenYear.readDay(written).orElseGet(() -> {
            fields.fault("profile.date", "asOf", StudyFields.shortened(written));
            return LocalDate.EPOCH;
        });
    }

    private Text word(JsonNode node, String where) {
        fields.refuseOtherKeys(node, where, WORD_KEYS);
        return new Text(fields.text(node, "ja", where + ".ja"), fields.text(node, "en", where + ".en"));
    }

    private Policy policy(JsonNode node, String where) {
        fields.refuseOtherKeys(node, where, POLICY_KEYS);
        return new Policy(fields.id(node, where), fields.text(node, "title", where + ".title"), fields.year(node, "year", where + ".year"),
                fields.line(node, "yearAssumed", where + ".yearAssumed"), fields.lines(node, "notes", where + ".notes"));
    }

    private Measure measure(JsonNode node, String where) {
        Map<String, Map<String, Quantity>> benefits = new LinkedHashMap<>();
        if (!node.path("benefits").isMissingNode() && !node.path("benefits").isObject()) {
            fields.fault("study.mapping", where + ".benefits");
        }
        node.path("benefits").properties().forEach(entry -> benefits.put(entry.getKey(),
                fields.quantities(entry.getValue(), where + ".benefits." + entry.getKey(), Set.of(),
                        input -> units.ofBenefit(entry.getKey(), input))));
        return new Measure(fields.id(node, where), fields.text(node, "title", where + ".title"),
                fields.word(node, "measure", where + ".measure"),
                fields.words(node, "policies", where + ".policies"), fields.flag(node, "integratedWorks", where + ".integratedWorks"),
                fields.word(node, "contract", where + ".contract").orElse("shared-savings"),
                each(node, where + ".components", "components", (part, at) -> new Component(fields.id(part, at),
                        fields.text(part, "title", at + ".title"), fields.quantities(part, at, Set.of("id", "title"),
                                cell -> units.of(Scope.COMPONENT, cell, "")))),
                each(node, where + ".energy", "energy", (part, at) -> new Energy(fields.required(part, "carrier", at + ".carrier"),
                        fields.word(part, "use", at + ".use").map(use -> fields.idOf(use, at + ".use")),
                        fields.quantities(part, at, Set.of("carrier", "use"),
                                cell -> units.of(Scope.ENERGY, cell, part.path("carrier").asString(""))))),
                benefits, fields.quantities(node, where, MEASURE_KEYS, cell -> units.of(Scope.MEASURE, cell, "")),
                fields.lines(node, "notes", where + ".notes"), terms(node, where));
    }

    private Terms terms(JsonNode node, String where) {
        return new Terms(fields.word(node, "owner", where + ".owner"), fields.choice(node, "premises", where + ".premises",
                Premises.values()), facility(node, where + ".facility"),
                each(node, where + ".lines", "lines", (part, at) -> new LineItem(fields.id(part, at),
                        fields.text(part, "title", at + ".title"), fields.required(part, "kind", at + ".kind"),
                        fields.quantities(part, at, Set.of("id", "title", "kind"), cell -> units.of(Scope.LINE, cell, "")))));
    }

    private Optional<String> facility(JsonNode node, String where) {
        JsonNode given = node.path("facility");
        Optional<String> query = given.isMissingNode() ? Optional.empty() : Optional.of(given.isString() ? given.asString() : "");
        if (query.filter(one -> !Terms.leadsBack(one)).isPresent()) {
            fields.fault("study.facility", where);
        }
        return query;
    }

    private DistrictBenefit districtBenefit(JsonNode node, String where) {
        return new DistrictBenefit(fields.id(node, where), fields.required(node, "benefit", where + ".benefit"),
                fields.words(node, "policies", where + ".policies"), fields.quantities(node, where, Set.of("id", "benefit", "policies"),
                        input -> units.ofBenefit(node.path("benefit").asString(""), input)));
    }

    private <T> List<T> each(JsonNode root, String key, BiFunction<JsonNode, String, T> read) {
        return each(root, key, key, read);
    }

    private <T> List<T> each(JsonNode node, String where, String key, BiFunction<JsonNode, String, T> read) {
        List<T> found = new ArrayList<>();
        JsonNode list = node.path(key);
        if (!list.isMissingNode() && !list.isArray()) {
            fields.fault("study.list", where);
            return found;
        }
        for (JsonNode element : list) {
            String at = where + "." + found.size();
            if (!element.isObject()) {
                fields.fault("study.mapping", at);
                return found;
            }
            found.add(read.apply(element, at));
        }
        return found;
    }

}
