package sumakomi.diagram;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The boundaries of a TopoJSON file, whose areas share their arcs: a border is the same line on both of its sides.
 * Positions are degrees of longitude and latitude.
 */
public final class Topology {

    private final List<List<Position>> arcs;
    private final Map<String, List<List<Position>>> rings = new LinkedHashMap<>();

    /**
     * @param tree a quantised topology, as the TopoJSON specification describes it
     * @param object the name of its collection of areas
     * @param key the property by which an area is known
     */
    public Topology(JsonNode tree, String object, String key) {
        this.arcs = arcs(tree);
        for (JsonNode area : tree.path("objects").path(object).path("geometries")) {
            List<List<Position>> outlines = new ArrayList<>();
            if (area.path("type").asString().equals("MultiPolygon")) {
                area.path("arcs").forEach(polygon -> polygon.forEach(ring -> outlines.add(ring(ring))));
            } else {
                area.path("arcs").forEach(ring -> outlines.add(ring(ring)));
            }
            rings.put(area.path("properties").path(key).asString(), List.copyOf(outlines));
        }
    }

    /** A place on earth, in degrees east and north. */
    public record Position(double east, double north) {}

    /** The closed outlines of an area; a hole is one of them. Empty for an area that is not in the file. */
    public List<List<Position>> rings(String area) {
        return rings.getOrDefault(area, List.of());
    }

    /** Every position of an arc is written as its distance from the one before, in steps of the transform. */
    private static List<List<Position>> arcs(JsonNode tree) {
        JsonNode scale = tree.path("transform").path("scale");
        JsonNode origin = tree.path("transform").path("translate");
        List<List<Position>> arcs = new ArrayList<>();
        for (JsonNode arc : tree.path("arcs")) {
            List<Position> line = new ArrayList<>();
            long x = 0;
            long y = 0;
            for (JsonNode step : arc) {
                x += step.get(0).asLong();
                y += step.get(1).asLong();
                line.add(new Position(x * scale.get(0).asDouble() + origin.get(0).asDouble(),
                        y * scale.get(1).asDouble() + origin.get(1).asDouble()));
            }
            arcs.add(line);
        }
        return arcs;
    }

    /** The arcs of a ring one after the other; a negative index is an arc run backwards, and each begins where the last ended. */
    private List<Position> ring(JsonNode indices) {
        List<Position> ring = new ArrayList<>();
        for (JsonNode index : indices) {
            int i = index.asInt();
            List<Position> arc = new ArrayList<>(arcs.get(i >= 0 ? i : ~i));
            if (i < 0) {
                Collections.reverse(arc);
            }
            ring.addAll(ring.isEmpty() ? arc : arc.subList(1, arc.size()));
        }
        return List.copyOf(ring);
    }
}
