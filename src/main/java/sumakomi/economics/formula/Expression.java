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

        @Override
        public Expression with(List<Expression> others) {
            return new Binary(operator, others.get(0), others.get(1));
        }
    }

    /** A function of its arguments. */
    record Call(Function function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        /** The cell over which it goes; of functions that take the name of one first. */
        public String cell() {
            return ((Name) arguments.get(0)).id();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.call(this);
        }

        @Override
        public List<Expression> parts() {
            return arguments;
        }

        @Override
        public Expression with(List<Expression> others) {
            return new Call(function, others);
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

    /** The sum of parts; a plain 0 where there are none. */
    static Expression sum(List<Expression> parts) {
        return parts.isEmpty() ? new Constant(0) : new Call(Function.SUM, parts);
    }

    /** The sum of cells. */
    static Expression sumOf(List<String> cells) {
        return sum(cells.stream().<Expression>map(Name::new).toList());
    }

    /** One cell times another. */
    static Expression product(String one, String other) {
        return new Binary(Operator.TIMES, new Name(one), new Name(other));
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

    /** The same kind of tree, made of other parts. */
    default Expression with(List<Expression> others) {
        return this;
    }

    /** The same tree without what adds nothing, where a study lacks a part: {@code + 0}, {@code - 0}, growth at a rate of 0. */
    default Expression withoutNothing() {
        return Nothing.leftOut(this);
    }

    /** The same tree with every part replaced for which the operator returns another; a part is asked before its own parts. */
    default Expression replaced(UnaryOperator<Expression> replacement) {
        Expression now = replacement.apply(this);
        return now.equals(this) ? now.with(now.parts().stream().map(part -> part.replaced(replacement)).toList()) : now;
    }
}
