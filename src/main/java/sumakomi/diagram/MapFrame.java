package sumakomi.diagram;

import java.util.List;
import sumakomi.diagram.Topology.Position;

/**
 * The parts of Tokyo that a map shows side by side, all at one scale: the wards and Tama, and each group of islands in a
 * frame of its own, because the islands lie up to a thousand kilometres off. Bounds are degrees.
 *
 * @param name the word for one of several frames of a municipality
 * @param municipality the code of the one municipality in the frame, empty for the mainland
 */
record MapFrame(String name, String municipality, double west, double east, double south, double north) {

    static final MapFrame MAINLAND = new MapFrame("", "", 138.93, 139.93, 35.49, 35.91);
    /** The islands in the rows in which they stand below the mainland. */
    static final List<List<MapFrame>> ROWS = List.of(List.of(new MapFrame("oshima", "13361", 139.33, 139.47, 34.66, 34.82),
            new MapFrame("toshima", "13362", 139.24, 139.32, 34.48, 34.56), new MapFrame("niijima", "13363", 139.18, 139.31, 34.30, 34.49),
            new MapFrame("kozushima", "13364", 139.06, 139.20, 34.17, 34.26), new MapFrame("miyake", "13381", 139.46, 139.58, 34.03, 34.14),
            new MapFrame("mikura", "13382", 139.56, 139.65, 33.83, 33.92)),
            List.of(new MapFrame("hachijo", "13401", 139.66, 139.87, 33.03, 33.17),
                    new MapFrame("aogashima", "13402", 139.73, 139.81, 32.42, 32.49),
                    new MapFrame("chichijima", "13421", 142.15, 142.26, 27.02, 27.21),
                    new MapFrame("hahajima", "13421", 142.11, 142.25, 26.53, 26.73)));
    /** Pixels to a degree of latitude: the mainland becomes a thousand pixels wide. */
    private static final double SCALE = 1000 / ((139.93 - 138.93) * Math.cos(Math.toRadians(35.7)));

    double width() {
        return (east - west) * SCALE * shrink();
    }

    double height() {
        return (north - south) * SCALE;
    }

    boolean holds(Position position) {
        return position.east() >= west && position.east() <= east && position.north() >= south && position.north() <= north;
    }

    /** Pixels from the left edge; the degrees of longitude narrow to the north, and count as in the middle of the frame. */
    double x(Position position) {
        return (position.east() - west) * SCALE * shrink();
    }

    /** Pixels from the upper edge. */
    double y(Position position) {
        return (north - position.north()) * SCALE;
    }

    private double shrink() {
        return Math.cos(Math.toRadians((south + north) / 2));
    }
}
