package sumakomi.diagram.chart;

import java.util.Collection;

/** Refuses what cannot be drawn before anything is drawn. */
final class Check {

    private static final double GREATEST = 1e15;

    private Check() {}

    static void finite(String field, double value) {
        that(Math.abs(value) <= GREATEST, field, value, "give a finite number of at most 1e15");
    }

    static void notNegative(String field, double value) {
        finite(field, value);
        that(value >= 0, field, value, "give zero or more");
    }

    static void filled(String field, String text) {
        that(!text.isBlank(), field, "blank", "give a text");
    }

    static void someOf(String field, Collection<?> things) {
        that(!things.isEmpty(), field, "empty", "give at least one");
    }

    static void that(boolean holds, String field, Object value, String remedy) {
        if (!holds) {
            throw new IllegalArgumentException(field + " is " + value + ": " + remedy);
        }
    }
}
