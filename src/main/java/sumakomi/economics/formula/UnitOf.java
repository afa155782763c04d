package sumakomi.economics.formula;

import java.util.List;
import java.util.function.Function;
import sumakomi.economics.formula.Expression.Binary;
import sumakomi.economics.formula.Expression.Call;
import sumakomi.economics.formula.Expression.Constant;
import sumakomi.economics.formula.Expression.Name;

/** Works out the unit of a formula, refusing to add or compare what cannot be added or compared. */
record UnitOf(Function<String, Unit> units) implements Expression.Visitor<Unit> {

    private static final Constant ZERO = new Constant(0);
    private static final Constant HUNDRED = new Constant(100);

    @Override
    public Unit constant(Constant constant) {
        return Unit.NONE;
    }

    @Override
    public Unit name(Name name) {
        return name.id().equals(Expression.INDEX) || name.id().equals(Expression.ONE_YEAR) ? Unit.YEAR : units.apply(name.id());
    }

    @Override
    public Unit binary(Binary binary) {
        Unit left = binary.left().accept(this);
        return switch (binary.operator()) {
            case PLUS, MINUS -> same(List.of(binary.left(), binary.right()), binary);
            case TIMES -> left.times(binary.right().accept(this));
            case OVER -> left.per(HUNDRED.equals(binary.right()) && left.powers().containsKey("percent")
                    ? Unit.PERCENT : binary.right().accept(this));
        };
    }

    @Override
    public Unit call(Call call) {
        List<Expression> arguments = call.arguments();
        return switch (call.function()) {
            case SUM, MIN, MAX -> same(arguments, call);
            case FLOOR -> need(arguments.get(0), Unit.NONE, call);
            case TIMES_IN -> {
                same(arguments, call);
                yield Unit.NONE;
            }
            case IF_AT_MOST -> {
                same(arguments.subList(0, 2), call);
                yield same(arguments.subList(2, 4), call);
            }
            case ANNUITY -> {
                need(arguments.get(0), Unit.NONE.per(Unit.YEAR), call);
                yield need(arguments.get(1), Unit.YEAR, call);
            }
            case COMPOUND -> {
                need(arguments.get(0), Unit.NONE.per(Unit.YEAR), call);
                need(arguments.get(1), Unit.YEAR, call);
                yield Unit.NONE;
            }
            case PRESENT_VALUE -> {
                need(arguments.get(1), Unit.NONE.per(Unit.YEAR), call);
                yield arguments.get(0).accept(this);
            }
            case PREVIOUS, NEXT, TOTAL, EACH_COMPONENT, EACH_ENERGY, EACH_MEASURE, EACH_LINE, EACH_HOLDER, WHERE_MADE ->
                arguments.get(0).accept(this);
        };
    }

    /** The one unit of all parts; a plain 0 fits any. */
    private Unit same(List<Expression> parts, Expression whole) {
        List<Unit> found = parts.stream().filter(part -> !part.equals(ZERO)).map(part -> part.accept(this)).distinct().toList();
        if (found.size() > 1) {
            throw new IllegalArgumentException("Units do not fit in " + Written.of(whole) + ": " + found);
        }
        return found.isEmpty() ? Unit.NONE : found.get(0);
    }

    private Unit need(Expression part, Unit unit, Expression whole) {
        Unit found = part.accept(this);
        if (!found.equals(unit)) {
            throw new IllegalArgumentException("Units do not fit in " + Written.of(whole) + ": " + found + " instead of " + unit);
        }
        return found;
    }
}
