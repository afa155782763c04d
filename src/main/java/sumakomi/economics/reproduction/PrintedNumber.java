package sumakomi.economics.reproduction;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sumakomi.knowledge.Characters;

/**
 * Reads a number as a Japanese report prints it: {@code 1,838TJ}, {@code 約9.7 万}, {@code 7億6000万円}, {@code ９．５％}.
 * A percent sign stays a percentage; the words for ten thousand and a hundred million multiply.
 */
final class PrintedNumber {

    private static final Pattern NUMBER = Pattern.compile("(-?[0-9]+(?:\\.([0-9]+))?)([割億万]?)");
    private static final Map<String, BigDecimal> WORDS = Map.of("", BigDecimal.ONE, "万", BigDecimal.valueOf(10_000),
            "億", BigDecimal.valueOf(100_000_000), "割", new BigDecimal("0.1"));

    private PrintedNumber() {}

    /**
     * @param unitOfLastDigit the step to which the figure was rounded, where its last digit does not tell
     * @return empty when the text holds no number, as where the leading digits are lost
     */
    static Optional<Approximate> read(String text, Optional<BigDecimal> unitOfLastDigit, boolean exact) {
        String normal = Characters.plain(text);
        if (normal.startsWith(",")) {
            return Optional.empty();
        }
        String plain = normal.replaceAll("[\\s,約]", "").replaceAll("(?<=[0-9])億(?=[0-9])", "億+");
        Matcher matcher = NUMBER.matcher(plain);
        if (!matcher.find()) {
            return Optional.empty();
        }
        BigDecimal value = value(matcher);
        BigDecimal step = step(matcher);
        if (plain.startsWith("+", matcher.end()) && matcher.find()) {
            value = value.add(value(matcher));
            step = step(matcher);
        }
        return Optional.of(exact ? Approximate.exactly(value) : Approximate.printed(value, unitOfLastDigit.orElse(step)));
    }

    private static BigDecimal value(Matcher matcher) {
        return new BigDecimal(matcher.group(1)).multiply(WORDS.get(matcher.group(3)));
    }

    private static BigDecimal step(Matcher matcher) {
        int digits = matcher.group(2) == null ? 0 : matcher.group(2).length();
        return BigDecimal.ONE.movePointLeft(digits).multiply(WORDS.get(matcher.group(3)));
    }
}
