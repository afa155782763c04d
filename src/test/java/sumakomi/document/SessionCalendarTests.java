package sumakomi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import sumakomi.document.SessionCalendar.Entry;

/** Calendar files, read back by another library. */
class SessionCalendarTests {

    private static final Instant MADE = Instant.parse("2026-06-01T00:00:00Z");

    private static Entry entry(int sequence, LocalDate day) {
        return new Entry("municipality-2026-13225-session-1", sequence, day, Optional.of(LocalTime.of(13, 30)), Optional.of(LocalTime.of(17,
                0)),
                "第1回個別支援（Dグループ）", "稲城市役所、4階;会議室", "参加：武蔵野市、三鷹市、調布市、稲城市\n担当：担当4");
    }

    private static VEvent read(Entry entry) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(SessionCalendar.ics("2026年度", List.of(entry), MADE)));
        calendar.validate();
        return (VEvent) calendar.getComponent("VEVENT").orElseThrow();
    }

    @Test
    void anotherReaderFindsTheSameDayByTheClockOfTokyo() throws Exception {
        VEvent event = read(entry(1, LocalDate.of(2026, 7, 6)));

        assertThat(ZonedDateTime.from(event.getDateTimeStart().getDate()).withZoneSameInstant(ZoneId.of("Asia/Tokyo")))
                .isEqualTo(ZonedDateTime.of(2026, 7, 6, 13, 30, 0, 0, ZoneId.of("Asia/Tokyo")));
        assertThat(event.getDateTimeStart().toString()).contains("TZID=Asia/Tokyo", "20260706T133000");
    }

    @Test
    void ofWhichTheDayAloneIsKnownTakesTheWholeDay() throws Exception {
        VEvent event = read(new Entry("meeting-1", 1, LocalDate.of(2026, 6, 22), Optional.empty(), Optional.empty(), "全体会", "", ""));

        assertThat(event.getDateTimeStart().toString()).contains("VALUE=DATE", "20260622").doesNotContain("T13");
        assertThat(event.getProperty("DTEND")).isEmpty();
    }

    @Test
    void japaneseTextComesThroughWithItsLinesAndSigns() throws Exception {
        VEvent event = read(entry(1, LocalDate.of(2026, 7, 6)));

        assertThat(event.getSummary().getValue()).isEqualTo("第1回個別支援（Dグループ）");
        assertThat(event.getLocation().getValue()).isEqualTo("稲城市役所、4階;会議室");
        assertThat(event.getDescription().getValue()).isEqualTo("参加：武蔵野市、三鷹市、調布市、稲城市\n担当：担当4");
    }

    @Test
    void aMeetingThatMovesKeepsItsIdAndCountsUp() throws Exception {
        VEvent before = read(entry(1, LocalDate.of(2026, 7, 6)));
        VEvent after = read(entry(2, LocalDate.of(2026, 7, 13)));

        assertThat(after.getUid()).isEqualTo(before.getUid());
        assertThat(after.getSequence().getSequenceNo()).isGreaterThan(before.getSequence().getSequenceNo());
    }
}
