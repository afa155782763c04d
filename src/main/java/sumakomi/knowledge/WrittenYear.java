package sumakomi.knowledge;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.JapaneseChronology;
import java.time.chrono.JapaneseEra;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A year as people write it: {@code 2030}, {@code ２０３０年度}, {@code 令和12年度}, {@code R12}, {@code 令和元年}. */
public final class WrittenYear {

    private static final int LONGEST = 20;
    private static final Pattern YEAR = Pattern.compile("(昭和|平成|令和|[shr])?(\\d{1,4}|元)(?:年度?)?");
    private static final Map<String, JapaneseEra> ERAS = Map.of("昭和", JapaneseEra.SHOWA, "s", JapaneseEra.SHOWA,
            "平成", JapaneseEra.HEISEI, "h", JapaneseEra.HEISEI, "令和", JapaneseEra.REIWA, "r", JapaneseEra.REIWA);

    private static final Pattern MONTH = Pattern.compile("(.+?)(?:年|[-/.])(\\d{1,2})月?");
    private static final Pattern DAY = Pattern.compile("(.+?)(?:年|[-/.])(\\d{1,2})(?:月|[-/.])(\\d{1,2})日?");

    private WrittenYear() {}

    /** A day as people write it: {@code 2026-11-01}, {@code 2026/11/1}, {@code 2026年11月1日}, {@code R8.11.1}. Empty for what is none. */
    public static Optional<LocalDate> readDay(String text) {
        Matcher written = DAY.matcher(text.length() > LONGEST ? "" : WrittenNumber.folded(text));
        if (!written.matches()) {
            return Optional.empty();
        }
        try {
            return read(written.group(1))
                    .map(year -> LocalDate.of(year, Integer.parseInt(written.group(2)), Integer.parseInt(written.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty(); // No such day: 31 April.
        }
    }

    /** A month as people write it: {@code 2028-10}, {@code 2028年10月}, {@code 令和10年10月}. Empty for what is none. */
    public static Optional<YearMonth> readMonth(String text) {
        Matcher written = MONTH.matcher(text.length() > LONGEST ? "" : WrittenNumber.folded(text));
        if (!written.matches()) {
            return Optional.empty();
        }
        int month = Integer.parseInt(written.group(2));
        return read(written.group(1)).filter(year -> month >= 1 && month <= 12).map(year -> YearMonth.of(year, month));
    }

    /** The year of our era. Plans made before an era ended still count in it: 平成42 is 2030. Empty for what is no year. */
    public static Optional<Integer> read(String text) {
        Matcher year = YEAR.matcher(text.length() > LONGEST ? "" : WrittenNumber.folded(text));
        if (!year.matches() || year.group(1) == null && year.group(2).length() < 4) {
            return Optional.empty();
        }
        int number = year.group(2).equals("元") ? 1 : Integer.parseInt(year.group(2));
        return Optional.ofNullable(year.group(1)).map(ERAS::get)
                .map(era -> JapaneseChronology.INSTANCE.prolepticYear(era, 1) + number - 1)
                .or(() -> Optional.of(number)).filter(read -> year.group(1) == null || number >= 1 && number <= 99);
    }
}
