package sumakomi.economics.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import sumakomi.economics.formula.Expression.Binary;
import sumakomi.economics.formula.Expression.Call;
import sumakomi.economics.formula.Expression.Constant;
import sumakomi.economics.formula.Expression.Name;
import sumakomi.economics.formula.Node.Choice;
import sumakomi.economics.formula.Node.Discounted;
import sumakomi.economics.formula.Node.Drawn;
import sumakomi.economics.formula.Node.Fixed;
import sumakomi.economics.formula.Node.Two;

/**
 * Lays the cells of a model out as numbered operations, each of them once however often formulas repeat it. What depends on
 * no drawn input is worked out here and now, so that only the rest is left to do for each draw.
 */
final class Layout implements Expression.Visitor<Integer> {

    private final Model model;
    private final Set<String> drawn;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Node, Integer> numbers = new HashMap<>();
    private final Map<String, int[]> byCell = new HashMap<>();
    private int year;

    /** @param drawn inputs whose values come later */
    Layout(Model model, Set<String> drawn) {
        this.model = model;
        this.drawn = drawn;
    }

    /** The operations so far; each uses earlier ones only. */
    List<Node> nodes() {
        return nodes;
    }

    /** The number of the operation that is a drawn input; empty where nothing laid out so far rests on it. */
    OptionalInt drawn(String input) {
        Integer number = numbers.get(new Drawn(input));
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** The number of the operation that gives a cell in a year; the year is of no account where the cell has one value. */
    int of(String id, int inYear) {
        Cell cell = model.cell(id);
        int at = cell.yearly() ? inYear : 0;
        int[] years = byCell.computeIfAbsent(id, key -> none(cell.yearly() ? model.years() + 1 : 1));
        if (years[at] < 0) {
            int before = year;
            year = at;
            years[at] = cell.content() instanceof Cell.Input input
                    ? number(drawn.contains(id) ? new Drawn(id) : new Fixed(input.value())) : cell.expression().orElseThrow().accept(this);
            year = before;
        }
        return years[at];
    }

    private static int[] none(int length) {
        int[] years = new int[length];
        Arrays.fill(years, -1);
        return years;
    }

    private int number(Node node) {
        return numbers.computeIfAbsent(node, key -> {
            nodes.add(key);
            return nodes.size() - 1;
        });
    }

    private int fixed(double value) {
        return number(new Fixed(value));
    }

    private boolean isFixed(int number, double value) {
        return nodes.get(number) instanceof Fixed fixed && Double.compare(fixed.value(), value) == 0;
    }

    /** An operation on two; left out where it changes no value, so that the result is the same to the last bit. */
    private int joined(int left, int right, Arithmetic arithmetic) {
        if (nodes.get(left) instanceof Fixed one && nodes.get(right) instanceof Fixed other) {
            return fixed(arithmetic.of(one.value(), other.value()));
        }
        return switch (arithmetic) {
            case TIMES -> isFixed(right, 1) ? left : isFixed(left, 1) ? right : number(new Two(arithmetic, left, right));
            case OVER -> isFixed(right, 1) ? left : number(new Two(arithmetic, left, right));
            case MINUS -> isFixed(right, 0) ? left : number(new Two(arithmetic, left, right));
            default -> number(new Two(arithmetic, left, right));
        };
    }

    @Override
    public Integer constant(Constant constant) {
        return fixed(constant.value());
    }

    @Override
    public Integer name(Name name) {
        return switch (name.id()) {
            case Expression.INDEX -> fixed(year);
            case Expression.ONE_YEAR -> fixed(1);
            default -> of(name.id(), year);
        };
    }

    @Override
    public Integer binary(Binary binary) {
        return joined(binary.left().accept(this), binary.right().accept(this), Arithmetic.of(binary.operator()));
    }

    @Override
    public Integer call(Call call) {
        List<Expression> arguments = call.arguments();
        return switch (call.function()) {
            case SUM -> arguments.stream().map(part -> part.accept(this)).reduce((one, other) -> joined(one, other, Arithmetic.PLUS))
                    .orElseThrow();
            case MIN -> joined(arguments.get(0).accept(this), arguments.get(1).accept(this), Arithmetic.LEAST);
            case MAX -> joined(arguments.get(0).accept(this), arguments.get(1).accept(this), Arithmetic.GREATEST);
            case FLOOR -> joined(arguments.get(0).accept(this), fixed(1), Arithmetic.WHOLE);
            case TIMES_IN -> joined(arguments.get(0).accept(this), arguments.get(1).accept(this), Arithmetic.TIMES_IN);
            case IF_AT_MOST -> choice(arguments);
            case ANNUITY -> joined(arguments.get(0).accept(this), arguments.get(1).accept(this), Arithmetic.ANNUITY);
            case COMPOUND -> joined(arguments.get(0).accept(this), arguments.get(1).accept(this), Arithmetic.COMPOUND);
            case PREVIOUS -> year == 0 ? fixed(0) : of(call.cell(), year - 1);
            case NEXT -> year == model.years() ? fixed(0) : of(call.cell(), year + 1);
            case TOTAL -> total(call.cell());
            case PRESENT_VALUE -> presentValue(call.cell(), arguments.get(1).accept(this));
            case EACH_COMPONENT, EACH_ENERGY, EACH_MEASURE, EACH_LINE, EACH_HOLDER, WHERE_MADE ->
                throw new IllegalStateException("Not spelled out: " + Written.of(call));
        };
    }

    private int last(String id) {
        return model.cell(id).yearly() ? model.years() : 0;
    }

    private int total(String id) {
        int sum = of(id, 0);
        for (int at = 1; at <= last(id); at++) {
            sum = joined(sum, of(id, at), Arithmetic.PLUS);
        }
        return sum;
    }

    /** Horner's scheme from the last year back: no power is taken, and one division serves all years. */
    private int presentValue(String id, int rate) {
        int factor = joined(fixed(1), joined(rate, fixed(1), Arithmetic.PLUS), Arithmetic.OVER);
        int value = of(id, last(id));
        for (int at = last(id) - 1; at >= 0; at--) {
            value = discounted(value, factor, of(id, at));
        }
        return value;
    }

    private int discounted(int value, int factor, int flow) {
        if (nodes.get(value) instanceof Fixed later && nodes.get(factor) instanceof Fixed by && nodes.get(flow) instanceof Fixed now) {
            return fixed(later.value() * by.value() + now.value());
        }
        return number(new Discounted(value, factor, flow));
    }

    private int choice(List<Expression> arguments) {
        int a = arguments.get(0).accept(this);
        int b = arguments.get(1).accept(this);
        if (nodes.get(a) instanceof Fixed one && nodes.get(b) instanceof Fixed other) {
            return arguments.get(one.value() <= other.value() ? 2 : 3).accept(this);
        }
        int then = arguments.get(2).accept(this);
        int otherwise = arguments.get(3).accept(this);
        return then == otherwise ? then : number(new Choice(a, b, then, otherwise));
    }
}
