package sumakomi.economics.formula;

import java.util.List;
import sumakomi.economics.formula.Expression.Binary;
import sumakomi.economics.formula.Expression.Call;
import sumakomi.economics.formula.Expression.Constant;
import sumakomi.economics.formula.Expression.Operator;

/** Leaves out of a formula what changes no value, so that readers do not meet it. */
final class Nothing {

    private static final Constant ZERO = new Constant(0);
    private static final Constant ONE = new Constant(1);

    private Nothing() {}

    static Expression leftOut(Expression whole) {
        List<Expression> parts = whole.parts().stream().map(Nothing::leftOut).toList();
        if (whole instanceof Binary binary) {
            return binary(binary.operator(), parts.get(0), parts.get(1));
        }
        return whole instanceof Call call ? call(call.function(), parts) : whole;
    }

    private static Expression binary(Operator operator, Expression left, Expression right) {
        return switch (operator) {
            case PLUS -> right.equals(ZERO) ? left : left.equals(ZERO) ? right : new Binary(operator, left, right);
            case MINUS -> right.equals(ZERO) ? left : new Binary(operator, left, right);
            case TIMES -> left.equals(ZERO) || right.equals(ZERO) ? ZERO
                    : right.equals(ONE) ? left : left.equals(ONE) ? right : new Binary(operator, left, right);
            case OVER -> new Binary(operator, left, right);
        };
    }

    private static Expression call(Function function, List<Expression> parts) {
        return switch (function) {
            case SUM -> {
                List<Expression> something = parts.stream().filter(part -> !part.equals(ZERO)).toList();
                yield Expression.sum(something);
            }
            case IF_AT_MOST -> parts.get(2).equals(parts.get(3)) ? parts.get(2) : new Call(function, parts);
            case COMPOUND -> parts.get(0).equals(ZERO) ? ONE : new Call(function, parts);
            default -> new Call(function, parts);
        };
    }
}
