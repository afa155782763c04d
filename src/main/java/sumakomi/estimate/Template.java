package sumakomi.estimate;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import sumakomi.economics.formula.Expression;
import sumakomi.economics.formula.Spread;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Text;

/**
 * A cell of {@code kb/estimates}, made for every part of its scopes.
 *
 * @param scopes the widest first; an input that is not given for a part is that of what lies around it
 * @param expression empty for an input
 * @param given whether it may be given in place of its formula
 * @param defaults the values taken unless another is given, by the day from which they hold
 * @param withCell the cell without which it is not made
 * @param text what to know when giving it
 */
public record Template(String name, Text title, List<String> scopes, String unit, Optional<Expression> expression, boolean given,
        boolean needed, boolean result, boolean inTable, List<Default> defaults, Bounds bounds, Optional<String> withCell,
        Optional<String> whereAboveZero, Optional<Text> text, Optional<Text> why, Citation source, Basis basis) {

    public Template {
        scopes = List.copyOf(scopes);
        defaults = List.copyOf(defaults);
    }

    /**
     * A value that is taken unless another is given.
     *
     * @param from the day from which it holds, such as 2024-04-01; empty where it always does
     */
    public record Default(String from, double value, Spread spread, Basis basis, Citation source, Optional<Text> why) {}

    /**
     * What a value may be.
     *
     * @param notAbove the cell that it may not exceed
     */
    record Bounds(OptionalDouble least, OptionalDouble above, OptionalDouble most, Optional<String> notAbove) {}

    /** Whether a value may be given for parts of a scope. */
    public boolean takenAt(String scope) {
        return (expression.isEmpty() || given) && scopes.contains(scope);
    }

    /** Whether forms and tables ask for it for parts of a scope. */
    public boolean askedAt(String scope) {
        return inTable && takenAt(scope);
    }

    /** Whether it must be given for each part of a scope. */
    boolean neededAt(String scope) {
        return needed && scopes.get(0).equals(scope);
    }

    boolean isShare() {
        return unit.equals("fraction");
    }
}
