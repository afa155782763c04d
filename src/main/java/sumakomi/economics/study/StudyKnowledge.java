package sumakomi.economics.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.economics.formula.Expression;
import sumakomi.economics.formula.Spread;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Parameter;
import sumakomi.knowledge.Text;
import tools.jackson.databind.JsonNode;

/** What the knowledge base holds for studies, read once. Immutable. */
public final class StudyKnowledge {

    private static final String BASE = "base";
    private static final double PERCENT = 100;

    private final Knowledge knowledge;
    private final Library library;
    private final List<Template> templates;
    private final Map<String, Benefit> benefits;
    private final List<Entry> entries;
    private final List<Party> parties;
    private final Map<String, Entry> generated;

    public StudyKnowledge(Knowledge knowledge, Library library) {
        this.knowledge = knowledge;
        this.library = library;
        this.entries = library.entries("study");
        this.templates = Template.all(entries);
        this.parties = readParties();
        this.generated = listed("generated").collect(Collectors.toMap(Entry::id, Function.identity()));
        this.benefits = library.entries("benefits").stream().sorted(Comparator.comparing(Entry::order)).map(entry -> benefit(entry, parties))
                .collect(Collectors.toMap(Benefit::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    /** Version of the knowledge that a study rests on. */
    public String version() {
        return knowledge.version();
    }

    List<Template> templates() {
        return templates;
    }

    /** The benefits by id, {@code eb} and the non-energy benefits, in the order of the source. */
    public Map<String, Benefit> benefits() {
        return benefits;
    }

    /** The non-energy benefits, which a study claims for a measure or the district. */
    public List<Benefit> claims() {
        return benefits.values().stream().filter(benefit -> benefit.counted() != Counted.DIRECT).toList();
    }

    /** The steps of a study in order: the id that cells carry, and its title. */
    public Map<String, Text> sheets() {
        return listed("sheets").collect(Collectors.toMap(Entry::id, Entry::title, (one, other) -> one, LinkedHashMap::new));
    }

    /** The ways in which a saving may be shared, by id. */
    public Map<String, Contract> contracts() {
        return listed("contracts").collect(Collectors.toMap(Entry::id, entry -> new Contract(entry.id(), entry.title(),
                Optional.ofNullable(entry.tree().path("subsidy").asString(null))), (one, other) -> one, LinkedHashMap::new));
    }

    /** The parties, in the order of the source. */
    public List<Party> parties() {
        return parties;
    }

    private List<Party> readParties() {
        return listed("parties").map(entry -> new Party(entry.tree().path("party").asString(), entry.tree().path("letters").asString(),
                entry.title(), entry.tree().path("rate").asString(),
                entry.tree().path("stakeholders").valueStream().map(JsonNode::asString).toList())).toList();
    }

    /** The energy carriers by id with the unit in which they are counted. */
    public Map<String, Carrier> carriers() {
        return listed("carriers").collect(Collectors.toMap(Entry::id,
                entry -> new Carrier(entry.id(), entry.title(), entry.tree().path("unit").asString()), (one, other) -> one, LinkedHashMap::new));
    }

    /** The funding scenarios by id. */
    public Map<String, Text> scenarios() {
        return library.entries("funding-scenarios").stream().sorted(Comparator.comparing(Entry::order))
                .collect(Collectors.toMap(Entry::id, Entry::title, (one, other) -> one, LinkedHashMap::new));
    }

    /** The cell of the study that feeds an input of a benefit, if one does. */
    Optional<String> link(String benefit, String input) {
        return listed("links").map(Entry::tree).filter(tree -> tree.path("benefit").asString().equals(benefit)
                && tree.path("input").asString().equals(input)).map(tree -> tree.path("cell").asString()).findFirst();
    }

    /** Title, unit and source of a cell that the builder puts together itself. */
    Entry generated(String id) {
        Entry found = generated.get(id);
        if (found == null) {
            throw new IllegalStateException("No generated cell " + id);
        }
        return found;
    }

    private Stream<Entry> listed(String list) {
        return entries.stream().filter(entry -> entry.path().startsWith(list + "."));
    }

    /** A value that a funding scenario sets, or else the base scenario. */
    Optional<Stated> scenarioValue(String scenario, String parameter) {
        return own(scenario, parameter).or(() -> own(BASE, parameter));
    }

    private Optional<Stated> own(String scenario, String parameter) {
        return library.find("funding-scenarios", scenario).stream().flatMap(entry -> entry.tree().path("parameters").valueStream())
                .filter(tree -> tree.path("id").asString().equals(parameter)).map(tree -> stated(tree, tree)).findFirst();
    }

    /** A dated parameter as of a day; its range when parameters for its low and high end are named. */
    Stated parameter(String id, LocalDate asOf, Optional<String> low, Optional<String> high) {
        Parameter.Dated value = knowledge.parameter(id).asOf(asOf);
        double number = value.value().doubleValue();
        Spread spread = low.isPresent() && high.isPresent() ? new Spread.Triangular(
                knowledge.parameter(low.get()).asOf(asOf).value().doubleValue(), number,
                knowledge.parameter(high.get()).asOf(asOf).value().doubleValue()) : Spread.FIXED;
        return new Stated(number, spread, value.basis(), value.source());
    }

    /** Rules on benefits that overlap. */
    List<Entry> overlapRules() {
        return library.entries("double-counting").stream().filter(entry -> entry.file().endsWith("between-benefits.yaml")).toList();
    }

    boolean knowsMeasure(String id) {
        return library.find("measures", id).isPresent();
    }

    private static Benefit benefit(Entry entry, List<Party> parties) {
        JsonNode tree = entry.tree();
        List<BenefitInput> inputs = new ArrayList<>();
        tree.path("inputs").forEach(input -> inputs.add(input(input)));
        Map<String, Double> shares = new LinkedHashMap<>();
        tree.path("beneficiaries").forEach(share -> shares.merge(party(share.path("stakeholders"), parties),
                share.path("sharePercent").asDouble() / PERCENT, Double::sum));
        Optional<Double> acceptance = tree.path("acceptance").path("percent").isNumber()
                ? Optional.of(tree.path("acceptance").path("percent").asDouble() / PERCENT) : Optional.empty();
        return new Benefit(entry.id(), entry.title(), Counted.valueOf(tree.path("counted").asString().toUpperCase(Locale.ROOT)), Expression.parse(tree.path("formula").path("expression").asString()),
                inputs, shares, acceptance, Entry.citation(tree.path("formula").path("source")).orElseThrow());
    }

    private static String party(JsonNode stakeholders, List<Party> parties) {
        List<String> names = stakeholders.valueStream().map(JsonNode::asString).toList();
        return parties.stream().filter(party -> party.stakeholders().containsAll(names)).map(Party::id).findFirst().orElseThrow();
    }

    private static BenefitInput input(JsonNode tree) {
        Optional<Stated> standard = tree.path("default").isObject() ? Optional.of(stated(tree.path("default"), tree)) : Optional.empty();
        return new BenefitInput(tree.path("id").asString(), Entry.text(tree.path("title")).orElseThrow(), tree.path("unit").asString(),
                tree.path("kind").asString().equals("project"), standard, Entry.citation(tree.path("source")).orElseThrow(),
                Entry.text(tree.path("restsOn")), tree.path("dataItems").valueStream().map(JsonNode::asString).toList());
    }

    private static Stated stated(JsonNode standard, JsonNode whole) {
        double value = exact(standard.path("exact").asString("")).orElse(standard.path("value").asDouble());
        JsonNode range = whole.path("range");
        Spread spread = range.isObject()
                ? new Spread.Triangular(range.path("low").asDouble(), value, range.path("high").asDouble()) : Spread.FIXED;
        return new Stated(value, spread, Basis.parse(standard.path("basis").asString()), Entry.citation(standard.path("source")).orElseThrow());
    }

    /** A share that the source prints as a fraction, such as 1/3, without the rounding of its decimal form. */
    private static Optional<Double> exact(String fraction) {
        String[] parts = fraction.split("/");
        return parts.length == 2 ? Optional.of(Double.parseDouble(parts[0]) / Double.parseDouble(parts[1])) : Optional.empty();
    }

    /** A value of the knowledge base with what it rests on. */
    public record Stated(double value, Spread spread, Basis basis, Citation source) {}

    /** A way of sharing the saving, and the scenario's parameter for its subsidy, if it has one. */
    public record Contract(String id, Text title, Optional<String> subsidy) {}

    /** A party of the study; rate names the cell by which its flows are discounted. */
    public record Party(String id, String letters, Text title, String rate, List<String> stakeholders) {}

    /** An energy carrier. */
    public record Carrier(String id, Text title, String unit) {}

    /** For what a benefit is counted: the energy bill itself, one measure, or the district with its land and people. */
    public enum Counted { DIRECT, MEASURE, DISTRICT }

    /**
     * A benefit and how it is put into money.
     *
     * @param shares part of each party, as printed
     * @param acceptance part that private investors count, where printed
     */
    public record Benefit(String id, Text title, Counted counted, Expression formula, List<BenefitInput> inputs, Map<String, Double> shares,
            Optional<Double> acceptance, Citation source) {}

    /**
     * An input of a benefit.
     *
     * @param ofProject whether it must come from the case at hand
     * @param dataItems the data of the feasibility study that give it
     */
    public record BenefitInput(String id, Text title, String unit, boolean ofProject, Optional<Stated> standard, Citation source,
            Optional<Text> restsOn, List<String> dataItems) {}
}
