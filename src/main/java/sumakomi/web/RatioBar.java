package sumakomi.web;

import sumakomi.economics.Range;

/**
 * A range of ratios drawn against 1.0, in hundredths of the drawing.
 *
 * @param x left end and
 * @param width width of the range; wide enough to be seen where the range is one figure
 * @param one where 1.0 stands
 * @param covers whether the whole range lies at 1.0 or above
 */
record RatioBar(double x, double width, double one, boolean covers) {

    private static final double FULL = 100;
    private static final double LEAST = 1.5;
    private static final double SHOWN = 2;

    static RatioBar of(Range range) {
        double unit = FULL / Math.max(SHOWN, range.high().doubleValue());
        double width = Math.max(LEAST, range.high().subtract(range.low()).doubleValue() * unit);
        return new RatioBar(Math.min(range.low().doubleValue() * unit, FULL - width), width, unit, range.low().doubleValue() >= 1);
    }
}
