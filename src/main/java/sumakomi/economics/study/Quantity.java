package sumakomi.economics.study;

import java.util.Optional;
import sumakomi.economics.formula.Origin;
import sumakomi.economics.formula.Spread;

/**
 * A number that the author of a study gives, in the unit of the cell that it is for.
 *
 * @param spread how far it may lie from the value; {@link Spread#FIXED} when nothing is said
 * @param origin given, assumed by the author, or derived from the advice
 * @param note why this value
 * @param distinct why what it counts is not what a like number of the study counts already
 * @param figure id of the typical figure of the knowledge base that it was taken or worked out from
 */
public record Quantity(double value, Spread spread, Origin origin, Optional<String> note, Optional<String> distinct,
        Optional<String> figure) {

    /** There is one zero, as in every file. */
    public Quantity {
        value = value == 0 ? 0 : value;
    }

    /** A number of which it is not said that it is distinct from a like one. */
    public Quantity(double value, Spread spread, Origin origin, Optional<String> note) {
        this(value, spread, origin, note, Optional.empty());
    }

    /** A number that its author gives, not one of the typical figures. */
    public Quantity(double value, Spread spread, Origin origin, Optional<String> note, Optional<String> distinct) {
        this(value, spread, origin, note, distinct, Optional.empty());
    }

    /** A certain number that the author gives. */
    public static Quantity of(double value) {
        return new Quantity(value, Spread.FIXED, Origin.GIVEN, Optional.empty());
    }

    /** Whether it is a typical figure, or a size times one, as the draft has it; a number that its author edits is that no more. */
    boolean workedOut() {
        return figure.isPresent();
    }

    /** The least value that it may have; of a bell curve minus infinity. */
    public double low() {
        return Math.min(value, spread.quantile(0, value));
    }

    /** The greatest value that it may have; of a bell curve infinity. */
    public double high() {
        return Math.max(value, spread.quantile(1, value));
    }
}
