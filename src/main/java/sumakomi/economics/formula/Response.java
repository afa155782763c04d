package sumakomi.economics.formula;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * Some cells of a model as a function of some of its inputs. Made once and asked many times, it spares the work that does not
 * depend on those inputs. Not for several threads at once.
 */
public final class Response {

    private final List<double[]> inputs;
    private final List<double[]> outputs;
    private final Program program;

    /**
     * @param inputs in the order in which values will be given
     * @param outputs cells with one value for the whole study
     * @throws IllegalArgumentException if one of them does not exist or is no input
     */
    public Response(Model model, List<String> inputs, List<String> outputs) {
        inputs.forEach(input -> model.cell(input).input().orElseThrow(() -> new IllegalArgumentException(input + " is no input")));
        Layout layout = new Layout(model, new LinkedHashSet<>(inputs));
        List<Integer> numbers = outputs.stream().map(output -> layout.of(output, 0)).toList();
        this.program = new Program(layout, new LinkedHashSet<>(numbers), 1);
        this.inputs = inputs.stream().map(program::input).toList();
        this.outputs = numbers.stream().map(program::column).toList();
    }

    /** The first output when one input takes another value and the rest keep those given. */
    public double moved(double[] values, int input, double value) {
        double[] others = values.clone();
        others[input] = value;
        return at(others)[0];
    }

    /**
     * The outputs in their order.
     *
     * @param values one for each input, in its unit
     * @return NaN or an infinity where an output has no finite value
     */
    public double[] at(double... values) {
        if (values.length != inputs.size()) {
            throw new IllegalArgumentException(values.length + " values for " + inputs.size() + " inputs");
        }
        for (int i = 0; i < values.length; i++) {
            inputs.get(i)[0] = values[i];
        }
        program.run();
        return outputs.stream().mapToDouble(output -> output[0]).toArray();
    }
}
