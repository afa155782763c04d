package sumakomi.diagram.chart;

/**
 * A value that matters, drawn as a line across the chart.
 *
 * @param label in the user's language and with the value in it, such as "B/C = 1"
 * @param value in the unit of the axis
 */
public record Threshold(String label, double value) {

    public Threshold {
        Check.filled("threshold label", label);
        Check.finite("threshold", value);
    }
}
