package sumakomi.economics;

import java.math.BigDecimal;
import java.util.List;

/** Three figures in the same unit, each of the case that its column is named after; they need not rise from one to the next. */
public record Columns(BigDecimal low, BigDecimal mid, BigDecimal high) {

    /** The columns by name. */
    public static final List<String> NAMES = List.of("low", "mid", "high");

    public static Columns of(Range range) {
        return new Columns(range.low(), range.mid(), range.high());
    }

    /** @throws IllegalArgumentException for a name that is none of {@link #NAMES} */
    public BigDecimal of(String column) {
        return switch (column) {
            case "low" -> low;
            case "mid" -> mid;
            case "high" -> high;
            default -> throw new IllegalArgumentException("No column " + column);
        };
    }

    /** Column by column. */
    Columns plus(Columns other) {
        return new Columns(low.add(other.low), mid.add(other.mid), high.add(other.high));
    }
}
