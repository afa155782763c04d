package sumakomi.web.resilience;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import sumakomi.knowledge.PlainJson;
import sumakomi.resilience.AutonomyKnowledge;
import sumakomi.resilience.AutonomyReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was typed about a district: fields are called as in a file, such as {@code buildings.0.normal-peak-power}. Rows in which no
 * number stands are left out.
 */
record DistrictForm(Map<String, String> typed, AutonomyKnowledge knowledge) {

    /** Rows for buildings. */
    static final int BUILDINGS = 5;

    private static final List<String> PEAKS = List.of("normal-peak-power", "normal-peak-heat");
    private static final List<String> SUPPLY = List.of("rated-power", "rated-heat", "annual-power", "annual-heat");
    private static final List<String> STORED = List.of("storage-power", "storage-energy");
    private static final List<String> DEMAND = List.of("annual-power-demand", "annual-heat-demand");

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean chosen(String field) {
        return typed.containsKey(field);
    }

    /** The district as a file would have it. */
    ObjectNode tree(AutonomyWords words) {
        ObjectNode tree = PlainJson.MAPPER.createObjectNode().put("autonomy", AutonomyReader.FORMAT).put("title", value("title"));
        ArrayNode classes = tree.putArray("classes");
        knowledge.classes().keySet().stream().sorted().filter(number -> chosen("class-" + number)).forEach(classes::add);
        OwnShares shares = new OwnShares(typed);
        rows("buildings", BUILDINGS, PEAKS).forEach((row, node) -> {
            node.put("use", value("buildings." + row + ".use"));
            node.put("title", named("buildings." + row, words.use(value("buildings." + row + ".use"))));
            ArrayNode buildings = tree.withArray("/buildings");
            node.put("id", "building-" + (buildings.size() + 1));
            shares.tree(row).ifPresent(given -> node.set("shares", given));
            buildings.add(node);
        });
        List<String> systems = List.copyOf(knowledge.systems().keySet());
        rows("sources", systems.size(), SUPPLY).forEach((row, node) -> tree.withArray("/sources").add(node.put("system", systems.get(row))
                .put("title", words.of(knowledge.systems().get(systems.get(row)).title())).put("id", systems.get(row))));
        rows("storage", storageTitles(words).size(), STORED).forEach((row, node) -> tree.withArray("/storage")
                .add(node.put("title", storageTitles(words).get(row)).put("id", "storage-" + (row + 1))));
        ObjectNode demand = PlainJson.MAPPER.createObjectNode();
        DEMAND.forEach(name -> put(demand, name, "demand." + name));
        if (!demand.isEmpty()) {
            tree.set("demand", demand);
        }
        return tree;
    }

    static List<String> storageTitles(AutonomyWords words) {
        return List.of(words.say("autonomy.storage.battery"), words.say("autonomy.storage.vehicles"));
    }

    private String named(String row, String use) {
        return Optional.of(value(row + ".title").strip()).filter(title -> !title.isEmpty()).orElse(use);
    }

    private Map<Integer, ObjectNode> rows(String list, int count, List<String> names) {
        Map<Integer, ObjectNode> rows = new LinkedHashMap<>();
        OwnShares shares = new OwnShares(typed);
        for (int row = 0; row < count; row++) {
            ObjectNode node = PlainJson.MAPPER.createObjectNode();
            for (String name : names) {
                put(node, name, list + "." + row + "." + name);
            }
            if (!node.isEmpty() || list.equals("buildings") && shares.given(row)) {
                rows.put(row, node);
            }
        }
        return rows;
    }

    private void put(ObjectNode node, String name, String field) {
        Optional.of(value(field).strip()).filter(text -> !text.isEmpty()).ifPresent(text -> node.put(name, text));
    }

    /** Which field of the form a place in the district means, such as {@code buildings.1.normal-peak-heat}. */
    String field(String place) {
        String[] steps = place.split("\\.");
        if (steps.length < 3 || !steps[1].matches("\\d{1,3}")) {
            return place;
        }
        List<Integer> rows = new ArrayList<>(switch (steps[0]) {
            case "buildings" -> rows(steps[0], BUILDINGS, PEAKS).keySet();
            case "sources" -> rows(steps[0], knowledge.systems().size(), SUPPLY).keySet();
            default -> rows(steps[0], 2, STORED).keySet();
        });
        int at = Integer.parseInt(steps[1]);
        if (at >= rows.size()) {
            return place;
        }
        return steps.length > 3 ? OwnShares.field(rows.get(at), steps[3], 1) : steps[0] + "." + rows.get(at) + "." + steps[2];
    }

    /** The part of the form to which a field belongs; empty where its message names it already. */
    Optional<String> part(String field, AutonomyWords words) {
        if (field.equals("title")) {
            return Optional.of(words.say("autonomy.name"));
        }
        String[] steps = field.split("\\.");
        if (steps.length < 3) {
            return Optional.empty();
        }
        int row = Integer.parseInt(steps[1]);
        return Optional.of(switch (steps[0]) {
            case "buildings" -> words.say("autonomy.building", row + 1);
            case "sources" -> words.of(List.copyOf(knowledge.systems().values()).get(row).title());
            default -> storageTitles(words).get(row);
        });
    }

    /** The form in which a district was typed; empty for one that a form cannot hold, such as a file with ranges. */
    static Optional<DistrictForm> of(JsonNode district, AutonomyKnowledge knowledge, AutonomyWords words) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("title", district.path("title").asString(""));
        district.path("classes").forEach(one -> typed.put("class-" + one.asString(""), "on"));
        each(district.path("buildings"), (row, building) -> {
            scalars(building, "buildings." + row, typed);
            OwnShares.type(row, building.path("shares"), typed);
        });
        List<String> systems = List.copyOf(knowledge.systems().keySet());
        each(district.path("sources"), (row, source) -> scalars(source, "sources." + systems.indexOf(source.path("system").asString("")),
                typed));
        List<String> stores = storageTitles(words);
        each(district.path("storage"),
                (row, store) -> scalars(store, "storage." + stores.indexOf(store.path("title").asString("")), typed));
        scalars(district.path("demand"), "demand", typed);
        DistrictForm form = new DistrictForm(typed, knowledge);
        return Optional.of(form).filter(one -> PlainJson.MAPPER.writeValueAsString(one.tree(words))
                .equals(PlainJson.MAPPER.writeValueAsString(district)));
    }

    private static void each(JsonNode list, BiConsumer<Integer, JsonNode> take) {
        int row = 0;
        for (JsonNode one : list.values()) {
            take.accept(row++, one);
        }
    }

    private static void scalars(JsonNode node, String prefix, Map<String, String> typed) {
        node.properties().stream().filter(entry -> entry.getValue().isValueNode())
                .forEach(entry -> typed.put(prefix + "." + entry.getKey(), entry.getValue().asString()));
    }
}
