package sumakomi.diagram.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes one drawing. Positions are pixels from the upper left corner. */
final class Svg {

    /** Where a text lies to its position. */
    enum Anchor { START, MIDDLE, END }

    private final StringBuilder body = new StringBuilder();
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
        element("rect", "class", kind, "x", Math.min(x1, x2), "y", Math.min(y1, y2), "width", w, "height", h,
                "fill", fill.isSolid() || fine ? fill.dark() : "url(#" + name + "-" + fill.id() + ")",
                "stroke", fill.isSolid() ? Palette.PAPER : fill.dark(), "stroke-width", fine ? 0 : 1);
    }

    void line(String kind, double x1, double y1, double x2, double y2, String colour, double thick, String dashes) {
        element("line", "class", kind, "x1", x1, "y1", y1, "x2", x2, "y2", y2, "stroke", colour, "stroke-width", thick,
                "stroke-dasharray", dashes.isEmpty() ? "none" : dashes);
    }

    /** @param points pairs of x and y */
    void path(String kind, List<double[]> points, String colour, double thick, String dashes) {
        StringBuilder path = new StringBuilder();
        for (double[] point : points) {
            path.append(path.isEmpty() ? "M" : " L").append(number(point[0])).append(' ').append(number(point[1]));
        }
        element("path", "class", kind, "d", path.toString(), "fill", "none", "stroke", colour, "stroke-width", thick,
                "stroke-dasharray", dashes.isEmpty() ? "none" : dashes, "stroke-linejoin", "round");
    }

    void circle(String kind, double x, double y, double radius, String fill, String stroke) {
        element("circle", "class", kind, "cx", x, "cy", y, "r", radius, "fill", fill, "stroke", stroke, "stroke-width", 2);
    }

    /** A text whose middle height is y. */
    void text(String kind, double x, double y, String text, Type type, Anchor anchor) {
        body.append("<text");
        attributes("class", kind, "x", x, "y", y + type.px() * 0.36, "font-size", type.px(), "fill", type.colour(),
                "text-anchor", anchor.name().toLowerCase(Locale.ROOT), "font-weight", type.bold() ? "bold" : "normal");
        body.append('>').append(escaped(text)).append("</text>\n");
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
        element("rect", "class", "plate", "x", x1, "y", y1, "width", x2 - x1, "height", y2 - y1, "rx", 2, "fill", Palette.PAPER,
                "fill-opacity", 0.92);
    }

    String finish(double height, Heading heading, String gist) {
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"img\" viewBox=\"0 0 ");
        String tall = number(Math.ceil(height));
        svg.append(width).append(' ').append(tall).append("\" width=\"").append(width).append("\" height=\"").append(tall)
                .append("\" xml:lang=\"").append(escaped(heading.locale().getLanguage()))
                .append("\" aria-labelledby=\"").append(name).append("-title ").append(name).append("-desc\" font-family=\"")
                .append(Palette.FONT).append("\">\n<title id=\"").append(name).append("-title\">").append(escaped(heading.title()))
                .append("</title>\n<desc id=\"").append(name).append("-desc\">").append(escaped(gist)).append("</desc>\n");
        hatchings(svg);
        return svg.append(body).append("</svg>\n").toString();
    }

    private void hatchings(StringBuilder svg) {
        if (hatched.isEmpty()) {
            return;
        }
        svg.append("<defs>\n");
        for (Fill fill : hatched) {
            svg.append("<pattern id=\"").append(name).append('-').append(fill.id())
                    .append("\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"><rect width=\"8\" height=\"8\" fill=\"")
                    .append(fill.pale()).append("\"/><path d=\"").append(fill.hatch().path()).append("\" fill=\"none\" stroke=\"")
                    .append(fill.dark()).append("\" stroke-width=\"").append(fill.hatch() == Fill.Hatch.DOTS ? "2.4" : "1.6")
                    .append("\"/></pattern>\n");
        }
        svg.append("</defs>\n");
    }

    private void element(String element, Object... attributes) {
        body.append('<').append(element);
        attributes(attributes);
        body.append("/>\n");
    }

    private void attributes(Object... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            String value = attributes[i + 1] instanceof Number number ? number(number.doubleValue()) : attributes[i + 1].toString();
            body.append(' ').append(attributes[i]).append("=\"").append(escaped(value)).append('"');
        }
    }

    /** Two decimals at most; anything that is no number ends the drawing. */
    private static String number(double value) {
        Check.finite("position", value);
        String plain = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
        return plain.equals("-0") ? "0" : plain;
    }

    /** Characters that XML does not know, such as control codes out of a pasted label, are left out. */
    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int letter = text.codePointAt(i);
            switch (letter) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.append(isOfXml(letter) ? Character.toString(letter) : "");
            }
        }
        return safe.toString();
    }

    private static boolean isOfXml(int letter) {
        return letter == '\t' || letter == '\n' || letter >= 0x20 && letter <= 0xD7FF || letter >= 0xE000 && letter <= 0xFFFD
                || letter >= 0x10000;
    }
}
