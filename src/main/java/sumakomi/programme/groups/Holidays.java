package sumakomi.programme.groups;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Text;
import tools.jackson.databind.JsonNode;

/**
 * The public holidays of Japan: the days that the knowledge tells, and those that the act derives from them (article 3: the next day that
 * is none where one falls on a Sunday, and a day between two).
 */
public final class Holidays {

    private static final String KIND = "public-holidays";
    private static final String EQUINOXES = "equinox";
    private static final String CLOSED = "closed";

    private final List<JsonNode> told;

    private Holidays(List<JsonNode> told) {
        this.told = told;
    }

    public static Holidays of(Library library) {
        return new Holidays(library.entries(KIND).stream().map(entry -> entry.tree()).toList());
    }

    /** What a day is called that is a holiday, or on which offices are closed; empty for any other day. */
    public Optional<Text> on(LocalDate day) {
        Optional<Text> named = named(day);
        if (named.isPresent()) {
            return named;
        }
        if (isSubstitute(day)) {
            return derived("substitute");
        }
        if (day.getDayOfWeek() != DayOfWeek.SUNDAY && named(day.minusDays(1)).isPresent() && named(day.plusDays(1)).isPresent()) {
            return derived("between");
        }
        return told.stream().filter(one -> isClosure(one) && holds(one, day)).findFirst().map(Holidays::title);
    }

    /** Whether the holidays about a day are told: an equinox is announced in February of the year before. */
    public boolean known(LocalDate day) {
        return equinoxes(day.getMonthValue()).isEmpty() || equinoxes(day.getMonthValue()).stream()
                .anyMatch(one -> one.path("days").valueStream().anyMatch(on -> on.asString().startsWith(day.getYear() + "-")));
    }

    private List<JsonNode> equinoxes(int month) {
        return told.stream().filter(one -> one.path("reckoned").asString("").equals(EQUINOXES) && one.path("month").asInt() == month)
                .toList();
    }

    /** On the first day after a holiday on a Sunday that is no holiday itself. */
    private boolean isSubstitute(LocalDate day) {
        LocalDate before = day.minusDays(1);
        while (named(before).isPresent()) {
            if (before.getDayOfWeek() == DayOfWeek.SUNDAY) {
                return true;
            }
            before = before.minusDays(1);
        }
        return false;
    }

    private Optional<Text> derived(String id) {
        return told.stream().filter(one -> one.path("id").asString().equals(id)).findFirst().map(Holidays::title);
    }

    private Optional<Text> named(LocalDate day) {
        return told.stream().filter(one -> !isClosure(one) && holds(one, day)).findFirst().map(Holidays::title);
    }

    /** Whether it is a day on which offices are closed without a holiday: no other day off follows from it. */
    private static boolean isClosure(JsonNode one) {
        return one.path("reckoned").asString("").equals(CLOSED);
    }

    private static Text title(JsonNode one) {
        return new Text(one.path("title").path("ja").asString(), one.path("title").path("en").asString());
    }

    private static boolean holds(JsonNode one, LocalDate day) {
        boolean inForce = day.getYear() >= one.path("fromYear").asInt(0) && day.getYear() <= one.path("untilYear").asInt(Integer.MAX_VALUE);
        boolean moved = one.path("notIn").valueStream().anyMatch(year -> year.asInt() == day.getYear());
        if (!inForce || moved || one.path("month").asInt() != day.getMonthValue()) {
            return false;
        }
        if (one.has("days")) {
            return one.path("days").valueStream().anyMatch(on -> on.asString().equals(day.toString()));
        }
        return one.has("day") ? one.path("day").asInt() == day.getDayOfMonth()
                : one.has("monday")
                        && day.equals(day.with(TemporalAdjusters.dayOfWeekInMonth(one.path("monday").asInt(), DayOfWeek.MONDAY)));
    }

    /** The days from Monday to Friday of a month that are no holidays. */
    public List<LocalDate> workingDays(LocalDate firstOfMonth) {
        return Stream.iterate(firstOfMonth, day -> day.getMonth() == firstOfMonth.getMonth(), day -> day.plusDays(1))
                .filter(this::isWorkingDay).toList();
    }

    /** Whether it is one of Monday to Friday and no holiday. */
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && on(day).isEmpty();
    }
}
