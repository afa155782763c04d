package sumakomi.economics.study;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import sumakomi.economics.analysis.BreakEven;
import sumakomi.economics.formula.Cell;
import sumakomi.economics.formula.Spread;
import sumakomi.economics.formula.Unit;
import sumakomi.economics.study.Uncertainty.BreakEvenValue;
import sumakomi.economics.analysis.BreakEven.Crossing;

/** Finds for each input the value at which a result reaches a target, all other inputs as they are taken. */
final class BreakEvenValues {

    private static final double WIDE = 10;
    private static final double LONGEST_LIFE = 200;
    /** More than a reader looks through; of a larger study those that move the result most. */
    private static final int MOST = 150;
    /** Of a study with so many cells fewer, since each input is looked for through all years. */
    private static final int LARGE = 4000;
    private static final int MOST_OF_LARGE = 40;
    private static final double SHIFT = 0.1;

    private final Study study;
    private final Moves moves;
    private final String cell;
    private final double target;

    /** @param moves in which all inputs of {@link #inputs} may move and the cell is a result */
    BreakEvenValues(Study study, Moves moves, String cell, double target) {
        this.study = study;
        this.moves = moves;
        this.cell = cell;
        this.target = target;
    }

    /** The inputs of a result that may take any value in between; with the evaluation period the rows of years would change. */
    static List<Cell> inputs(Study study, String cell) {
        return study.model().inputsOf(List.of(cell)).stream().filter(study::graded).toList();
    }

    /** Of a large study those that move the result most when they change by a tenth. */
    List<BreakEvenValue> all() {
        List<Cell> inputs = inputs(study, cell);
        return (inputs.size() <= most() ? inputs : mostTelling(inputs)).stream().map(this::one).toList();
    }

    private int most() {
        return study.model().cells().size() > LARGE ? MOST_OF_LARGE : MOST;
    }

    private List<Cell> mostTelling(List<Cell> inputs) {
        double[] moved = inputs.stream().mapToDouble(this::moved).toArray();
        return IntStream.range(0, moved.length).boxed().sorted(Comparator.comparingDouble((Integer at) -> -moved[at])).limit(most())
                .sorted().map(inputs::get).toList();
    }

    private double moved(Cell input) {
        double taken = input.input().orElseThrow().value();
        DoubleUnaryOperator alone = moves.of(input.id(), cell);
        double change = Math.abs(alone.applyAsDouble(taken == 0 ? SHIFT : taken * (1 + SHIFT)) - alone.applyAsDouble(taken));
        return Double.isFinite(change) ? change : Double.MAX_VALUE;
    }

    private BreakEvenValue one(Cell input) {
        Span span = Span.of(input);
        return flat(input.id(), input.input().orElseThrow().value(), span,
                BreakEven.find(moves.of(input.id(), cell), target, span.low(), span.high()));
    }

    static BreakEvenValue flat(String id, double value, Span span, BreakEven found) {
        String kind = found.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        List<Crossing> crossings = found instanceof BreakEven.At at ? List.of(at.crossing())
                : found instanceof BreakEven.Several several ? several.crossings() : List.of();
        Optional<String> side = found instanceof BreakEven.None none ? Optional.of(none.side().name().toLowerCase(Locale.ROOT))
                : Optional.empty();
        return new BreakEvenValue(id, value, span.low(), span.high(), kind, crossings, side);
    }

    /** The range of an input that is searched. */
    record Span(double low, double high) {

        /** Shares from 0 to 1, years up to 200, everything else from 0 to ten times its value or its range. */
        static Span of(Cell cell) {
            Cell.Input input = cell.input().orElseThrow();
            if (cell.unit().equals(Unit.NONE) && input.value() >= 0 && input.value() <= 1) {
                return new Span(0, 1);
            }
            if (cell.unit().equals(Unit.YEAR)) {
                return new Span(1, Math.max(LONGEST_LIFE, input.value()));
            }
            double greatest = Math.max(Math.abs(input.value()), size(input.spread()));
            double reach = greatest == 0 ? 1 : WIDE * greatest;
            return input.value() < 0 ? new Span(-reach, reach) : new Span(0, reach);
        }

        private static double size(Spread spread) {
            if (spread instanceof Spread.Uniform uniform) {
                return Math.max(Math.abs(uniform.low()), Math.abs(uniform.high()));
            }
            return spread instanceof Spread.Triangular triangular ? Math.max(Math.abs(triangular.low()), Math.abs(triangular.high())) : 0;
        }
    }
}
