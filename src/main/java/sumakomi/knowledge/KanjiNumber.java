package sumakomi.knowledge;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers written in Chinese characters: {@code 一億二千万}, {@code 三百円}, {@code 二〇二六年}. */
final class KanjiNumber {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Map<Character, Integer> TENS = Map.of('十', 1, '百', 2, '千', 3);
    private static final Map<Character, Integer> MYRIADS = Map.of('万', 4, '億', 8, '兆', 12);
    /** Behind it stands nothing or the unit of an amount, so that no word that begins with such a character is taken for a number. */
    private static final Pattern NUMBER = Pattern.compile("^[〇一二三四五六七八九十百千][〇一二三四五六七八九十百千万億兆]*(?=$|[円人戸年台棟件%a-z])");

    private KanjiNumber() {}

    /** The text with such a number at its beginning in digits; any other text as it is. */
    static String inDigits(String text) {
        String sign = text.matches("^[-△▲].*") ? text.substring(0, 1) : "";
        String rest = text.substring(sign.length()).replace('零', '〇');
        Matcher number = NUMBER.matcher(rest);
        return number.find() ? sign + value(number.group()).toPlainString() + rest.substring(number.end()) : text;
    }

    private static BigDecimal value(String number) {
        BigDecimal whole = BigDecimal.ZERO;
        BigDecimal part = BigDecimal.ZERO;
        BigDecimal digits = BigDecimal.ZERO;
        boolean begun = false;
        for (char one : number.toCharArray()) {
            if (DIGITS.indexOf(one) >= 0) {
                digits = digits.scaleByPowerOfTen(1).add(BigDecimal.valueOf(DIGITS.indexOf(one)));
                begun = true;
            } else if (TENS.containsKey(one)) {
                part = part.add((begun ? digits : BigDecimal.ONE).scaleByPowerOfTen(TENS.get(one)));
                digits = BigDecimal.ZERO;
                begun = false;
            } else {
                whole = whole.add(part.add(digits).scaleByPowerOfTen(MYRIADS.get(one)));
                part = BigDecimal.ZERO;
                digits = BigDecimal.ZERO;
                begun = false;
            }
        }
        return whole.add(part).add(digits);
    }
}
