package sumakomi.web;

import java.util.Optional;
import java.util.function.Supplier;
import sumakomi.diagram.chart.Chart;
import sumakomi.diagram.chart.Format;

/**
 * A chart for a page: its title and its two layouts, of which the width of the page shows one.
 *
 * @param wide SVG for a desk and for print
 * @param narrow SVG for a telephone
 */
public record Drawing(String title, String wide, String narrow) {

    /** The drawing, or none of what is too large to be drawn. */
    public static Optional<Drawing> of(String title, Supplier<Chart> chart) {
        try {
            Chart drawn = chart.get();
            return Optional.of(new Drawing(title, drawn.svg(Format.PAGE), drawn.svg(Format.NARROW)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
