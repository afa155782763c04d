package sumakomi.economics.formula;

import java.util.function.DoubleBinaryOperator;
import sumakomi.economics.formula.Expression.Operator;

/** The operations on two numbers, and on two columns of numbers. */
enum Arithmetic {
    PLUS((left, right) -> left + right, Loops::plus),
    MINUS((left, right) -> left - right, Loops::minus),
    TIMES((left, right) -> left * right, Loops::times),
    OVER((left, right) -> left / right, Loops::over),
    LEAST(Math::min, Loops::least),
    GREATEST(Math::max, Loops::greatest),
    WHOLE((left, right) -> Math.floor(left / right), Loops::whole),
    TIMES_IN(Arithmetic::timesIn, Loops::timesIn),
    ANNUITY((left, right) -> left == 0 ? right : -Math.expm1(-right * Math.log1p(left)) / left, Loops::annuity),
    COMPOUND((left, right) -> Math.pow(1 + left, right), Loops::compound);

    private final DoubleBinaryOperator one;
    private final Loop many;

    Arithmetic(DoubleBinaryOperator one, Loop many) {
        this.one = one;
        this.many = many;
    }

    /** Fills a result column, which may be one of the two; all three are equally long. */
    interface Loop {
        void run(double[] left, double[] right, double[] result);
    }

    private static double timesIn(double left, double right) {
        double times = left / right;
        double whole = Math.rint(times);
        return Math.abs(times - whole) < Function.WHOLE_WITHIN ? whole : times;
    }

    static Arithmetic of(Operator operator) {
        return valueOf(operator.name());
    }

    double of(double left, double right) {
        return one.applyAsDouble(left, right);
    }

    Loop loop() {
        return many;
    }
}
