package sumakomi.economics.formula;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Values of some cells of a model under many draws of its uncertain inputs. The same seed gives the same draws, input by
 * input: an input keeps its draws when others are added.
 */
public final class Draws {

    /** Draws worked out together; small enough that the columns of a study stay near the processor. */
    private static final int BLOCK = 500;

    private final Map<String, double[]> inputs = new LinkedHashMap<>();
    private final Map<String, double[]> outputs = new LinkedHashMap<>();

    private Draws() {}

    /**
     * @param outputs cells with one value for the whole study
     * @param number a multiple of 500
     * @throws UndefinedCell if one of the outputs has no finite value in some draw
     */
    public static Draws of(Model model, Collection<String> outputs, int number, long seed) {
        if (number < BLOCK || number % BLOCK != 0) {
            throw new IllegalArgumentException("The number of draws is a multiple of " + BLOCK + ", not " + number);
        }
        Draws draws = new Draws();
        List<Cell> cells = model.needed(outputs);
        cells.forEach(cell -> cell.input().filter(input -> !input.spread().isFixed())
                .ifPresent(input -> draws.inputs.put(cell.id(), sample(input, number, seed ^ hash(cell.id())))));
        draws.work(model, List.copyOf(outputs), number);
        return draws;
    }

    private static double[] sample(Cell.Input input, int number, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[number];
        for (int i = 0; i < number; i++) {
            values[i] = input.spread().quantile(random.nextDouble(Double.MIN_NORMAL, 1), input.value());
        }
        return values;
    }

    /** A hash of 64 bits, so that inputs with like names get unlike draws. */
    private static long hash(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    private void work(Model model, List<String> wanted, int number) {
        Layout layout = new Layout(model, inputs.keySet());
        List<Integer> numbers = wanted.stream().map(output -> layout.of(output, 0)).toList();
        Program program = new Program(layout, new LinkedHashSet<>(numbers), BLOCK);
        wanted.forEach(output -> outputs.put(output, new double[number]));
        for (int from = 0; from < number; from += BLOCK) {
            int start = from;
            inputs.forEach((cell, values) -> System.arraycopy(values, start, program.input(cell), 0, BLOCK));
            program.run();
            for (int i = 0; i < wanted.size(); i++) {
                keep(model.cell(wanted.get(i)), program.column(numbers.get(i)), from);
            }
        }
    }

    private void keep(Cell output, double[] column, int from) {
        double[] all = outputs.get(output.id());
        for (int i = 0; i < BLOCK; i++) {
            double value = column[column.length == 1 ? 0 : i];
            if (!Double.isFinite(value)) {
                throw new UndefinedCell(output);
            }
            all[from + i] = value;
        }
    }

    /** The uncertain inputs that bear on the outputs, each with its draws. */
    public Map<String, double[]> inputs() {
        return Map.copyOf(inputs);
    }

    /** The draws of an output. */
    public double[] output(String id) {
        double[] values = outputs.get(id);
        if (values == null) {
            throw new IllegalArgumentException(id + " was not asked for");
        }
        return values.clone();
    }
}
