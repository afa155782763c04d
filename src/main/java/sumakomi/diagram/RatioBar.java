package sumakomi.diagram;

import java.math.BigDecimal;
import sumakomi.knowledge.Numbers;

/**
 * A range of ratios drawn against 1.0, in hundredths of the drawing.
 *
 * @param x left end and
 * @param width width of the range; wide enough to be seen where the range is one figure
 * @param one where 1.0 stands
 * @param covers whether the whole range lies at 1.0 or above
 */
public record RatioBar(double x, double width, double one, boolean covers) {

    private static final double FULL = 100;
    private static final double LEAST = 1.5;
    private static final double SHOWN = 2;
    private static final double PIXELS = 6;
    private static final int HEIGHT = 58;
    private static final String FONT = "\"Noto Sans JP\", \"Noto Sans\", sans-serif";
    private static final String COVERS = "#197a4b";
    private static final String OPEN = "#a86e00";
    private static final String INK = "#1a1a1a";

    public static RatioBar of(BigDecimal low, BigDecimal high) {
        double unit = FULL / Math.max(SHOWN, high.doubleValue());
        double width = Math.max(LEAST, high.subtract(low).doubleValue() * unit);
        return new RatioBar(Math.min(low.doubleValue() * unit, FULL - width), width, unit, low.doubleValue() >= 1);
    }

    /** The bar as a whole drawing for paper: the range with the figures at its ends, above it the line at 1.0. */
    public static String svg(BigDecimal low, BigDecimal high) {
        RatioBar bar = of(low, high);
        SvgWriter svg = new SvgWriter().open("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox", "0 0 " + (FULL * PIXELS + 2 * PIXELS)
                + " " + HEIGHT, "width", FULL * PIXELS + 2 * PIXELS, "height", HEIGHT, "font-family", FONT, "font-size", 13);
        double left = at(bar.x);
        double right = at(bar.x + bar.width);
        svg.empty("line", "x1", at(0), "x2", at(FULL), "y1", 36, "y2", 36, "stroke", "#8a8a8a", "stroke-width", 1)
                .empty("rect", "x", left, "y", 22, "width", right - left, "height", 14, "fill", bar.covers ? COVERS : OPEN)
                .empty("line", "x1", at(bar.one), "x2", at(bar.one), "y1", 16, "y2", 42, "stroke", INK, "stroke-width", 2)
                .words("text", "1.0", "x", at(bar.one), "y", 12, "text-anchor", "middle", "fill", INK)
                .words("text", Numbers.plain(low), "x", left, "y", 54, "text-anchor", low.compareTo(high) == 0 ? "middle" : "start", "fill",
                        INK);
        if (low.compareTo(high) < 0) {
            svg.words("text", Numbers.plain(high), "x", right, "y", 54, "text-anchor", "end", "fill", INK);
        }
        return svg.close("svg").toString();
    }

    private static double at(double hundredths) {
        return PIXELS + hundredths * PIXELS;
    }
}
