package sumakomi.economics.study;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import sumakomi.economics.analysis.BreakEven;
import sumakomi.economics.formula.Cell;
import sumakomi.economics.formula.Model;
import sumakomi.economics.formula.Response;
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
    private final Model model;
    private final String cell;
    private final double target;

    BreakEvenValues(Study study, String cell, double target) {
        this.study = study;
        this.model = study.model();
        this.cell = cell;
        this.target = target;
    }

    /**
     * All that may take any value in between; with the evaluation period the rows of years would change. Of a large study those that
     * move the result most when they change by a tenth.
     */
    List<BreakEvenValue> all() {
        List<Cell> inputs = model.inputsOf(List.of(cell)).stream().filter(study::graded).toList();
        return (inputs.size() <= most() ? inputs : mostTelling(inputs)).stream().map(this::one).toList();
    }

    private int most() {
        return model.cells().size() > LARGE ? MOST_OF_LARGE : MOST;
    }

    private List<Cell> mostTelling(List<Cell> inputs) {
        Response response = new Response(model, inputs.stream().map(Cell::id).toList(), List.of(cell));
        double[] taken = inputs.stream().mapToDouble(input -> input.input().orElseThrow().value()).toArray();
        double base = response.at(taken)[0];
        double[] moved = new double[taken.length];
        for (int at = 0; at < taken.length; at++) {
            double change = Math.abs(response.moved(taken, at, taken[at] == 0 ? SHIFT : taken[at] * (1 + SHIFT)) - base);
            moved[at] = Double.isFinite(change) ? change : Double.MAX_VALUE;
        }
        return IntStream.range(0, moved.length).boxed().sorted(Comparator.comparingDouble((Integer at) -> -moved[at])).limit(most())
                .sorted().map(inputs::get).toList();
    }

    private BreakEvenValue one(Cell input) {
        Response response = new Response(model, List.of(input.id()), List.of(cell));
        Span span = Span.of(input);
        return flat(input.id(), input.input().orElseThrow().value(), span,
                BreakEven.find(value -> response.at(value)[0], target, span.low(), span.high()));
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
