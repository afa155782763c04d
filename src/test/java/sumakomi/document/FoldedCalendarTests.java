package sumakomi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sumakomi.document.ReminderCalendar.Reminder;
import sumakomi.document.SessionCalendar.Entry;

/** Lines of calendar files are no longer than RFC 5545 allows, and another library puts them together again. */
class FoldedCalendarTests {

    private static final Instant MADE = Instant.parse("2026-06-01T00:00:00Z");
    /** Octets of a line without its break (RFC 5545, 3.1). */
    private static final int LONGEST = 75;
    private static final LocalDate DAY = LocalDate.of(2026, 7, 6);
    /** What a municipality may write: of one to four octets, with signs that a calendar file escapes, spaces of both widths and lines. */
    private static final List<String> SIGNS = List.of("稲", "城", "市", "。", "（", "ｱ", "é", "a", "1", " ", "　", ",", ";", ":", "\\", "\"",
            "\n",
            "𠮷", "😀", "か\u3099");

    static List<Long> seeds() {
        return new Random(20261203).longs(200).boxed().toList();
    }

    /** The reader takes a backslash before a line break for something else; none is written there. */
    private static String text(Random random) {
        return "始" + random.ints(random.nextInt(400), 0, SIGNS.size()).mapToObj(SIGNS::get).collect(Collectors.joining())
                .replaceAll("\\\\+\n", "\n") + "終";
    }

    private static String line(Random random) {
        return text(random).replace("\n", "");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noLineOfSessionsIsTooLongAndNothingIsLost(long seed) throws Exception {
        Random random = new Random(seed);
        Entry entry = new Entry("municipality-2026-13225-session-1", 1, DAY, Optional.of(LocalTime.of(13, 30)), Optional.of(LocalTime.of(17,
                0)), line(random), line(random), text(random));

        VEvent event = read(SessionCalendar.ics(line(random), List.of(entry), MADE));

        assertThat(event.getSummary().getValue()).isEqualTo(entry.title());
        assertThat(event.getLocation().getValue()).isEqualTo(entry.place());
        assertThat(event.getDescription().getValue()).isEqualTo(entry.text());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noLineOfRemindersIsTooLongAndNothingIsLost(long seed) throws Exception {
        Random random = new Random(seed);
        Reminder reminder = new Reminder("due-1", 1, DAY, line(random), text(random), false);

        VEvent event = read(ReminderCalendar.ics(line(random), List.of(reminder), 7, MADE));

        assertThat(event.getSummary().getValue()).isEqualTo(reminder.title());
        assertThat(event.getDescription().getValue()).isEqualTo(reminder.text());
        assertThat(event.getAlarms().get(0).toString()).contains("始");
    }

    private static VEvent read(String file) throws Exception {
        assertThat(file).endsWith("\r\n");
        assertThat(file.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(file.split("\r\n")).allSatisfy(line -> {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(LONGEST);
            assertThat(line).doesNotContain("\uFFFD");
            assertThat(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).as("whole characters").isEqualTo(line);
        });
        Calendar calendar = new CalendarBuilder().build(new StringReader(file));
        calendar.validate();
        return (VEvent) calendar.getComponent("VEVENT").orElseThrow();
    }
}
