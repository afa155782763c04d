package sumakomi.document;

import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.parameter.Related;
import biweekly.property.Status;
import biweekly.property.Trigger;
import biweekly.util.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;

/** Due dates as a calendar file (iCalendar): a whole day each, of which a calendar reminds some days before. */
public final class ReminderCalendar {

    private ReminderCalendar() {}

    /**
     * Something that is due.
     *
     * @param id the same for the same thing, whenever it is due
     * @param sequence grows with each change
     * @param over whether nothing is left to be done, so that a calendar takes it out
     */
    public record Reminder(String id, int sequence, LocalDate day, String title, String text, boolean over) {}

    /**
     * @param daysBefore on which a calendar reminds
     * @param made when it was written
     */
    public static String ics(String name, List<Reminder> reminders, int daysBefore, Instant made) {
        ICalendar calendar = SessionCalendar.named(name);
        reminders.forEach(reminder -> calendar.addEvent(event(reminder, daysBefore, made)));
        return SessionCalendar.written(calendar);
    }

    private static VEvent event(Reminder reminder, int daysBefore, Instant made) {
        VEvent event = new VEvent();
        event.setUid(SessionCalendar.uid(reminder.id()));
        event.setSequence(reminder.sequence());
        event.setDateTimeStamp(Date.from(made));
        event.setDateStart(SessionCalendar.wholeDay(reminder.day()));
        event.setSummary(reminder.title());
        event.setDescription(reminder.text());
        if (reminder.over()) {
            event.setStatus(Status.cancelled());
        } else {
            event.addAlarm(VAlarm.display(new Trigger(Duration.builder().prior(true).days(daysBefore).build(), Related.START),
                    reminder.title()));
        }
        return event;
    }
}
