package sumakomi.economics.study;

import java.util.Locale;
import java.util.Optional;

/**
 * In what money the amounts of a study stand, as far as its author says so. What is not declared is taken as the first of each
 * choice, at the prices of the year of the evaluation, and shown as taken.
 *
 * @param priceYear year at whose prices amounts stand
 * @param consumptionTax whether amounts contain consumption tax
 * @param prices whether amounts are at constant prices
 */
public record Declared(Optional<Integer> priceYear, Optional<Tax> consumptionTax, Optional<Prices> prices) {

    public static final Declared NOTHING = new Declared(Optional.empty(), Optional.empty(), Optional.empty());

    /** Whether amounts contain consumption tax. */
    public enum Tax {
        EXCLUDED, INCLUDED;

        /** The word in files. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Real: at the prices of one year. Nominal: as paid in each year. */
    public enum Prices {
        REAL, NOMINAL;

        /** The word in files. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
