package sumakomi.resilience;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.economics.formula.Expression;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Text;
import tools.jackson.databind.JsonNode;

/** What the knowledge base says of autonomy: {@code kb/autonomy} and {@code kb/emergency-supply}, read once. */
public final class AutonomyKnowledge {

    /** The two continuity levels. */
    public static final List<Integer> LEVELS = List.of(1, 2);

    private static final String KIND = "autonomy";
    private static final String SUPPLY = "emergency-supply";
    private static final double PERCENT = 100;

    private final Library library;
    private final Map<String, Template> templates;
    private final Map<String, BuildingUse> uses;
    private final Map<String, Availability> systems;
    private final Map<String, Assumption> assumptions;
    private final Map<Integer, Text> classes;
    private final Map<Integer, Level> levels;
    private final List<LoadCell> officeLoads;

    /** A value that a calculation begins with. */
    public record Assumption(String id, Text title, double value, String unit, Text text, Citation source, Basis basis) {}

    /** A continuity level, such as an outage of hours to a day. */
    public record Level(int number, Text title, Text meaning, Text duration) {}

    /**
     * A cell of figure 6.1.4: what an activity needs for an end use.
     *
     * @param share of the normal peak load of its carrier
     * @param priorityClass inferred, since the colours of the figure are lost
     */
    public record LoadCell(int level, Text activity, Text endUse, Carrier carrier, double share, int priorityClass) {}

    public AutonomyKnowledge(Library library) {
        this.library = library;
        this.templates = byId(list(KIND, "cells").map(this::template), Template::name);
        Map<String, List<Double>> printed = printedShares();
        this.uses = byId(list(KIND, "buildingUses").map(entry -> use(entry, printed)), BuildingUse::id);
        this.systems = byId(list(SUPPLY, "availability").map(AutonomyKnowledge::availability), Availability::id);
        this.assumptions = byId(list(KIND, "assumptions").map(entry -> entry.as(Assumption.class)), Assumption::id);
        this.classes = list(SUPPLY, "priorityClasses").collect(Collectors.toMap(entry -> entry.tree().get("number").asInt(), Entry::title));
        this.levels = list(SUPPLY, "levels").map(entry -> entry.as(Level.class)).collect(Collectors.toMap(Level::number,
                Function.identity()));
        this.officeLoads = list(SUPPLY, "activityLoads").flatMap(this::loads).toList();
    }

    private Stream<Entry> list(String kind, String list) {
        return library.entries(kind).stream().filter(entry -> entry.path().startsWith(list + "."));
    }

    private static <T> Map<String, T> byId(Stream<T> all, Function<T, String> id) {
        Map<String, T> byId = new LinkedHashMap<>();
        all.forEach(one -> byId.put(id.apply(one), one));
        return byId;
    }

    private Template template(Entry entry) {
        JsonNode tree = entry.tree();
        Optional<String> written = Optional.of(tree.path("definition").asString("")).filter(id -> !id.isEmpty())
                .map(id -> library.find(SUPPLY, id).orElseThrow().tree().get("expression").asString())
                .or(() -> Optional.of(tree.path("expression").asString("")).filter(text -> !text.isEmpty()));
        return new Template(entry.id(), Template.Scope.valueOf(tree.get("scope").asString().toUpperCase(java.util.Locale.ROOT)),
                entry.title(), tree.get("unit").asString(), tree.path("eachLevel").asBoolean(false), written.map(Expression::parse),
                Optional.of(tree.path("whereAboveZero").asString("")).filter(name -> !name.isEmpty()), entry.sources().get(0),
                entry.basis().orElseThrow());
    }

    /** The bars of figure 6.1.4, by carrier and level. */
    private Map<String, List<Double>> printedShares() {
        Map<String, List<Double>> shares = new LinkedHashMap<>();
        list(SUPPLY, "classShares").forEach(entry -> Stream.of(Carrier.values()).forEach(carrier -> shares
                .computeIfAbsent(BuildingUse.key(carrier, entry.tree().get("level").asInt()), key -> new ArrayList<>())
                .add(entry.tree().get(carrier.printed()).get("percent").asDouble() / PERCENT)));
        return shares;
    }

    private static BuildingUse use(Entry entry, Map<String, List<Double>> printed) {
        JsonNode tree = entry.tree();
        boolean ofFigure = tree.path("printedShares").asBoolean(false);
        Map<String, List<Double>> shares = new LinkedHashMap<>(ofFigure ? printed : Map.of());
        tree.path("classShares").forEach(level -> Stream.of(Carrier.values()).forEach(carrier -> shares.put(
                BuildingUse.key(carrier, level.get("level").asInt()), numbers(level.get(carrier.printed())))));
        Map<String, Double> seasons = new LinkedHashMap<>();
        tree.get("seasonFactors").properties().forEach(season -> seasons.put(season.getKey(), season.getValue().asDouble()));
        return new BuildingUse(entry.id(), entry.title(), Entry.text(tree.get("text")).orElseThrow(), shares,
                ofFigure ? Basis.parse(tree.get("printedSharesBasis").asString()) : entry.basis().orElseThrow(), ofFigure,
                entry.sources().get(0),
                tree.path("sites").valueStream().map(JsonNode::asString).toList(), numbers(tree.get("dayShape")), seasons);
    }

    private static List<Double> numbers(JsonNode list) {
        return list.valueStream().map(JsonNode::asDouble).toList();
    }

    private static Availability availability(Entry entry) {
        JsonNode tree = entry.tree();
        return new Availability(entry.id(), entry.title(),
                LEVELS.stream().map(level -> tree.get("level" + level).path("fraction").asDouble(0)).toList(),
                tree.path("prerequisites").valueStream().flatMap(text -> Entry.text(text).stream()).toList(),
                Entry.text(tree.get("use")).orElseThrow(), entry.sources().get(0), entry.basis().orElseThrow());
    }

    private Stream<LoadCell> loads(Entry entry) {
        JsonNode tree = entry.tree();
        Text activity = library.find(SUPPLY, tree.get("activity").asString()).orElseThrow().title();
        return tree.get("cells").valueStream().map(cell -> {
            Entry use = library.find(SUPPLY, cell.get("endUse").asString()).orElseThrow();
            Carrier carrier = use.tree().get("carrier").asString().equals("heat") ? Carrier.HEAT : Carrier.POWER;
            return new LoadCell(tree.get("level").asInt(), activity, use.title(), carrier, cell.get("percent").asDouble() / PERCENT,
                    cell.get("priorityClass").asInt());
        });
    }

    Map<String, Template> templates() {
        return templates;
    }

    /** The uses of buildings by id, in the order of the knowledge base. */
    public Map<String, BuildingUse> uses() {
        return uses;
    }

    /** The use of buildings at a place of an emergency provision: of several the one that names the place first. */
    public Optional<BuildingUse> useAt(String site) {
        return uses.values().stream().filter(use -> use.sites().contains(site))
                .min(Comparator.comparingInt(use -> use.sites().indexOf(site)));
    }

    /** The systems that may supply by themselves, by id. */
    public Map<String, Availability> systems() {
        return systems;
    }

    /** What the five classes are called, by number. */
    public Map<Integer, Text> classes() {
        return classes;
    }

    /** The two levels by number. */
    public Map<Integer, Level> levels() {
        return levels;
    }

    /** The cells of figure 6.1.4, which tell of offices alone. */
    List<LoadCell> officeLoads() {
        return officeLoads;
    }

    /** @throws IllegalArgumentException if there is none of this id */
    public Assumption assumption(String id) {
        return Optional.ofNullable(assumptions.get(id)).orElseThrow(() -> new IllegalArgumentException("No assumption " + id));
    }

    /** What is spent on one facility when they are put in order, unless somebody wishes otherwise, yen. */
    public double nextYen() {
        return assumption("next-yen").value();
    }

    /** The values that a calculation of facilities begins with. */
    public List<Assumption> assumptions() {
        return List.copyOf(assumptions.values());
    }

    /** How long the outage lasts of which benefit c1 tells: the default of its source, in hours. */
    public int outageHours() {
        return library.find("benefits", "c1").orElseThrow().tree().get("inputs").valueStream()
                .filter(input -> input.get("id").asString().equals("outage-hours")).findFirst().orElseThrow().get("default").get("value")
                .asInt();
    }

    /** The entries of a list of {@code kb/autonomy}. */
    public List<Entry> seasons() {
        return list(KIND, "seasons").toList();
    }

    /** The latest value of a typical figure of the knowledge base, such as the cost of a battery. */
    public Figure figure(String id) {
        Entry entry = library.find("typical", id).orElseThrow(() -> new IllegalArgumentException("No typical figure " + id));
        JsonNode values = entry.tree().get("values");
        JsonNode latest = values.get(values.size() - 1);
        return new Figure(id, entry.title(), latest.get("value").asDouble(), entry.tree().get("unit").asString(),
                Basis.parse(latest.get("basis").asString()), Entry.citation(latest.get("source")).orElseThrow());
    }

    /** A typical figure. */
    public record Figure(String id, Text title, double value, String unit, Basis basis, Citation source) {}
}
