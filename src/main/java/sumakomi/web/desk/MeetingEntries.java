package sumakomi.web.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import sumakomi.document.SessionCalendar.Entry;
import sumakomi.programme.meetings.Gathering;
import sumakomi.programme.meetings.Gathering.Kept;
import sumakomi.programme.meetings.Gathering.Part;
import sumakomi.programme.meetings.Gatherings;

/**
 * Meetings as entries of a calendar, as far as their day is known. An entry has the id of the meeting and counts its changes, so that a
 * calendar moves it, and takes out one that was deleted or has no day any more. What the secretariat noted of a meeting stays with it.
 */
@Component
record MeetingEntries(Gatherings gatherings) {

    /** Those of a year that are wanted, by day. One that still is held for somebody among them is no cancelled one as well. */
    List<Entry> of(int year, Predicate<Gathering> wanted, DeskWords words) {
        List<Entry> held = gatherings.of(year).stream().flatMap(kept -> entry(kept, words, false, wanted).stream()).toList();
        return Stream.concat(held.stream(), gatherings.calledOff(year).stream().flatMap(kept -> entry(kept, words, true, wanted).stream())
                .filter(off -> held.stream().noneMatch(one -> one.id().equals(off.id())))).toList();
    }

    /** One meeting: as it is held, or cancelled when it is held no more. */
    Optional<Entry> one(int year, String id, DeskWords words) {
        return gatherings.find(id).filter(kept -> kept.gathering().fiscalYear() == year)
                .flatMap(kept -> entry(kept, words, false, any -> true))
                .or(() -> gatherings.calledOff(year).stream().filter(kept -> kept.id().equals(id)).findFirst()
                        .flatMap(kept -> entry(kept, words, true, any -> true)));
    }

    private static Optional<Entry> entry(Kept kept, DeskWords words, boolean off, Predicate<Gathering> wanted) {
        Gathering one = kept.gathering();
        String format = words.word("format." + one.format().word());
        List<String> named = Stream.of(Part.INVITED, Part.ATTENDED).flatMap(part -> one.with(part).stream()).sorted().toList();
        return one.heldOn().filter(day -> wanted.test(one))
                .map(day -> new Entry("meeting-" + kept.id(), kept.revision(), day, one.hours().from(), one.hours().to(),
                        one.title(), one.place(),
                        named.isEmpty() ? format : words.say("meeting.calendar-text", format, words.townsOf(named)), off));
    }
}
