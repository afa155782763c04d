package sumakomi.web.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import sumakomi.document.SessionCalendar.Entry;
import sumakomi.programme.groups.Group;
import sumakomi.programme.groups.PlanDocument;
import sumakomi.programme.groups.PlanDocument.SeatOf;
import sumakomi.programme.groups.Slot;
import sumakomi.programme.sessions.Minutes;

/**
 * Sessions that a municipality had with a group before its present one, as entries of a calendar: what was held stays on its day, whatever
 * a later plan says of the days before.
 */
@Component
record HeldEntries(Minutes minutes, Clock clock) {

    /**
     * A session as it was held; empty where it was held as the plan says, or is still to come.
     *
     * @param time of the session with the group in which the municipality is now
     */
    Optional<Entry> of(int year, String code, PlanDocument plan, Map.Entry<Integer, Slot> time, String id, DeskWords words) {
        if (!time.getValue().day().isBefore(LocalDate.now(clock))) {
            return Optional.empty();
        }
        int group = plan.group(code).orElseThrow();
        List<String> towns = plan.seats().stream().filter(seat -> seat.group().equals(Optional.of(group))).map(SeatOf::code).toList();
        Minutes.OfYear written = minutes.of(year);
        Minutes.Of now = new Minutes.Of(year, time.getKey(), Integer.toString(group));
        return written.find(now, towns).isPresent() ? Optional.empty()
                : written.before(now, towns).stream().filter(kept -> kept.held().expected().contains(code))
                        .max(Comparator.comparing(kept -> kept.held().heldOn()))
                        .flatMap(kept -> kept.of().group().map(number -> entry(kept, number, plan, id, words)));
    }

    /** Of its hours and its room nothing is kept. */
    private static Entry entry(Minutes.Kept kept, int group, PlanDocument plan, String id, DeskWords words) {
        LocalDate day = kept.held().heldOn();
        return new Entry(id, plan.announcements(), day, Optional.empty(), Optional.empty(), words.say("desk.calendar-title", kept.of()
                .session(), new Group(group).letter()), "",
                words.say("desk.session.before-of", words.date(day), words.townsOf(kept
                        .held().towns())));
    }
}
