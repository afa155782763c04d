package sumakomi.diagram.chart;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import sumakomi.diagram.SvgWriter;

/** Writes one drawing. Positions are pixels from the upper left corner. */
final class Svg {

    /** Where a text lies to its position. */
    enum Anchor { START, MIDDLE, END }

    private final SvgWriter body = new SvgWriter();
    private final Set<Fill> hatched = new LinkedHashSet<>();
    private final String name;
    private final int width;

    /** The name comes from the content, so that the drawings of one page do not take each other's hatchings. */
    Svg(Chart chart, Format format) {
        name = "chart-" + Integer.toHexString(chart.hashCode()) + "-" + format.width();
        width = format.width();
    }

    int width() {
        return width;
    }

    /** An area of which any corner may be given first. A hatched one has an outline, which is what stands out. */
    void rect(String kind, double x1, double y1, double x2, double y2, Fill fill) {
        double w = Math.abs(x2 - x1);
        double h = Math.abs(y2 - y1);
        boolean fine = Math.min(w, h) < 3;
        if (!fill.isSolid()) {
            hatched.add(fill);
        }
        body.empty("rect", "class", kind, "x", Math.min(x1, x2), "y", Math.min(y1, y2), "width", w, "height", h,
                "fill", fill.isSolid() || fine ? fill.dark() : "url(#" + name + "-" + fill.id() + ")",
                "stroke", fill.isSolid() ? Palette.PAPER : fill.dark(), "stroke-width", fine ? 0 : 1);
    }

    void line(String kind, double x1, double y1, double x2, double y2, String colour, double thick, String dashes) {
        body.empty("line", "class", kind, "x1", x1, "y1", y1, "x2", x2, "y2", y2, "stroke", colour, "stroke-width", thick,
                "stroke-dasharray", dashes.isEmpty() ? "none" : dashes);
    }

    /** @param points pairs of x and y */
    void path(String kind, List<double[]> points, String colour, double thick, String dashes) {
        StringBuilder path = new StringBuilder();
        for (double[] point : points) {
            path.append(path.isEmpty() ? "M" : " L").append(SvgWriter.number(point[0])).append(' ').append(SvgWriter.number(point[1]));
        }
        body.empty("path", "class", kind, "d", path.toString(), "fill", "none", "stroke", colour, "stroke-width", thick,
                "stroke-dasharray", dashes.isEmpty() ? "none" : dashes, "stroke-linejoin", "round");
    }

    void circle(String kind, double x, double y, double radius, String fill, String stroke) {
        body.empty("circle", "class", kind, "cx", x, "cy", y, "r", radius, "fill", fill, "stroke", stroke, "stroke-width", 2);
    }

    /** A text whose middle height is y. */
    void text(String kind, double x, double y, String text, Type type, Anchor anchor) {
        body.words("text", text, "class", kind, "x", x, "y", y + type.px() * 0.36, "font-size", type.px(), "fill", type.colour(),
                "text-anchor", anchor.name().toLowerCase(Locale.ROOT), "font-weight", type.bold() ? "bold" : "normal");
    }

    /** Lines one below the other; y is the upper edge. */
    void lines(String kind, double x, double y, List<String> lines, Type type, Anchor anchor) {
        for (int i = 0; i < lines.size(); i++) {
            text(kind, x, y + (i + 0.5) * type.leading(), lines.get(i), type, anchor);
        }
    }

    /** A text on a plate of paper, to be read over lines and hatchings. */
    void plate(String kind, double x, double y, String text, Type type, Anchor anchor) {
        double wide = type.width(text) + 6;
        double left = switch (anchor) {
            case START -> x - 3;
            case MIDDLE -> x - wide / 2;
            case END -> x - wide + 3;
        };
        veil(left, y - type.px() * 0.62, left + wide, y + type.px() * 0.62);
        text(kind, x, y, text, type, anchor);
    }

    /** Lets what lies beneath a text shine through but faintly. */
    void veil(double x1, double y1, double x2, double y2) {
        body.empty("rect", "class", "plate", "x", x1, "y", y1, "width", x2 - x1, "height", y2 - y1, "rx", 2, "fill", Palette.PAPER,
                "fill-opacity", 0.92);
    }

    String finish(double height, Heading heading, String gist) {
        double tall = Math.ceil(height);
        SvgWriter svg = new SvgWriter().open("svg", "xmlns", "http://www.w3.org/2000/svg", "class", "chart", "role", "img",
                "viewBox", "0 0 " + width + " " + SvgWriter.number(tall), "width", width, "height", tall,
                "xml:lang", heading.locale().getLanguage(), "aria-labelledby", name + "-title " + name + "-desc", "font-family",
                Palette.FONT)
                .words("title", heading.title(), "id", name + "-title").words("desc", gist, "id", name + "-desc");
        hatchings(svg);
        return svg.add(body).close("svg").toString();
    }

    private void hatchings(SvgWriter svg) {
        if (hatched.isEmpty()) {
            return;
        }
        svg.open("defs");
        hatched.forEach(fill -> svg.open("pattern", "id", name + "-" + fill.id(), "width", 8, "height", 8, "patternUnits", "userSpaceOnUse")
                .empty("rect", "width", 8, "height", 8, "fill", fill.pale())
                .empty("path", "d", fill.hatch().path(), "fill", "none", "stroke", fill.dark(), "stroke-width",
                        fill.hatch() == Fill.Hatch.DOTS ? 2.4 : 1.6)
                .close("pattern"));
        svg.close("defs");
    }
}
