package sumakomi.economics.stakeholder;

/** Checks of the numbers that enter the model. */
final class Bounds {

    private Bounds() {}

    /** @throws IllegalArgumentException naming the field, its value and what would be right */
    static void within(String field, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(field + " is " + value + " and must lie between " + low + " and " + high);
        }
    }
}
