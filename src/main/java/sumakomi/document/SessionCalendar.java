package sumakomi.document;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateStart;
import biweekly.property.Method;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import biweekly.util.UtcOffset;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;

/**
 * Meetings as a calendar file (iCalendar), in the time zone of Tokyo. An entry keeps its id when its day changes, and counts up, so that a
 * calendar that took it before moves it.
 */
public final class SessionCalendar {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private static final UtcOffset AHEAD = new UtcOffset(true, 9, 0);

    private SessionCalendar() {}

    /**
     * A meeting.
     *
     * @param id the same for the same meeting, whenever it is held
     * @param sequence grows with each announcement
     * @param begins empty for one of which the day alone is known
     * @param ends empty where that is not known
     * @param place where it is held; empty where that is not known
     * @param cancelled whether it is called off, so that a calendar takes it out
     */
    public record Entry(String id, int sequence, LocalDate day, Optional<LocalTime> begins, Optional<LocalTime> ends, String title,
            String place, String text, boolean cancelled) {

        /** One that is held. */
        public Entry(String id, int sequence, LocalDate day, Optional<LocalTime> begins, Optional<LocalTime> ends, String title,
                String place, String text) {
            this(id, sequence, day, begins, ends, title, place, text, false);
        }
    }

    /** @param made when it was written */
    public static String ics(String name, List<Entry> entries, Instant made) {
        ICalendar calendar = named(name);
        entries.forEach(entry -> calendar.addEvent(event(entry, made)));
        return written(calendar);
    }

    /** A calendar to which something is added. */
    static ICalendar named(String name) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Sumakomi Advisor//NONSGML v1//JA");
        calendar.setMethod(Method.publish());
        calendar.addName(name);
        calendar.getTimezoneInfo().setDefaultTimezone(new TimezoneAssignment(TimeZone.getTimeZone(TOKYO), tokyo()));
        return calendar;
    }

    /** The library folds by characters, so that a line of Japanese has three times the octets that it may have: here it does not fold. */
    static String written(ICalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FoldedLines.of(text.toString());
    }

    /** What is written after the own id of an entry, so that no other calendar has it. */
    static String uid(String id) {
        return id + "@sumakomi-advisor";
    }

    /** Japan has kept nine hours ahead of UTC, without summer time, since 1951. */
    private static VTimezone tokyo() {
        StandardTime standard = new StandardTime();
        standard.setDateStart(new DateTimeComponents(1951, 9, 8, 0, 0, 0, false));
        standard.setTimezoneOffsetFrom(AHEAD);
        standard.setTimezoneOffsetTo(AHEAD);
        standard.addTimezoneName("JST");
        VTimezone zone = new VTimezone(TOKYO.getId());
        zone.addStandardTime(standard);
        return zone;
    }

    private static Date date(LocalDate day, LocalTime time) {
        return Date.from(day.atTime(time).atZone(TOKYO).toInstant());
    }

    /** A day without hours. */
    static DateStart wholeDay(LocalDate day) {
        return new DateStart(new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false));
    }

    private static VEvent event(Entry entry, Instant made) {
        VEvent event = new VEvent();
        event.setUid(uid(entry.id()));
        event.setSequence(entry.sequence());
        event.setDateTimeStamp(Date.from(made));
        if (entry.begins().isPresent()) {
            event.setDateStart(date(entry.day(), entry.begins().get()));
            entry.ends().ifPresent(ends -> event.setDateEnd(date(entry.day(), ends)));
        } else {
            event.setDateStart(wholeDay(entry.day()));
        }
        event.setSummary(entry.title());
        event.setLocation(entry.place());
        event.setDescription(entry.text());
        if (entry.cancelled()) {
            event.setStatus(Status.cancelled());
        }
        return event;
    }
}
