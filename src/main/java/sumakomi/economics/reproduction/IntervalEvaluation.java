package sumakomi.economics.reproduction;

import java.util.List;
import java.util.Map;
import sumakomi.economics.formula.Expression;
import sumakomi.economics.formula.Expression.Binary;
import sumakomi.economics.formula.Expression.Call;
import sumakomi.economics.formula.Expression.Constant;
import sumakomi.economics.formula.Expression.Name;
import sumakomi.economics.formula.Function;

/**
 * Evaluates a formula over intervals. A name may stand for several printed figures at once; only {@code sum} takes those.
 *
 * @param inputs the figures that each name stands for
 */
record IntervalEvaluation(Map<String, List<Approximate>> inputs) implements Expression.Visitor<Approximate> {

    static Approximate of(Expression formula, Map<String, List<Approximate>> inputs) {
        return formula.accept(new IntervalEvaluation(inputs));
    }

    @Override
    public Approximate constant(Constant constant) {
        return Approximate.exactly(constant.value());
    }

    @Override
    public Approximate name(Name name) {
        List<Approximate> values = values(name.id());
        if (values.size() != 1) {
            throw new IllegalArgumentException("\"" + name.id() + "\" stands for " + values.size() + " figures; only sum takes several");
        }
        return values.get(0);
    }

    @Override
    public Approximate binary(Binary binary) {
        Approximate left = binary.left().accept(this);
        Approximate right = binary.right().accept(this);
        return switch (binary.operator()) {
            case PLUS -> left.plus(right);
            case MINUS -> left.minus(right);
            case TIMES -> left.times(right);
            case OVER -> left.over(right);
        };
    }

    @Override
    public Approximate call(Call call) {
        List<Approximate> arguments = call.arguments().stream().flatMap(part -> part instanceof Name name
                ? values(name.id()).stream() : List.of(part.accept(this)).stream()).toList();
        Function function = call.function();
        return switch (function) {
            case SUM -> arguments.stream().reduce(Approximate.exactly(0), Approximate::plus);
            case MIN -> arguments.get(0).min(arguments.get(1));
            case MAX -> arguments.get(0).max(arguments.get(1));
            case ANNUITY -> annuity(arguments.get(0), arguments.get(1));
            default -> throw new IllegalArgumentException("\"" + function.word() + "\" has no meaning for printed figures");
        };
    }

    private List<Approximate> values(String name) {
        List<Approximate> values = inputs.get(name);
        if (values == null) {
            throw new IllegalArgumentException("The formula names \"" + name + "\", which is none of the inputs " + inputs.keySet());
        }
        return values;
    }

    /** Falls with the rate and grows with the years. */
    private static Approximate annuity(Approximate rate, Approximate years) {
        return new Approximate(Approximate.exactly(annuity(rate.nominal().doubleValue(), years.nominal().doubleValue())).nominal(),
                Approximate.exactly(annuity(rate.high().doubleValue(), years.low().doubleValue())).nominal(),
                Approximate.exactly(annuity(rate.low().doubleValue(), years.high().doubleValue())).nominal());
    }

    private static double annuity(double rate, double years) {
        return rate == 0 ? years : (1 - Math.pow(1 + rate, -years)) / rate;
    }
}
