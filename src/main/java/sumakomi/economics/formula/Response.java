package sumakomi.economics.formula;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Some cells of a model as a function of some of its inputs. Made once and asked many times, it spares the work that does not
 * depend on those inputs, and each time what does not depend on those that moved since. Not for several threads at once.
 */
public final class Response {

    /** What an input is where no output rests on it. */
    private static final int NOWHERE = -1;

    private final int[] inputs;
    private final double[] last;
    private final int[] outputs;
    private final Steps steps;
    private final BitSet moved = new BitSet();

    /**
     * @param inputs in the order in which values will be given
     * @param outputs cells with one value for the whole study
     * @throws IllegalArgumentException if one of them does not exist or is no input
     */
    public Response(Model model, List<String> inputs, List<String> outputs) {
        inputs.forEach(input -> model.cell(input).input().orElseThrow(() -> new IllegalArgumentException(input + " is no input")));
        Layout layout = new Layout(model, new LinkedHashSet<>(inputs));
        this.outputs = outputs.stream().mapToInt(output -> layout.of(output, 0)).toArray();
        this.inputs = inputs.stream().mapToInt(input -> layout.drawn(input).orElse(NOWHERE)).toArray();
        this.last = new double[this.inputs.length];
        this.steps = new Steps(layout, this.outputs);
    }

    /**
     * The outputs in their order.
     *
     * @param values one for each input, in its unit
     * @return NaN or an infinity where an output has no finite value
     */
    public double[] at(double... values) {
        if (values.length != inputs.length) {
            throw new IllegalArgumentException(values.length + " values for " + inputs.length + " inputs");
        }
        moved.clear();
        for (int i = 0; i < values.length; i++) {
            if (inputs[i] != NOWHERE && Double.doubleToRawLongBits(values[i]) != Double.doubleToRawLongBits(last[i])) {
                last[i] = values[i];
                steps.set(inputs[i], values[i]);
                moved.set(inputs[i]);
            }
        }
        steps.follow(moved);
        double[] found = new double[outputs.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = steps.value(outputs[i]);
        }
        return found;
    }
}
