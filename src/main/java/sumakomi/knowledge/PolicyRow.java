package sumakomi.knowledge;

import java.math.BigDecimal;

/**
 * A row of tables 5.2.2, 5.3.2 and 5.4.2 as printed: one urban policy carried out together with low-carbon measures.
 * Amounts are in 100 million yen a year; the ratios are the printed ones, rounded to two decimals by the source.
 */
public record PolicyRow(String district, int policy, Text label, BigDecimal costOkuYenPerYear, BigDecimal ebOkuYenPerYear,
        BigDecimal nebOkuYenPerYear, BigDecimal benefitOkuYenPerYear, BigDecimal ebOverC, BigDecimal bOverC) {

    /** NEB/C as the difference of the two printed ratios; the source prints no ratio of its own for NEB. */
    public BigDecimal nebOverC() {
        return bOverC.subtract(ebOverC);
    }
}
