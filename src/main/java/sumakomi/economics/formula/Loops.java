package sumakomi.economics.formula;

/** The four operations on columns, spelled out so that the compiler turns each loop into vector instructions. */
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
}
