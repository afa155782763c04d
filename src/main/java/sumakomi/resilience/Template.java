package sumakomi.resilience;

import java.util.Locale;
import java.util.Optional;
import sumakomi.economics.formula.Expression;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Text;

/**
 * A cell of {@code kb/autonomy}: an input or a formula, made for every class, building, source or storage, or once for the district.
 *
 * @param eachLevel whether it is made for both continuity levels
 * @param whereAboveZero name of the cell that must be above 0 for this one to be made
 */
record Template(String name, Scope scope, Text title, String unit, boolean eachLevel, Optional<Expression> expression,
        Optional<String> whereAboveZero, Citation source, Basis basis) {

    /** For what a cell is made. */
    enum Scope {
        CLASS, BUILDING, SOURCE, STORAGE, DISTRICT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
