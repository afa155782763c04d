package sumakomi.resilience;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.economics.study.Quantity;
import sumakomi.economics.study.StudyFields;
import sumakomi.economics.study.WrittenUnits.Unit;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.StrictYaml;
import sumakomi.knowledge.Text;
import sumakomi.knowledge.YamlDocument;
import sumakomi.resilience.AutonomyDocument.Building;
import sumakomi.resilience.AutonomyDocument.Source;
import sumakomi.resilience.AutonomyDocument.Storage;
import tools.jackson.databind.JsonNode;

/** Reads what is given of a district from YAML or JSON, whole or not at all, with all of its faults. */
public final class AutonomyReader {

    /** The version of the format, the value of the key {@code autonomy}. */
    public static final String FORMAT = "1";

    private static final Set<String> KEYS = Set.of("autonomy", "title", "classes", "buildings", "sources", "storage", "demand");
    private static final Set<String> BUILDING = Set.of("id", "title", "use", "shares", "emergency");
    private static final String PEAK_POWER = "normal-peak-power";
    private static final Set<String> PEAKS = Set.of(PEAK_POWER, "normal-peak-heat");
    private static final Set<String> SUPPLY = Set.of("rated-power", "rated-heat", "availability-1", "availability-2", "annual-power",
            "annual-heat");
    private static final Set<String> STORED = Set.of("storage-power", "storage-energy");
    private static final Set<String> DEMAND = Set.of("annual-power-demand", "annual-heat-demand");
    private static final Set<String> LOADS = Load.all().stream().map(Load::key).collect(Collectors.toSet());
    /** Parts of each kind, at most. */
    private static final int MOST_PARTS = 500;
    private static final double WHOLE_WITHIN = 0.0051;

    private final StudyFields fields;
    private final AutonomyKnowledge knowledge;
    private final Set<String> ids = new TreeSet<>();

    private AutonomyReader(YamlDocument yaml, AutonomyKnowledge knowledge) {
        this.fields = new StudyFields(yaml);
        this.knowledge = knowledge;
    }

    /** @throws FaultyInput with everything that is wrong with the document */
    public static AutonomyDocument read(byte[] bytes, AutonomyKnowledge knowledge) {
        return read(StrictYaml.read(bytes), knowledge);
    }

    /** The same from a document that was read already. */
    public static AutonomyDocument read(YamlDocument yaml, AutonomyKnowledge knowledge) {
        AutonomyReader reader = new AutonomyReader(yaml, knowledge);
        AutonomyDocument document = reader.document();
        reader.fields.refuseIfFaulty();
        return document;
    }

    private AutonomyDocument document() {
        JsonNode root = fields.root();
        fields.refuseOtherKeys(root, "", KEYS);
        if (!root.path("autonomy").asString("").equals(FORMAT)) {
            fields.fault("autonomy.format", "autonomy", FORMAT);
        }
        List<Building> buildings = each(root, "buildings", this::building);
        if (buildings.isEmpty()) {
            fields.fault("autonomy.no-building", "buildings");
        }
        return new AutonomyDocument(fields.text(root, "title", "title"), classes(root.path("classes")), buildings,
                each(root, "sources", this::source), each(root, "storage", this::storage),
                numbers(root.path("demand"), "demand", Set.of(), DEMAND, true));
    }

    private SortedSet<Integer> classes(JsonNode list) {
        SortedSet<Integer> classes = new TreeSet<>();
        if (list.isMissingNode()) {
            classes.add(1);
            return classes;
        }
        int at = 0;
        for (JsonNode one : list.isArray() ? list.values() : List.<JsonNode>of()) {
            String written = one.asString("");
            if (!knowledge.classes().keySet().stream().map(String::valueOf).toList().contains(written)) {
                fields.fault("autonomy.class", "classes." + at, StudyFields.shortened(written), BuildingUse.CLASSES);
            } else if (!classes.add(Integer.valueOf(written))) {
                fields.fault("autonomy.class-twice", "classes." + at, written);
            }
            at++;
        }
        if (at == 0) {
            fields.fault("autonomy.class", "classes", "", BuildingUse.CLASSES);
        }
        return classes;
    }

    private Building building(JsonNode node, String where) {
        fields.refuseOtherKeys(node, where, union(BUILDING, PEAKS));
        String use = fields.required(node, "use", where + ".use");
        if (!use.isEmpty() && !knowledge.uses().containsKey(use)) {
            fields.fault("study.one-of", where + ".use", use, Fault.oneOf(knowledge.uses().keySet()));
        }
        Map<String, Quantity> peaks = numbers(node, where, BUILDING, PEAKS, false);
        Map<String, Quantity> emergency = numbers(node.path("emergency"), where + ".emergency", Set.of(), LOADS, false);
        Map<String, List<Double>> shares = shares(node.path("shares"), where + ".shares");
        Building building = new Building(id(node, where), fields.text(node, "title", where + ".title"), use, peaks, shares, emergency);
        List<Integer> bare = AutonomyKnowledge.LEVELS.stream().filter(level -> building.peak(Carrier.POWER).isEmpty()
                && !emergency.containsKey(BuildingUse.key(Carrier.POWER, level))).toList();
        if (!bare.isEmpty() && node.path(PEAK_POWER).isMissingNode()) {
            fields.fault("autonomy.no-load", where + "." + PEAK_POWER, bare.stream().map(String::valueOf).collect(Collectors.joining("/")),
                    bare.stream().map(level -> BuildingUse.key(Carrier.POWER, level)).collect(Collectors.joining("/")));
        }
        AutonomyKnowledge.LEVELS.forEach(level -> Stream.of(Carrier.values()).forEach(carrier -> shareOf(building, carrier, level, where)));
        return building;
    }

    /** A use without shares of its own needs those of the building. */
    private void shareOf(Building building, Carrier carrier, int level, String where) {
        String key = BuildingUse.key(carrier, level);
        boolean needed = building.peak(carrier).isPresent() && !building.emergency().containsKey(key);
        Optional<BuildingUse> use = Optional.ofNullable(knowledge.uses().get(building.use()));
        if (needed && !building.shares().containsKey(key) && use.filter(one -> !one.shares().containsKey(key)).isPresent()) {
            fields.fault("autonomy.no-shares", where + ".shares." + key, use.orElseThrow().title(), BuildingUse.CLASSES,
                    carrier.ordinal(), level);
        }
    }

    private Map<String, List<Double>> shares(JsonNode node, String where) {
        Map<String, List<Double>> shares = new LinkedHashMap<>();
        if (!node.isObject() && !node.isMissingNode()) {
            fields.fault("study.mapping", where);
            return shares;
        }
        fields.refuseOtherKeys(node, where, LOADS);
        for (Load load : Load.all()) {
            JsonNode given = node.path(load.key());
            if (given.isMissingNode()) {
                continue;
            }
            List<Double> five = given.valueStream().filter(JsonNode::isNumber).map(JsonNode::asDouble).toList();
            double sum = five.stream().mapToDouble(Double::doubleValue).sum();
            boolean sound = given.isArray() && given.size() == five.size() && five.size() == BuildingUse.CLASSES
                    && five.stream().allMatch(one -> one >= 0 && one <= 1) && Math.abs(sum - 1) < WHOLE_WITHIN;
            if (!sound) {
                fields.fault("autonomy.shares", where + "." + load.key(), BuildingUse.CLASSES, sum, load.carrier().ordinal(), load.level());
            }
            shares.put(load.key(), five);
        }
        return shares;
    }

    private Source source(JsonNode node, String where) {
        String system = fields.required(node, "system", where + ".system");
        if (!system.isEmpty() && !knowledge.systems().containsKey(system)) {
            fields.fault("study.one-of", where + ".system", system, Fault.oneOf(knowledge.systems().keySet()));
        }
        fields.refuseOtherKeys(node, where, union(Set.of("id", "title", "system"), SUPPLY));
        Map<String, Quantity> values = numbers(node, where, Set.of("id", "title", "system"), SUPPLY, true);
        if (!values.containsKey("rated-power") && !values.containsKey("rated-heat")) {
            fields.fault("autonomy.no-capacity", where + ".rated-power");
        }
        return new Source(id(node, where), fields.text(node, "title", where + ".title"), system, values);
    }

    private Storage storage(JsonNode node, String where) {
        fields.refuseOtherKeys(node, where, union(Set.of("id", "title"), STORED));
        Map<String, Quantity> values = numbers(node, where, Set.of("id", "title"), STORED, false);
        STORED.stream().sorted().filter(key -> !values.containsKey(key) && node.path(key).isMissingNode())
                .forEach(key -> fields.fault("study.missing", where + "." + key, title(key), unit(key).title()));
        return new Storage(id(node, where), fields.text(node, "title", where + ".title"), values);
    }

    private String id(JsonNode node, String where) {
        String id = fields.id(node, where);
        if (!ids.add(id) && !id.isEmpty()) {
            fields.fault("autonomy.twice", where + ".id", id);
        }
        return id;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }

    /** Numbers of these names, none below 0, and none 0 unless that may be. */
    private Map<String, Quantity> numbers(JsonNode node, String where, Set<String> others, Set<String> names, boolean zero) {
        if (node.isObject() && others.isEmpty()) {
            fields.refuseOtherKeys(node, where, names);
        }
        Map<String, Quantity> read = fields.quantities(node, where, union(others, unknown(node, names)), name -> Optional.of(unit(name)));
        read.forEach((name, quantity) -> {
            String at = where + "." + name;
            if (quantity.low() < 0) {
                fields.fault("study.least", at, title(name), quantity.low(), 0);
            } else if (!zero && quantity.low() == 0) {
                fields.fault("study.above", at, title(name), quantity.low(), 0);
            } else if (name.startsWith("availability") && quantity.high() > 1) {
                fields.fault("study.most", at, title(name), quantity.high(), 1);
            }
        });
        return read;
    }

    private static Set<String> unknown(JsonNode node, Set<String> names) {
        return node.propertyNames().stream().filter(name -> !names.contains(name)).collect(Collectors.toSet());
    }

    private Text title(String name) {
        return template(name).title();
    }

    private Unit unit(String name) {
        String unit = template(name).unit();
        return new Unit(new Text(unit.replace("*", ""), unit.replace("*", "")), unit.equals("fraction"), unit.replace("*", ""));
    }

    /** The cell that a key of a file gives. */
    private Template template(String name) {
        String cell = LOADS.contains(name) ? name.replaceFirst("-\\d$", "-load") : name.replaceFirst("^(availability)-\\d$", "$1");
        return knowledge.templates().get(cell);
    }

    private <T> List<T> each(JsonNode root, String key, BiFunction<JsonNode, String, T> read) {
        JsonNode list = root.path(key);
        List<T> found = new ArrayList<>();
        if (!list.isMissingNode() && !list.isArray()) {
            fields.fault("study.list", key);
            return found;
        }
        if (list.size() > MOST_PARTS) {
            fields.fault("autonomy.many", key, MOST_PARTS, list.size());
            return found;
        }
        for (JsonNode element : list) {
            String at = key + "." + found.size();
            if (!element.isObject()) {
                fields.fault("study.mapping", at);
                return found;
            }
            found.add(read.apply(element, at));
        }
        return found;
    }
}
