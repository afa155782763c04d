package sumakomi.diagram;

import java.util.List;
import sumakomi.diagram.Topology.Position;

/** One municipality as an SVG with numbered spots in it, each a link. North is up; east and north have the same scale. */
public final class SpotMap {

    private static final double WIDTH = 640;
    private static final double TALLEST = 560;
    private static final double MARGIN = 16;
    private static final double RADIUS = 10;
    private static final int LABEL_PX = 11;

    private final List<List<Position>> outlines;
    private final double west;
    private final double north;
    private final double narrowing;
    private final double scale;
    private final double height;
    private final SvgWriter out = new SvgWriter();

    /**
     * A spot.
     *
     * @param label what stands in it, a few characters
     * @param colour of the spot, dark enough for white letters
     * @param says what it is, for those who do not see it
     */
    public record Spot(Position at, String label, String colour, String says, String url) {}

    private SpotMap(List<List<Position>> outlines) {
        this.outlines = outlines;
        double[] east = outlines.stream().flatMap(List::stream).mapToDouble(Position::east).sorted().toArray();
        double[] up = outlines.stream().flatMap(List::stream).mapToDouble(Position::north).sorted().toArray();
        this.west = east[0];
        this.north = up[up.length - 1];
        this.narrowing = Math.cos(Math.toRadians((up[0] + north) / 2));
        double wide = (east[east.length - 1] - west) * narrowing;
        double tall = north - up[0];
        this.scale = Math.min((WIDTH - 2 * MARGIN) / wide, (TALLEST - 2 * MARGIN) / tall);
        this.height = tall * scale + 2 * MARGIN;
    }

    /**
     * The map.
     *
     * @param outlines of the municipality, at least one
     * @param spots within its bounds; see {@link #holds}
     * @param title what the map shows
     */
    public static String svg(List<List<Position>> outlines, List<Spot> spots, String title) {
        SpotMap map = new SpotMap(outlines);
        map.write(spots, title);
        return map.out.toString();
    }

    /** Whether a place lies within an area: a line from it to the east crosses the outlines an odd number of times. */
    public static boolean holds(List<List<Position>> outlines, Position place) {
        boolean inside = false;
        for (List<Position> ring : outlines) {
            for (int i = 1; i < ring.size(); i++) {
                Position one = ring.get(i - 1);
                Position other = ring.get(i);
                boolean between = one.north() > place.north() != other.north() > place.north();
                inside ^= between && place.east() < one.east()
                        + (other.east() - one.east()) * (place.north() - one.north()) / (other.north() - one.north());
            }
        }
        return inside;
    }

    private void write(List<Spot> spots, String title) {
        out.open("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox", "0 0 " + Math.round(WIDTH) + " " + Math.round(height), "class",
                "map", "role", "group", "aria-label", title, "font-family", SchemeDiagram.FONT);
        StringBuilder path = new StringBuilder();
        outlines.forEach(ring -> path.append(ring(ring)));
        out.empty("path", "d", path.toString(), "fill", "#f2f2f2", "fill-rule", "evenodd", "stroke", "#1a1a1a", "stroke-width", 1);
        spots.forEach(this::spot);
        out.close("svg");
    }

    private String ring(List<Position> ring) {
        StringBuilder path = new StringBuilder();
        ring.forEach(at -> path.append(path.isEmpty() ? "M" : "L").append(SvgWriter.number(x(at))).append(' ').append(SvgWriter.number(y(
                at))));
        return path.append('z').toString();
    }

    private void spot(Spot spot) {
        double x = x(spot.at);
        double y = y(spot.at);
        out.open("a", "href", spot.url).words("title", spot.says).empty("circle", "cx", x, "cy", y, "r", RADIUS, "fill", spot.colour,
                "stroke", "#ffffff", "stroke-width", 1.5);
        out.words("text", spot.label, "x", x, "y", y + LABEL_PX * 0.35, "font-size", LABEL_PX, "text-anchor", "middle", "fill", "#ffffff");
        out.close("a");
    }

    private double x(Position at) {
        return Math.round((MARGIN + (at.east() - west) * narrowing * scale) * 10) / 10.0;
    }

    private double y(Position at) {
        return Math.round((MARGIN + (north - at.north()) * scale) * 10) / 10.0;
    }
}
