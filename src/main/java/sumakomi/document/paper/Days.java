package sumakomi.document.paper;

import java.time.LocalDate;
import java.time.chrono.JapaneseChronology;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Days as documents write them: by era with the western year behind it in Japanese. */
public final class Days {

    /** Japan counts by this calendar from here on; {@link JapaneseDate} knows no day before it. */
    private static final LocalDate FIRST = LocalDate.of(1873, 1, 1);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter WESTERN = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.JAPANESE);

    private Days() {}

    /** {@code 令和8年12月1日（2026年）}, or {@code 1 December 2026}; the first year of an era is 元年. */
    public static String written(LocalDate day, Locale locale) {
        if (locale.getLanguage().equals("en")) {
            return ENGLISH.format(day);
        }
        return day.isBefore(FIRST) ? WESTERN.format(day)
                : "%s%d月%d日（%d年）".formatted(year(day), day.getMonthValue(), day.getDayOfMonth(), day.getYear());
    }

    private static String year(LocalDate day) {
        JapaneseDate date = JapaneseChronology.INSTANCE.date(day);
        int year = date.get(ChronoField.YEAR_OF_ERA);
        JapaneseEra era = date.getEra();
        return era.getDisplayName(TextStyle.FULL, Locale.JAPANESE) + (year == 1 ? "元" : year) + "年";
    }
}
