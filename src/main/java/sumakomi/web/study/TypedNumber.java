package sumakomi.web.study;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sumakomi.knowledge.Decimals;
import sumakomi.knowledge.Numbers;

/**
 * Numbers as people type them: in full-width or plain digits, with thousands separators, with 万 or 億, below zero with − or △.
 * Shares and rates are typed in percent.
 */
final class TypedNumber {

    private static final double LARGEST = 1e15;
    private static final int LONGEST = 80;
    private static final Pattern NUMBER = Pattern
            .compile("([-+]?)(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+)(千|万|百万|億|兆)?円?(%?)");
    private static final Map<String, Integer> ZEROS = Map.of("千", 3, "万", 4, "百万", 6, "億", 8, "兆", 12);

    private TypedNumber() {}

    /** Whether a unit is typed and shown in percent. */
    static boolean percent(String unit) {
        return unit.equals("fraction") || unit.equals("fraction/year");
    }

    /** The number typed, in the unit of its cell; empty if it is none. */
    static Optional<Double> read(String typed, String unit) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "").replace('、', ',')
                .replaceFirst("^[−ー―‐△▲]", "-");
        Matcher found = NUMBER.matcher(plain);
        if (plain.length() > LONGEST || !found.matches() || !found.group(4).isEmpty() && !percent(unit)) {
            return Optional.empty();
        }
        int zeros = found.group(3) == null ? 0 : ZEROS.get(found.group(3));
        BigDecimal number = new BigDecimal(found.group(2).replace(",", "")).scaleByPowerOfTen(zeros - (percent(unit) ? 2 : 0));
        double value = found.group(1).equals("-") ? number.negate().doubleValue() : number.doubleValue();
        boolean storable = Decimals.read(Decimals.canonical(value).toPlainString()).isPresent();
        return storable && Math.abs(value) <= LARGEST ? Optional.of(value) : Optional.empty();
    }

    /** A value as it stands in a field: no unit, thousands separated, nothing rounded away. */
    static String shown(double value, String unit) {
        BigDecimal number = BigDecimal.valueOf(value).movePointRight(percent(unit) ? 2 : 0);
        return Numbers.trimmed(number, Math.max(0, number.scale()));
    }
}
