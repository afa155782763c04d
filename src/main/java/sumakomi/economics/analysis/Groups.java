package sumakomi.economics.analysis;

import java.util.Arrays;

/** The draws of an input in groups of like values, about equally full. */
final class Groups {

    /** Edges are taken from so many draws: finding them need not cost a sort of all. */
    private static final int DRAWS_FOR_EDGES = 5000;
    private static final int MOST = 64;

    /** Lower ends of all groups but the first, ascending and distinct. */
    private final double[] edges;

    private Groups(double[] edges) {
        this.edges = edges;
    }

    /**
     * With n draws there are about n^(1/3) groups: enough to follow the input closely, few enough that a group's mean is steady. A
     * constant input makes one group.
     */
    static Groups of(double[] input) {
        return of(input, (int) Math.min(MOST, Math.max(1, Math.round(Math.cbrt(input.length)))));
    }

    static Groups of(double[] input, int number) {
        int stride = Math.max(1, input.length / DRAWS_FOR_EDGES);
        double[] some = new double[(input.length + stride - 1) / stride];
        for (int at = 0; at < some.length; at++) {
            some[at] = input[at * stride];
        }
        Arrays.sort(some);
        double[] edges = new double[number - 1];
        for (int group = 1; group < number; group++) {
            edges[group - 1] = some[(int) ((long) some.length * group / number)];
        }
        return new Groups(Arrays.stream(edges).distinct().toArray());
    }

    int count() {
        return edges.length + 1;
    }

    int of(double value) {
        int found = Arrays.binarySearch(edges, value);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
