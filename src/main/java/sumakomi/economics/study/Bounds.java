package sumakomi.economics.study;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Text;

/**
 * Which values a field takes. What lies outside {@code least}, {@code above} and {@code most} is refused; what is merely not usual
 * is asked back.
 *
 * @param whole whether it is a whole number without a range
 * @param below an input of the project below which it stays
 * @param usual between which values it usually lies, each measured in its own way
 */
public record Bounds(Optional<Double> least, Optional<Double> above, Optional<Double> most, boolean whole, Optional<String> below,
        List<Usual> usual) {

    public Bounds {
        usual = List.copyOf(usual);
    }

    /** Of a number that may be anything. */
    public static final Bounds FREE = new Bounds(Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty(), List.of());

    /** Those of a share of a whole. */
    static final Bounds SHARE = new Bounds(Optional.of(0.0), Optional.empty(), Optional.of(1.0), false, Optional.empty(), List.of());

    /** Those of something that counts, 1, or does not, 0. */
    static final Bounds SWITCH = new Bounds(Optional.of(0.0), Optional.empty(), Optional.of(1.0), true, Optional.empty(), List.of());

    /** Whether the value must stay on one side of something. */
    boolean limited() {
        return least.isPresent() || above.isPresent() || most.isPresent();
    }

    /**
     * Between which values an input usually lies.
     *
     * @param of the input: its scope and cell, or its benefit and input
     * @param carrier the energy carrier for which alone it holds
     * @param timesCell cell of the same place by which the value is multiplied before it is looked at
     * @param perSum by what it is then divided: over the measure, the sum of these products of cells of one place, signs aside
     * @param together whether the same cell of all parts of the measure is looked at together
     * @param measuredBy what {@code least} and {@code most} measure, where that is not the value itself
     * @param measuredIn unit of that
     */
    public record Usual(String of, Optional<String> carrier, double least, double most, Optional<String> timesCell,
            List<List<String>> perSum, boolean together, Optional<Text> measuredBy, Optional<String> measuredIn, List<Slip> slips,
            Optional<Text> why, Citation source, Basis basis) {
        public Usual {
            slips = StudyEntries.listed(slips);
            perSum = StudyEntries.listed(perSum);
        }

        /** The unit of {@code least} and {@code most} for an input that is given in this one. */
        public String unit(String given) {
            return measuredIn.orElse(given);
        }

        /** Whether it is about the value itself rather than about what it means beside others. */
        boolean ofValueItself() {
            return timesCell.isEmpty() && perSum.isEmpty() && !together;
        }

        /** The cells of the same measure beside which the value is looked at. */
        List<String> beside() {
            return Stream.concat(timesCell.stream(), perSum.stream().flatMap(List::stream)).toList();
        }

        /** Whether a value is usual; 0 is never asked back. */
        boolean holds(double value) {
            double size = Math.abs(value);
            return size == 0 || least <= size && size <= most;
        }
    }

    /**
     * What an author may have meant.
     *
     * @param times factor from what was written to what was meant
     * @param wrote what was written then
     */
    public record Slip(double times, Text wrote) {}
}
