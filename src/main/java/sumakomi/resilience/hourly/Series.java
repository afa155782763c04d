package sumakomi.resilience.hourly;

/**
 * A year hour by hour.
 *
 * @param load to be kept in an emergency, in proportion to its peak: 1 is the peak
 * @param sun output of one kW of solar power, in kW
 * @param own whether the municipality gave it, rather than that it was built from typical days
 */
public record Series(double[] load, double[] sun, boolean own) {

    /** Hours of a year; the last day of a leap year is left out. */
    public static final int HOURS = 8760;

    public Series {
        if (load.length != HOURS || sun.length != HOURS) {
            throw new IllegalArgumentException("A year has " + HOURS + " hours, not " + load.length + " and " + sun.length);
        }
    }
}
