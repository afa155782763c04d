package sumakomi.economics.formula;

import java.util.List;
import java.util.function.UnaryOperator;

/** A formula as a tree. Names are ids of cells; {@link #INDEX} is the year counted from 0, {@link #ONE_YEAR} a length of time. */
public sealed interface Expression {

    /** Name of the year, counted from the start of the study, within a yearly cell. */
    String INDEX = "year";
    /** Name of the length of one year: what turns an amount per year into the amount of a year. */
    String ONE_YEAR = "one-year";

    /** A number as written; it has no unit. */
    record Constant(double value) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.constant(this);
        }
    }

    /** The value of a cell, within a yearly cell that of the same year. */
    record Name(String id) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.name(this);
        }
    }

    /** Two parts joined by an operator. */
    record Binary(Operator operator, Expression left, Expression right) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.binary(this);
        }

        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }
    }

    /** A function of its arguments. */
    record Call(Function function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.call(this);
        }

        @Override
        public List<Expression> parts() {
            return arguments;
        }
    }

    /** The four operations, by the sign that an author writes and how tightly it binds. */
    enum Operator {
        PLUS('+', 1), MINUS('-', 1), TIMES('*', 2), OVER('/', 2);

        private final char sign;
        private final int binding;

        Operator(char sign, int binding) {
            this.sign = sign;
            this.binding = binding;
        }

        public char sign() {
            return sign;
        }

        public int binding() {
            return binding;
        }
    }

    /**
     * Reads a formula: ids, numbers, {@code + - * /}, parentheses and {@link Function functions}. A minus sign stands
     * between spaces, since a hyphen may be part of an id.
     *
     * @throws IllegalArgumentException telling what was expected where
     */
    static Expression parse(String text) {
        return new ExpressionParser(text).expression();
    }

    /** One answer for each kind of tree. */
    interface Visitor<R> {
        R constant(Constant constant);

        R name(Name name);

        R binary(Binary binary);

        R call(Call call);
    }

    <R> R accept(Visitor<R> visitor);

    /** The parts of which this one is made, in the order written. */
    default List<Expression> parts() {
        return List.of();
    }

    /** The same tree with every part replaced for which the operator returns another; a part is asked before its own parts. */
    default Expression replaced(UnaryOperator<Expression> replacement) {
        Expression now = replacement.apply(this);
        return now.equals(this) ? now.accept(new Replacing(replacement)) : now;
    }

    /** Replaces within the parts. */
    record Replacing(UnaryOperator<Expression> replacement) implements Visitor<Expression> {
        @Override
        public Expression constant(Constant constant) {
            return constant;
        }

        @Override
        public Expression name(Name name) {
            return name;
        }

        @Override
        public Expression binary(Binary binary) {
            return new Binary(binary.operator(), binary.left().replaced(replacement), binary.right().replaced(replacement));
        }

        @Override
        public Expression call(Call call) {
            return new Call(call.function(), call.arguments().stream().map(part -> part.replaced(replacement)).toList());
        }
    }
}
