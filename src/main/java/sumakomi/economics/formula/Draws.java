package sumakomi.economics.formula;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Values of some cells of a model under many draws of its uncertain inputs. The same seed gives the same draws, input by
 * input: an input keeps its draws when others are added.
 */
public final class Draws {

    /** Draws worked out together; small enough that the columns of a study stay near the processor. */
    private static final int BLOCK = 500;

    private final Map<String, Sample> inputs = new LinkedHashMap<>();
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
                .ifPresent(input -> draws.inputs.put(cell.id(), new Sample(input, number, seed ^ hash(cell.id())))));
        draws.work(model, List.copyOf(outputs), number);
        return draws;
    }

    /** The draws of one input: the same whenever they are drawn, so that they need not be kept. */
    private record Sample(Cell.Input input, int number, long seed) {

        private double[] drawn() {
            double[] values = new double[number];
            draw(new SplittableRandom(seed), values);
            return values;
        }

        /** The next draws of a random that has been drawn from already. */
        private void draw(SplittableRandom random, double[] values) {
            for (int i = 0; i < values.length; i++) {
                values[i] = input.spread().quantile(random.nextDouble(Double.MIN_NORMAL, 1), input.value());
            }
        }
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
        Map<String, SplittableRandom> randoms = new LinkedHashMap<>();
        inputs.forEach((cell, sample) -> randoms.put(cell, new SplittableRandom(sample.seed())));
        for (int from = 0; from < number; from += BLOCK) {
            randoms.forEach((cell, random) -> inputs.get(cell).draw(random, program.input(cell)));
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

    /** The uncertain inputs that bear on the outputs. */
    public Set<String> inputs() {
        return Collections.unmodifiableSet(inputs.keySet());
    }

    /** The draws of an uncertain input, drawn again: those of all inputs together would take more memory than anything else. */
    public double[] input(String id) {
        Sample sample = inputs.get(id);
        if (sample == null) {
            throw new IllegalArgumentException(id + " is not drawn");
        }
        return sample.drawn();
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
