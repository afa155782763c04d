package sumakomi.web.study;

import java.math.BigDecimal;
import java.util.Optional;
import sumakomi.knowledge.Decimals;
import sumakomi.knowledge.Numbers;
import sumakomi.knowledge.WrittenNumber;

/** Numbers as people type them into the fields of a study; shares and rates in percent. */
final class TypedNumber {

    private static final double LARGEST = 1e15;

    private TypedNumber() {}

    /** Whether a unit is typed and shown in percent. */
    static boolean percent(String unit) {
        return unit.equals("fraction") || unit.equals("fraction/year");
    }

    /** The number typed, in the unit of its cell; empty if it is none, or one in another unit. */
    static Optional<Double> read(String typed, String unit) {
        return WrittenNumber.read(typed)
                .filter(number -> percent(unit) ? number.isIn("%") : number.isIn(unit, unit.startsWith("yen") ? "円" : unit))
                .map(number -> Decimals.canonical(number.value().movePointLeft(percent(unit) ? 2 : 0)))
                .flatMap(Decimals::within).map(BigDecimal::doubleValue)
                .filter(value -> Math.abs(value) <= LARGEST);
    }

    /** Whether what was typed is a number, yet one in another unit. */
    static boolean inAnotherUnit(String typed, String unit) {
        return read(typed, unit).isEmpty() && WrittenNumber.read(typed).filter(number -> !number.unit().isEmpty()).isPresent();
    }

    /** A value as it stands in a field: no unit, thousands separated, nothing rounded away. */
    static String shown(double value, String unit) {
        BigDecimal number = BigDecimal.valueOf(value).movePointRight(percent(unit) ? 2 : 0);
        return Numbers.trimmed(number, Math.max(0, number.scale()));
    }
}
