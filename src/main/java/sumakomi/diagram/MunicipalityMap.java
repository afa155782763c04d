package sumakomi.diagram;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sumakomi.diagram.Topology.Position;

/** The municipalities of Tokyo as an SVG, each area a link; the islands stand in frames of their own, at the same scale. */
public final class MunicipalityMap {

    private static final Map<String, String> COLOURS = Map.of("ward", "#c5d7fb", "city", "#cfe8d5", "town", "#ffe3a8", "village",
            "#f6d3dd");
    private static final String INK = "#1a1a1a";
    private static final int MARGIN = 8;
    private static final int LABEL_PX = 10;
    /** Positions that lie closer to one another than this are drawn as one. */
    private static final double FINEST_PX = 0.7;

    private final Topology topology;
    private final Map<String, Town> towns;
    private final Map<String, String> parts;
    private final SvgWriter out = new SvgWriter();

    /**
     * What the map says of a municipality.
     *
     * @param colour with which the area is filled, such as {@code #c5d7fb}
     * @param says what the colour stands for, in words
     * @param url where the area leads
     */
    public record Town(String name, String colour, String says, String url) {}

    private MunicipalityMap(Topology topology, Map<String, Town> towns, Map<String, String> parts) {
        this.topology = topology;
        this.towns = towns;
        this.parts = parts;
    }

    /**
     * The map.
     *
     * @param towns by code, in the order in which the keyboard reaches them
     * @param parts what the islands of a municipality in several frames are called: {@code chichijima}, {@code hahajima}
     * @param title what the map shows, for those who do not see it
     */
    public static String svg(Topology topology, Map<String, Town> towns, Map<String, String> parts, String title) {
        MunicipalityMap map = new MunicipalityMap(topology, towns, parts);
        map.write(title);
        return map.out.toString();
    }

    /** The colour of the municipalities of a kind. */
    public static String colour(String kind) {
        return COLOURS.getOrDefault(kind, "#ffffff");
    }

    private void write(String title) {
        List<Placed> frames = placed();
        double height = frames.stream().mapToDouble(frame -> frame.top() + frame.part().height()).max().orElseThrow() + MARGIN;
        out.open("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox",
                "0 0 " + Math.round(MapFrame.MAINLAND.width() + 2 * MARGIN) + " " + Math.round(height), "class", "map", "role", "group",
                "aria-label", title, "font-family", SchemeDiagram.FONT);
        frames.forEach(this::frame);
        out.close("svg");
    }

    /** @param left pixels from the left edge of the drawing to that of the part */
    private record Placed(MapFrame part, double left, double top) {}

    private static List<Placed> placed() {
        List<Placed> placed = new ArrayList<>(List.of(new Placed(MapFrame.MAINLAND, MARGIN, MARGIN)));
        double top = MARGIN + MapFrame.MAINLAND.height() + 3 * MARGIN;
        for (List<MapFrame> row : MapFrame.ROWS) {
            double free = MapFrame.MAINLAND.width() - row.stream().mapToDouble(MapFrame::width).sum();
            double left = MARGIN;
            for (MapFrame part : row) {
                placed.add(new Placed(part, left, top));
                left += part.width() + Math.min(free / (row.size() - 1), 60);
            }
            top += row.stream().mapToDouble(MapFrame::height).max().orElseThrow() + 4 * MARGIN;
        }
        return placed;
    }

    private void frame(Placed frame) {
        boolean island = frame.part() != MapFrame.MAINLAND;
        if (island) {
            out.empty("rect", "x", Math.round(frame.left()), "y", Math.round(frame.top()), "width", Math.round(frame.part().width()),
                    "height", Math.round(frame.part().height()), "fill", "none", "stroke", "#949494");
        }
        for (Map.Entry<String, Town> town : towns.entrySet()) {
            List<List<Position>> rings = topology.rings(town.getKey()).stream().filter(ring -> frame.part().holds(ring.get(0))).toList();
            if (!rings.isEmpty() && (!island || frame.part().municipality().equals(town.getKey()))) {
                area(frame, town.getValue(), rings);
            }
        }
    }

    private void area(Placed frame, Town town, List<List<Position>> rings) {
        out.open("a", "href", town.url()).words("title", town.name() + " (" + town.says() + ")")
                .empty("path", "d", path(frame, rings), "fill", town.colour(), "fill-rule", "evenodd", "stroke", INK, "stroke-width",
                        0.7);
        label(frame, town, rings);
        out.close("a");
    }

    /** Relative steps in tenths of a pixel keep the drawing short. */
    private static String path(Placed frame, List<List<Position>> rings) {
        StringBuilder path = new StringBuilder();
        for (List<Position> ring : rings) {
            double lastX = 0;
            double lastY = 0;
            for (int i = 0; i < ring.size() - 1; i++) {
                double x = tenths(frame.left() + frame.part().x(ring.get(i)));
                double y = tenths(frame.top() + frame.part().y(ring.get(i)));
                if (i > 0 && Math.hypot(x - lastX, y - lastY) < FINEST_PX) {
                    continue;
                }
                path.append(i == 0 ? "M" : "l").append(SvgWriter.number(tenths(i == 0 ? x : x - lastX))).append(' ')
                        .append(SvgWriter.number(tenths(i == 0 ? y : y - lastY)));
                lastX = x;
                lastY = y;
            }
            path.append('z');
        }
        return path.toString();
    }

    /** The name stands on the mainland where it fits inside the area, and in the upper corner of an island's frame. */
    private void label(Placed frame, Town town, List<List<Position>> rings) {
        if (frame.part() != MapFrame.MAINLAND) {
            String part = parts.getOrDefault(frame.part().name(), "");
            text(part.isEmpty() ? town.name() : town.name() + " (" + part + ")", frame.left() + 2, frame.top() - 4, "start");
            return;
        }
        List<Position> largest = rings.stream().max(Comparator.comparingInt(Collection::size)).orElseThrow();
        double width = TextLines.width(List.of(town.name()), LABEL_PX);
        Optional<double[]> spot = LabelSpot.of(largest.stream().map(position -> new double[] {frame.left() + frame.part().x(position),
                frame.top() + frame.part().y(position)}).toList(), width, LABEL_PX);
        if (spot.isPresent()) {
            text(town.name(), spot.get()[0], spot.get()[1] + LABEL_PX * 0.35, "middle");
        }
    }

    private void text(String words, double x, double y, String anchor) {
        out.words("text", words, "x", Math.round(x), "y", Math.round(y), "font-size", LABEL_PX, "text-anchor", anchor, "fill", INK);
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
