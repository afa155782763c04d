package sumakomi.economics.formula;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A layout made ready to run for a number of draws at a time. Each operation fills a column, one number for each draw; what
 * all draws share is a column of one. A column is used again as soon as nobody needs it, so that few of them, which the
 * processor keeps near, serve for all.
 */
final class Program {

    private final int draws;
    private final double[][] columns;
    private final Map<String, double[]> inputs = new HashMap<>();
    private final List<Runnable> steps = new ArrayList<>();
    private final Deque<double[]> spare = new ArrayDeque<>();
    /** Room for the numbers that all draws share, one for each place in an operation. */
    private final double[][] shared;

    /** @param outputs numbers of the operations whose columns are wanted */
    Program(Layout layout, Set<Integer> outputs, int draws) {
        this.draws = draws;
        this.shared = new double[4][draws];
        List<Node> nodes = layout.nodes();
        columns = new double[nodes.size()][];
        int[] lastUse = lastUse(nodes, outputs);
        for (int at = 0; at < columns.length; at++) {
            if (lastUse[at] >= 0) {
                place(nodes.get(at), at, lastUse);
            }
        }
    }

    /** For each operation the last one that uses it: -1 where none does, beyond all where it is wanted at the end. */
    private static int[] lastUse(List<Node> nodes, Set<Integer> outputs) {
        int[] lastUse = new int[nodes.size()];
        Arrays.fill(lastUse, -1);
        outputs.forEach(output -> lastUse[output] = nodes.size());
        for (int at = nodes.size() - 1; at >= 0; at--) {
            if (lastUse[at] >= 0) {
                for (int used : nodes.get(at).uses()) {
                    lastUse[used] = Math.max(lastUse[used], at);
                }
            }
        }
        return lastUse;
    }

    private void place(Node node, int at, int[] lastUse) {
        if (node instanceof Node.Fixed fixed) {
            columns[at] = new double[] {fixed.value()};
        } else if (node instanceof Node.Drawn drawn) {
            columns[at] = inputs.computeIfAbsent(drawn.cell(), cell -> new double[draws]);
        } else {
            // A result may take the place of what it is made of: number for number, nothing is read after it is written.
            new HashSet<>(node.uses()).stream().sorted().filter(used -> lastUse[used] == at).forEach(this::release);
            double[] free = spare.poll();
            double[] result = free == null ? new double[draws] : free;
            columns[at] = result;
            steps.add(step(node, result));
        }
    }

    private void release(int number) {
        double[] column = columns[number];
        if (column.length == draws && !inputs.containsValue(column)) {
            spare.push(column);
        }
    }

    private Runnable step(Node node, double[] result) {
        List<double[]> used = node.uses().stream().map(number -> columns[number]).toList();
        if (node instanceof Node.Two two) {
            Arithmetic.Loop loop = two.arithmetic().loop();
            return () -> loop.run(full(used, 0), full(used, 1), result);
        }
        return node instanceof Node.Discounted ? () -> Loops.discounted(full(used, 0), full(used, 1), full(used, 2), result)
                : () -> Loops.choice(full(used, 0), full(used, 1), full(used, 2), full(used, 3), result);
    }

    /** A column with one number for each draw, also where all draws share it. */
    private double[] full(List<double[]> used, int at) {
        double[] column = used.get(at);
        if (column.length == draws) {
            return column;
        }
        Arrays.fill(shared[at], column[0]);
        return shared[at];
    }

    /** The column of an input, to be filled before {@link #run}; absent where no output needs it. */
    double[] input(String cell) {
        double[] column = inputs.get(cell);
        return column == null ? new double[draws] : column;
    }

    void run() {
        for (Runnable step : steps) {
            step.run();
        }
    }

    /** The column of an output: one value, or one for each draw. */
    double[] column(int output) {
        return columns[output];
    }

    int steps() {
        return steps.size();
    }
}
