package sumakomi.economics;

import java.math.BigDecimal;

/** A low, a middle and a high value in the same unit. */
public record Range(BigDecimal low, BigDecimal mid, BigDecimal high) {
    public Range {
        if (low.compareTo(mid) > 0 || mid.compareTo(high) > 0) {
            throw new IllegalArgumentException("A range goes upwards, not " + low + ", " + mid + ", " + high);
        }
    }
}
