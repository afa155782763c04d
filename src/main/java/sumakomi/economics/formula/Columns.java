package sumakomi.economics.formula;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import sumakomi.economics.formula.Expression.Binary;
import sumakomi.economics.formula.Expression.Call;
import sumakomi.economics.formula.Expression.Constant;
import sumakomi.economics.formula.Expression.Name;

/**
 * Works out cells for many draws at a time. A column holds one number for each draw, or a single number when all draws
 * share it: what no uncertain input touches is worked out once. Columns are handed back and used again.
 */
final class Columns implements Expression.Visitor<double[]> {

    private final Model model;
    private final int draws;
    private final Map<String, double[][]> byCell = new HashMap<>();
    private final Deque<double[]> spare = new ArrayDeque<>();
    private final Map<double[], Boolean> owned = new IdentityHashMap<>();
    private int year;

    Columns(Model model, int draws) {
        this.model = model;
        this.draws = draws;
    }

    /** Works out one cell; those that it uses must have been worked out. An input has its value in every draw. */
    void work(Cell cell) {
        double[][] years = fresh(cell);
        if (cell.content() instanceof Cell.Input input) {
            Arrays.setAll(years, i -> new double[] {input.value()});
        } else {
            Expression expression = cell.expression().orElseThrow();
            for (year = 0; year < years.length; year++) {
                years[year] = kept(expression.accept(this));
            }
        }
    }

    /** Gives an input its own value in each draw. */
    void draw(Cell cell, double[] values, int from) {
        double[][] years = fresh(cell);
        double[] column = take();
        System.arraycopy(values, from, column, 0, draws);
        owned.put(column, Boolean.TRUE);
        Arrays.fill(years, column);
    }

    private double[][] fresh(Cell cell) {
        double[][] years = new double[cell.yearly() ? model.years() + 1 : 1][];
        double[][] before = byCell.put(cell.id(), years);
        for (double[] column : before == null ? new double[0][] : before) {
            giveBack(column);
        }
        return years;
    }

    /** The values of a cell in one draw, by year. */
    double[] ofYears(String cell, int draw) {
        double[][] years = byCell.get(cell);
        double[] values = new double[years.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = years[i].length == 1 ? years[i][0] : years[i][draw];
        }
        return values;
    }

    /** The column of a cell that is not yearly: one value, or one for each draw. */
    double[] column(String cell) {
        return byCell.get(cell)[0];
    }

    private double[] take() {
        double[] free = spare.poll();
        return free == null ? new double[draws] : free;
    }

    private void giveBack(double[] column) {
        if (column.length == draws && draws > 1 && owned.remove(column) != null) {
            spare.push(column);
        }
    }

    /** Marks a result as the cell's own; a column that merely passes through, of another cell, is copied. */
    private double[] kept(double[] column) {
        if (column.length > 1 && owned.putIfAbsent(column, Boolean.TRUE) != null) {
            double[] copy = take();
            System.arraycopy(column, 0, copy, 0, draws);
            owned.put(copy, Boolean.TRUE);
            return copy;
        }
        return column;
    }

    @Override
    public double[] constant(Constant constant) {
        return new double[] {constant.value()};
    }

    @Override
    public double[] name(Name name) {
        if (name.id().equals(Expression.INDEX)) {
            return new double[] {year};
        }
        if (name.id().equals(Expression.ONE_YEAR)) {
            return new double[] {1};
        }
        double[][] years = byCell.get(name.id());
        return years.length == 1 ? years[0] : years[year];
    }

    @Override
    public double[] binary(Binary binary) {
        double[] left = binary.left().accept(this);
        double[] right = binary.right().accept(this);
        return joined(left, right, Arithmetic.of(binary.operator()));
    }

    private double[] joined(double[] left, double[] right, Arithmetic arithmetic) {
        if (left.length == 1 && right.length == 1) {
            return new double[] {arithmetic.of(left[0], right[0])};
        }
        double[] result = take();
        arithmetic.all(left, right, result);
        release(left);
        release(right);
        return result;
    }

    /** Gives an intermediate column back; one that belongs to a cell or an input stays. */
    private void release(double[] column) {
        if (column.length == draws && draws > 1 && !owned.containsKey(column)) {
            spare.push(column);
        }
    }

    @Override
    public double[] call(Call call) {
        List<Expression> arguments = call.arguments();
        return switch (call.function()) {
            case SUM -> sum(arguments);
            case MIN -> joined(arguments.get(0).accept(this), arguments.get(1).accept(this), Arithmetic.LEAST);
            case MAX -> joined(arguments.get(0).accept(this), arguments.get(1).accept(this), Arithmetic.GREATEST);
            case FLOOR -> joined(arguments.get(0).accept(this), new double[] {1}, Arithmetic.WHOLE);
            case IF_AT_MOST -> choice(arguments);
            case ANNUITY -> joined(arguments.get(0).accept(this), arguments.get(1).accept(this), Arithmetic.ANNUITY);
            case PREVIOUS -> year == 0 ? new double[] {0} : before(((Name) arguments.get(0)).id());
            case TOTAL -> total(((Name) arguments.get(0)).id());
            case PRESENT_VALUE -> presentValue(((Name) arguments.get(0)).id(), arguments.get(1).accept(this));
            case EACH_COMPONENT, EACH_ENERGY, EACH_MEASURE ->
                    throw new IllegalStateException("A sum over parts was not spelled out: " + Written.of(call));
        };
    }

    private double[] before(String id) {
        double[][] years = byCell.get(id);
        return years.length == 1 ? years[0] : years[year - 1];
    }

    private double[] sum(List<Expression> arguments) {
        double[] sum = arguments.get(0).accept(this);
        for (Expression argument : arguments.subList(1, arguments.size())) {
            sum = joined(sum, argument.accept(this), Arithmetic.PLUS);
        }
        return sum;
    }

    private double[] total(String id) {
        double[] sum = {0};
        for (double[] column : byCell.get(id)) {
            sum = joined(sum, column, Arithmetic.PLUS);
        }
        return sum;
    }

    /** Horner's scheme from the last year back: no power is taken. */
    private double[] presentValue(String id, double[] rate) {
        double[][] years = byCell.get(id);
        double[] growth = joined(rate, new double[] {1}, Arithmetic.PLUS);
        boolean temporary = growth.length > 1 && owned.putIfAbsent(growth, Boolean.TRUE) == null;
        double[] value = years[years.length - 1];
        for (int i = years.length - 2; i >= 0; i--) {
            value = joined(joined(value, growth, Arithmetic.OVER), years[i], Arithmetic.PLUS);
        }
        if (temporary) {
            giveBack(growth);
        }
        return value;
    }

    private double[] choice(List<Expression> arguments) {
        double[] a = arguments.get(0).accept(this);
        double[] b = arguments.get(1).accept(this);
        if (a.length == 1 && b.length == 1) {
            return arguments.get(a[0] <= b[0] ? 2 : 3).accept(this);
        }
        double[] then = arguments.get(2).accept(this);
        double[] otherwise = arguments.get(3).accept(this);
        double[] result = take();
        for (int i = 0; i < draws; i++) {
            result[i] = at(a, i) <= at(b, i) ? at(then, i) : at(otherwise, i);
        }
        List.of(a, b, then, otherwise).stream().distinct().forEach(this::release);
        return result;
    }

    private static double at(double[] column, int draw) {
        return column.length == 1 ? column[0] : column[draw];
    }
}
