package sumakomi.knowledge;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as people write it: {@code 93,151人}, {@code ９．３万}, {@code 1億2000万}, {@code △500}, {@code 5.7e-05}.
 *
 * @param value the number itself, {@code 9.3万} as 93,000
 * @param unit what stands behind it, folded as by {@link #folded}; empty if nothing does
 */
public record WrittenNumber(BigDecimal value, String unit) {

    private static final int LONGEST = 80;
    private static final Pattern MINUS = Pattern.compile("^[-−ー―‐△▲]");
    private static final Pattern TERM = Pattern.compile(
            "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+)(?:e([-+]?\\d{1,3}))?(十|百|千)?(万|億|兆)?");
    /** What no unit begins with, such as the rest of {@code 230_000_000}, {@code 1:30}, {@code 5-10} or {@code 0x10}. */
    private static final Pattern GOES_ON = Pattern.compile("^(?:[\\d.,_:;'*^+=<>?!~〜-].*|x[\\da-f]+)");
    private static final Pattern YEN_BEFORE = Pattern.compile("^([-−ー―‐△▲]?)[¥\\\\]");
    private static final Pattern ROUGH_BEFORE = Pattern
            .compile("^(?:約|およそ|おおよそ|おおむね|概ね|だいたい|大体|ほぼ|about|approximately|approx\\.?|roughly|ca\\.|~|〜)");
    private static final Pattern ROUGH_BEHIND = Pattern.compile("(?:程度|ほど|位|くらい|ぐらい|前後)$");
    private static final Map<String, Integer> ZEROS = Map.of("十", 1, "百", 2, "千", 3, "万", 4, "億", 8, "兆", 12);

    /** The number with its unit; empty for what is none, is beyond the bounds of {@link Decimals}, or can be read in two ways. */
    public static Optional<WrittenNumber> read(String text) {
        String written = text.length() > LONGEST ? "" : folded(text).replace('、', ',').replaceFirst("^\\+", "");
        boolean yen = YEN_BEFORE.matcher(written).find();
        String plain = KanjiNumber.inDigits(YEN_BEFORE.matcher(written).replaceFirst("$1"));
        boolean below = MINUS.matcher(plain).find();
        Matcher term = TERM.matcher(below ? plain.substring(1) : plain);
        BigDecimal sum = BigDecimal.ZERO;
        int end = 0;
        int before = Integer.MAX_VALUE;
        while (term.find(end) && term.start() == end && zeros(term) < before && before > 0) {
            if (zeros(term) == 0 && before != Integer.MAX_VALUE && before >= ZEROS.get("億") && term.group(1).length() < before) {
                return Optional.empty(); // Who writes 2億3000 means 2億3000万.
            }
            before = zeros(term);
            sum = sum.add(new BigDecimal(term.group(1).replace(",", "")).scaleByPowerOfTen(before + exponent(term)));
            end = term.end();
        }
        String behind = (below ? plain.substring(1) : plain).substring(end);
        String unit = yen && !behind.startsWith("円") ? "円" + behind : behind;
        return end == 0 || GOES_ON.matcher(behind).matches() ? Optional.empty()
                : Decimals.within(Decimals.canonical(below ? sum.negate() : sum))
                        .map(value -> new WrittenNumber(value, unit));
    }

    /**
     * The number also where words around it say that it is a rough one, as in {@code 約9万3千人} or {@code 2000人くらい}: it is taken as it is
     * written. Words that leave open on which side it lies, such as 弱 or 以上, are not taken.
     */
    public static Optional<WrittenNumber> readRough(String text) {
        String exact = text.length() > LONGEST ? text : ROUGH_BEHIND.matcher(ROUGH_BEFORE.matcher(folded(text)).replaceFirst(""))
                .replaceFirst("");
        return read(exact).or(() -> read(text));
    }

    /** Whether the unit is one of these words, or none is written. */
    public boolean isIn(String... words) {
        for (String word : words) {
            if (unit.equals(folded(word))) {
                return true;
            }
        }
        return unit.isEmpty();
    }

    /** Whether one of these words is written, and something more behind it. */
    public boolean goesOnAfter(List<String> words) {
        return words.stream().map(WrittenNumber::folded).anyMatch(word -> unit.startsWith(word) && unit.length() > word.length());
    }

    /** A text without differences that only a keyboard makes: width, capitals, spaces, {@code km²} for {@code km2}. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }

    private static int zeros(Matcher term) {
        return zeros(term.group(3)) + zeros(term.group(4));
    }

    private static int zeros(@Nullable String word) {
        return word == null ? 0 : ZEROS.get(word);
    }

    private static int exponent(Matcher term) {
        return term.group(2) == null ? 0 : Integer.parseInt(term.group(2));
    }
}
