package sumakomi.diagram.chart;

/**
 * The width for which a chart is laid out, in pixels of CSS; the height follows from the content.
 *
 * @param width from 300 to 2000
 */
public record Format(int width) {

    /** For a page on a desk and a sheet of A4. */
    public static final Format PAGE = new Format(760);
    /** For a telephone held upright. */
    public static final Format NARROW = new Format(328);

    public Format {
        if (width < 300 || width > 2000) {
            throw new IllegalArgumentException("width is " + width + ": give one from 300 to 2000 px");
        }
    }

    boolean isNarrow() {
        return width < 560;
    }
}
