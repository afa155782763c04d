package sumakomi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import sumakomi.document.ReminderCalendar.Reminder;

/** Due dates as calendar files, read back by another library. */
class ReminderCalendarTests {

    private static final Instant MADE = Instant.parse("2026-06-01T20:00:00Z");

    private static VEvent read(int sequence, LocalDate day, boolean over) throws Exception {
        Reminder reminder = new Reminder("due-1-public-facilities-datum-roof", sequence, day, "期限：稲城市「屋根の太陽光発電の可能量」",
                "状態：依頼中／担当：環境課", over);
        Calendar calendar = new CalendarBuilder().build(new StringReader(ReminderCalendar.ics("期限", List.of(reminder), 7, MADE)));
        calendar.validate();
        return (VEvent) calendar.getComponent("VEVENT").orElseThrow();
    }

    @Test
    void anotherReaderFindsTheWholeDayAndTheReminder() throws Exception {
        VEvent event = read(1, LocalDate.of(2026, 12, 1), false);

        assertThat(event.getDateTimeStart().getDate()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(event.getSummary().getValue()).isEqualTo("期限：稲城市「屋根の太陽光発電の可能量」");
        assertThat(event.getAlarms()).singleElement().satisfies(alarm -> assertThat(alarm.toString()).contains("-P1W"));
    }

    @Test
    void whatIsDoneIsTakenOutUnderTheSameId() throws Exception {
        VEvent before = read(1, LocalDate.of(2026, 12, 1), false);
        VEvent after = read(2, LocalDate.of(2026, 12, 8), true);

        assertThat(after.getUid()).isEqualTo(before.getUid());
        assertThat(after.getSequence().getSequenceNo()).isGreaterThan(before.getSequence().getSequenceNo());
        assertThat(after.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(after.getAlarms()).isEmpty();
    }
}
