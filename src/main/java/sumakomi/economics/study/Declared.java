package sumakomi.economics.study;

import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/**
 * In what money the amounts of a study stand, from when it runs and how it is taxed, as far as its author says so. What is not
 * declared is taken as the first of each choice, at the prices of the year of the evaluation, and shown as taken.
 *
 * @param priceYear year at whose prices amounts stand
 * @param consumptionTax whether amounts contain consumption tax
 * @param prices whether amounts are at constant prices
 * @param start month in which operation begins
 * @param corporateTax on what corporate tax is paid
 */
public record Declared(Optional<Integer> priceYear, Optional<Tax> consumptionTax, Optional<Prices> prices, Optional<YearMonth> start,
        Optional<CorporateTax> corporateTax) {

    /** April. */
    private static final int FIRST_MONTH = 4;
    private static final int MONTHS = 12;

    public static final Declared NOTHING = new Declared(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty());

    /** How many months of operation the fiscal year of the works, April to March, still has: 11 down to 0. */
    public int monthsInYearOfWorks() {
        return Math.floorMod(FIRST_MONTH - start.map(YearMonth::getMonthValue).orElse(FIRST_MONTH), MONTHS);
    }

    /** The fiscal year of the works, year 0: the one in which the month before the start of operation lies. */
    public Optional<Integer> fiscalYearOfWorks() {
        return start.map(month -> month.minusMonths(FIRST_MONTH).getYear());
    }

    /** Whether amounts contain consumption tax. */
    public enum Tax {
        EXCLUDED, INCLUDED;

        /** The word in files. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** As printed: on the gross saving. On profit: on what remains of income after upkeep, depreciation and interest. */
    public enum CorporateTax {
        AS_PRINTED, ON_PROFIT;

        /** The word in files. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
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
