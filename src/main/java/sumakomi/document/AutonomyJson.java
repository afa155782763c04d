package sumakomi.document;

import java.util.OptionalDouble;
import sumakomi.knowledge.PlainJson;
import sumakomi.resilience.Autonomy;
import sumakomi.resilience.AutonomyKnowledge;
import sumakomi.resilience.Carrier;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the autonomy of a district as JSON: {@code levels} and {@code annual} with figures in the unit of their name, {@code inputs}
 * with origin and basis, {@code cells} with formula and value, {@code officeLoads}. What cannot be worked out is left out.
 */
public final class AutonomyJson {

    private static final JsonMapper JSON = PlainJson.MAPPER;

    private AutonomyJson() {}

    /** The whole, on one line each member as the mapper has it. */
    public static String write(Autonomy autonomy) {
        ObjectNode tree = JSON.createObjectNode();
        tree.put("knowledgeVersion", autonomy.knowledgeVersion()).put("title", autonomy.document().title());
        ArrayNode classes = tree.putArray("classes");
        autonomy.document().classes().forEach(classes::add);
        ArrayNode levels = tree.putArray("levels");
        AutonomyKnowledge.LEVELS.forEach(level -> level(autonomy, level, levels.addObject().put("level", level)));
        ObjectNode annual = tree.putObject("annual");
        for (Carrier carrier : Carrier.values()) {
            ObjectNode one = annual.putObject(carrier.word());
            figure(one, "supplyGj", autonomy.of("annual-" + carrier.word() + "-supply"));
            figure(one, "demandGj", autonomy.of("annual-" + carrier.word() + "-demand"));
            degree(one, autonomy, Autonomy.sufficiencyOf(carrier), "selfSufficiency");
        }
        CellJson.write(tree, autonomy.model(), autonomy.values());
        tree.set("officeLoads", JSON.valueToTree(autonomy.loads()));
        return PlainJson.write(tree);
    }

    private static void level(Autonomy autonomy, int level, ObjectNode node) {
        for (Carrier carrier : Carrier.values()) {
            ObjectNode one = node.putObject(carrier.word());
            one.put("loadKw", autonomy.load(carrier, level)).put("supplyKw", autonomy.supply(carrier, level))
                    .put("shortKw", autonomy.shortOf(carrier, level));
            ArrayNode classes = one.putArray("loadByClassKw");
            autonomy.byClass(carrier, level).forEach(classes::add);
            degree(one, autonomy, Autonomy.degreeOf(carrier, level), "degree");
        }
        figure(node, "bridgedHours", autonomy.bridged(level));
    }

    private static void degree(ObjectNode node, Autonomy autonomy, String cell, String name) {
        figure(node, name, autonomy.of(cell));
        if (autonomy.ranges().containsKey(cell)) {
            node.set(name + "Range", JSON.valueToTree(autonomy.ranges().get(cell)));
        }
    }

    private static void figure(ObjectNode node, String name, OptionalDouble value) {
        value.ifPresent(number -> node.put(name, number));
    }
}
