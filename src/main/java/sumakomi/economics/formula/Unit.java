package sumakomi.economics.formula;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A unit as a product of powers of base units, such as yen¹·year⁻¹. Nothing is converted: MJ and kWh are two units, and
 * only a conversion written in a formula leads from one to the other. A percent is a unit too, gone when divided by 100.
 *
 * @param powers exponent of each base unit; none is zero
 */
public record Unit(Map<String, Integer> powers) {

    /** A plain number: a share, a ratio, a factor. */
    public static final Unit NONE = new Unit(Map.of());
    public static final Unit YEAR = new Unit(Map.of("year", 1));
    static final Unit PERCENT = new Unit(Map.of("percent", 1));

    /** Words of {@code kb/units.yaml} for one thing that differ by number only, and words for a plain number. */
    private static final Map<String, String> SAME = Map.ofEntries(Map.entry("years", "year"), Map.entry("days", "day"),
            Map.entry("persons", "person"), Map.entry("events", "event"), Map.entry("dwellings", "dwelling"),
            Map.entry("households", "household"),
            Map.entry("fraction", ""), Map.entry("ratio", ""), Map.entry("1", ""), Map.entry("times", ""));

    public Unit {
        powers = Map.copyOf(powers);
    }

    /**
     * Reads a unit as the knowledge base writes it: {@code yen/(kW*h)}, {@code MJ/year}, {@code fraction}.
     *
     * @throws IllegalArgumentException if the text is no such product
     */
    public static Unit parse(String text) {
        Map<String, Integer> powers = new TreeMap<>();
        int slash = text.indexOf('/');
        multiply(powers, slash < 0 ? text : text.substring(0, slash), 1);
        if (slash >= 0) {
            for (String divisor : text.substring(slash + 1).split("/")) {
                multiply(powers, divisor, -1);
            }
        }
        return of(powers);
    }

    private static void multiply(Map<String, Integer> powers, String product, int sign) {
        String bare = product.startsWith("(") && product.endsWith(")") ? product.substring(1, product.length() - 1) : product;
        for (String factor : bare.split("\\*")) {
            if (!factor.matches("[A-Za-z0-9-]+")) {
                throw new IllegalArgumentException("No unit: \"" + product + "\"");
            }
            String base = SAME.getOrDefault(factor, factor);
            if (!base.isEmpty()) {
                powers.merge(base, sign, Integer::sum);
            }
        }
    }

    private static Unit of(Map<String, Integer> powers) {
        powers.values().removeIf(power -> power == 0);
        return new Unit(powers);
    }

    public Unit times(Unit other) {
        return combined(other, 1);
    }

    public Unit per(Unit other) {
        return combined(other, -1);
    }

    private Unit combined(Unit other, int sign) {
        Map<String, Integer> sum = new TreeMap<>(powers);
        other.powers.forEach((base, power) -> sum.merge(base, sign * power, Integer::sum));
        return of(sum);
    }

    /** The base units with their powers, such as {@code yen year^-1}; {@code 1} for a plain number. */
    @Override
    public String toString() {
        return powers.isEmpty() ? "1" : new TreeMap<>(powers).entrySet().stream()
                .map(power -> power.getValue() == 1 ? power.getKey() : power.getKey() + "^" + power.getValue())
                .collect(Collectors.joining(" "));
    }
}
