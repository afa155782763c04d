package sumakomi.economics.formula;

/** Operations on columns, of which some may hold one number, spelled out so that the compiler makes vector instructions of each loop. */
final class Loops {

    private Loops() {}

    static void plus(double[] left, double[] right, double[] result) {
        if (left.length == 1) {
            double one = left[0];
            for (int i = 0; i < result.length; i++) {
                result[i] = one + right[i];
            }
        } else if (right.length == 1) {
            double one = right[0];
            for (int i = 0; i < result.length; i++) {
                result[i] = left[i] + one;
            }
        } else {
            for (int i = 0; i < result.length; i++) {
                result[i] = left[i] + right[i];
            }
        }
    }

    static void minus(double[] left, double[] right, double[] result) {
        if (left.length == 1) {
            double one = left[0];
            for (int i = 0; i < result.length; i++) {
                result[i] = one - right[i];
            }
        } else if (right.length == 1) {
            double one = right[0];
            for (int i = 0; i < result.length; i++) {
                result[i] = left[i] - one;
            }
        } else {
            for (int i = 0; i < result.length; i++) {
                result[i] = left[i] - right[i];
            }
        }
    }

    static void times(double[] left, double[] right, double[] result) {
        if (left.length == 1) {
            double one = left[0];
            for (int i = 0; i < result.length; i++) {
                result[i] = one * right[i];
            }
        } else if (right.length == 1) {
            double one = right[0];
            for (int i = 0; i < result.length; i++) {
                result[i] = left[i] * one;
            }
        } else {
            for (int i = 0; i < result.length; i++) {
                result[i] = left[i] * right[i];
            }
        }
    }

    static void over(double[] left, double[] right, double[] result) {
        if (left.length == 1) {
            double one = left[0];
            for (int i = 0; i < result.length; i++) {
                result[i] = one / right[i];
            }
        } else if (right.length == 1) {
            double one = right[0];
            for (int i = 0; i < result.length; i++) {
                result[i] = left[i] / one;
            }
        } else {
            for (int i = 0; i < result.length; i++) {
                result[i] = left[i] / right[i];
            }
        }
    }

    static void least(double[] left, double[] right, double[] result) {
        if (left.length == 1 || right.length == 1) {
            double one = left.length == 1 ? left[0] : right[0];
            double[] many = left.length == 1 ? right : left;
            for (int i = 0; i < result.length; i++) {
                result[i] = Math.min(one, many[i]);
            }
        } else {
            for (int i = 0; i < result.length; i++) {
                result[i] = Math.min(left[i], right[i]);
            }
        }
    }

    static void greatest(double[] left, double[] right, double[] result) {
        if (left.length == 1 || right.length == 1) {
            double one = left.length == 1 ? left[0] : right[0];
            double[] many = left.length == 1 ? right : left;
            for (int i = 0; i < result.length; i++) {
                result[i] = Math.max(one, many[i]);
            }
        } else {
            for (int i = 0; i < result.length; i++) {
                result[i] = Math.max(left[i], right[i]);
            }
        }
    }

    /** One step of discounting: value × factor + flow. */
    static void discounted(double[] value, double[] factor, double[] flow, double[] result) {
        if (factor.length == 1 && value.length == result.length && flow.length == result.length) {
            double by = factor[0];
            for (int i = 0; i < result.length; i++) {
                result[i] = value[i] * by + flow[i];
            }
        } else if (factor.length == 1 && value.length == result.length) {
            double by = factor[0];
            double now = flow[0];
            for (int i = 0; i < result.length; i++) {
                result[i] = value[i] * by + now;
            }
        } else {
            for (int i = 0; i < result.length; i++) {
                result[i] = at(value, i) * at(factor, i) + at(flow, i);
            }
        }
    }

    /** {@code then} where a ≤ b, else {@code otherwise}. */
    static void choice(double[] a, double[] b, double[] then, double[] otherwise, double[] result) {
        for (int i = 0; i < result.length; i++) {
            result[i] = at(a, i) <= at(b, i) ? at(then, i) : at(otherwise, i);
        }
    }

    static void whole(double[] left, double[] right, double[] result) {
        over(left, right, result);
        for (int i = 0; i < result.length; i++) {
            result[i] = Math.floor(result[i]);
        }
    }

    private static double at(double[] column, int draw) {
        return column.length == 1 ? column[0] : column[draw];
    }
}
