package sumakomi.economics.formula;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import sumakomi.knowledge.Decimals;
import sumakomi.economics.formula.Expression.Binary;
import sumakomi.economics.formula.Expression.Call;
import sumakomi.economics.formula.Expression.Constant;
import sumakomi.economics.formula.Expression.Name;
import sumakomi.economics.formula.Expression.Operator;

/**
 * Writes a formula with as few parentheses as the operations need.
 *
 * @param names what stands for a name: a title, a value with its unit, a cell address
 * @param numbers what stands for a number
 * @param signs what stands for an operator, spaces included
 * @param calls what stands for a function, given its arguments as written; it must hold together without parentheses
 */
public record Written(Function<String, String> names, DoubleFunction<String> numbers, Function<Operator, String> signs,
        BiFunction<Call, List<String>, String> calls) implements Expression.Visitor<String> {

    private static final Written AS_TYPED = new Written(Function.identity(), Written::number, operator -> " " + operator.sign() + " ",
            (call, arguments) -> call.function().word() + "(" + String.join(", ", arguments) + ")");

    /** The formula as an author types it. */
    public static String of(Expression expression) {
        return expression.accept(AS_TYPED);
    }

    /** In plain digits. */
    public static String number(double value) {
        return Decimals.canonical(value).toPlainString();
    }

    @Override
    public String constant(Constant constant) {
        return numbers.apply(constant.value());
    }

    @Override
    public String name(Name name) {
        return names.apply(name.id());
    }

    @Override
    public String binary(Binary binary) {
        Operator operator = binary.operator();
        boolean bindsOnlyLeft = operator == Operator.MINUS || operator == Operator.OVER;
        return within(binary.left(), operator.binding(), false) + signs.apply(operator)
                + within(binary.right(), operator.binding(), bindsOnlyLeft);
    }

    private String within(Expression part, int binding, boolean evenWhenEqual) {
        boolean needed = part instanceof Binary inner
                && (inner.operator().binding() < binding || evenWhenEqual && inner.operator().binding() == binding);
        return needed ? "(" + part.accept(this) + ")" : part.accept(this);
    }

    @Override
    public String call(Call call) {
        return calls.apply(call, call.arguments().stream().map(part -> part.accept(this)).toList());
    }
}
