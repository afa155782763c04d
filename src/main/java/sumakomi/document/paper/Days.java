package sumakomi.document.paper;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseChronology;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as documents write them: by era with the western year behind it in Japanese. */
public final class Days {

    /** Japan counts by this calendar from here on; {@link JapaneseDate} knows no day before it. */
    private static final LocalDate FIRST = LocalDate.of(1873, 1, 1);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter WESTERN = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.JAPANESE);

    /** The western year is written behind a day by era in documents; it may be there or not. */
    private static final Pattern TYPED = Pattern.compile("(?<era>R|令和|H|平成)?(?<year>\\d{1,4}|元)[-/.年](?<month>\\d{1,2})[-/.月]"
            + "(?<day>\\d{1,2})日?(\\(\\d{4}年\\))?");
    private static final Map<String, Integer> FIRST_OF_ERAS = Map.of("R", 2019, "令和", 2019, "H", 1989, "平成", 1989);

    /** The month with which a fiscal year begins. */
    private static final int FIRST_MONTH = 4;

    private Days() {}

    /** {@code 令和8年12月1日（2026年）}, or {@code 1 December 2026}; the first year of an era is 元年. */
    public static String written(LocalDate day, Locale locale) {
        if (locale.getLanguage().equals("en")) {
            return ENGLISH.format(day);
        }
        return day.isBefore(FIRST) ? WESTERN.format(day)
                : "%s%d月%d日（%d年）".formatted(year(day), day.getMonthValue(), day.getDayOfMonth(), day.getYear());
    }

    /** A fiscal year, which begins in April: {@code 令和9年度（2027年度）}, or {@code FY2027}. */
    public static String fiscalYear(int year, Locale locale) {
        return locale.getLanguage().equals("en") ? "FY" + year : year(LocalDate.of(year, FIRST_MONTH, 1)) + "度（" + year + "年度）";
    }

    /** A day as people write it: 2026-12-01, 2026/12/1, 2026年12月1日, R8.12.1, 令和8年12月1日; none for anything else. */
    public static Optional<LocalDate> read(String text) {
        Matcher found = TYPED.matcher(Normalizer.normalize(text, Form.NFKC).replaceAll("\\s", ""));
        if (!found.matches()) {
            return Optional.empty();
        }
        int year = found.group("year").equals("元") ? 1 : Integer.parseInt(found.group("year"));
        try {
            return Optional.of(LocalDate.of(found.group("era") == null ? year : FIRST_OF_ERAS.get(found.group("era")) + year - 1,
                    Integer.parseInt(found.group("month")), Integer.parseInt(found.group("day"))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String year(LocalDate day) {
        JapaneseDate date = JapaneseChronology.INSTANCE.date(day);
        int year = date.get(ChronoField.YEAR_OF_ERA);
        JapaneseEra era = date.getEra();
        return era.getDisplayName(TextStyle.FULL, Locale.JAPANESE) + (year == 1 ? "元" : year) + "年";
    }
}
