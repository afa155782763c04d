package sumakomi.economics.formula;

/** Operations on columns of one length, each spelled out so that the compiler makes vector instructions of its loop. */
final class Loops {

    private Loops() {}

    static void plus(double[] left, double[] right, double[] result) {
        for (int i = 0; i < result.length; i++) {
            result[i] = left[i] + right[i];
        }
    }

    static void minus(double[] left, double[] right, double[] result) {
        for (int i = 0; i < result.length; i++) {
            result[i] = left[i] - right[i];
        }
    }

    static void times(double[] left, double[] right, double[] result) {
        for (int i = 0; i < result.length; i++) {
            result[i] = left[i] * right[i];
        }
    }

    static void over(double[] left, double[] right, double[] result) {
        for (int i = 0; i < result.length; i++) {
            result[i] = left[i] / right[i];
        }
    }

    static void least(double[] left, double[] right, double[] result) {
        for (int i = 0; i < result.length; i++) {
            result[i] = Math.min(left[i], right[i]);
        }
    }

    static void greatest(double[] left, double[] right, double[] result) {
        for (int i = 0; i < result.length; i++) {
            result[i] = Math.max(left[i], right[i]);
        }
    }

    static void whole(double[] left, double[] right, double[] result) {
        for (int i = 0; i < result.length; i++) {
            result[i] = Math.floor(left[i] / right[i]);
        }
    }

    static void timesIn(double[] left, double[] right, double[] result) {
        for (int i = 0; i < result.length; i++) {
            result[i] = Arithmetic.TIMES_IN.of(left[i], right[i]);
        }
    }

    static void annuity(double[] left, double[] right, double[] result) {
        for (int i = 0; i < result.length; i++) {
            result[i] = Arithmetic.ANNUITY.of(left[i], right[i]);
        }
    }

    static void compound(double[] left, double[] right, double[] result) {
        for (int i = 0; i < result.length; i++) {
            result[i] = Arithmetic.COMPOUND.of(left[i], right[i]);
        }
    }

    /** One step of discounting: value × factor + flow. */
    static void discounted(double[] value, double[] factor, double[] flow, double[] result) {
        for (int i = 0; i < result.length; i++) {
            result[i] = value[i] * factor[i] + flow[i];
        }
    }

    /** {@code then} where a ≤ b, else {@code otherwise}. */
    static void choice(double[] a, double[] b, double[] then, double[] otherwise, double[] result) {
        for (int i = 0; i < result.length; i++) {
            result[i] = a[i] <= b[i] ? then[i] : otherwise[i];
        }
    }
}
