package sumakomi.demo;

import java.text.MessageFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import sumakomi.demo.DemoPlan.Meetings;
import sumakomi.knowledge.FiscalYear;
import sumakomi.knowledge.Library;
import sumakomi.programme.desk.HistoricYear;
import sumakomi.programme.desk.Participant;
import sumakomi.programme.desk.Participants;
import sumakomi.programme.groups.Holidays;
import sumakomi.programme.meetings.Conclusions;
import sumakomi.programme.meetings.Gathering;
import sumakomi.programme.meetings.Gathering.Format;
import sumakomi.programme.meetings.Gathering.Part;
import sumakomi.programme.meetings.Gatherings;
import sumakomi.programme.meetings.HistoricGatherings;

/** Meetings of the demo: those of a year of the sources as these tell them, and the same again in the years of the demo. */
@Component
@Profile("demo")
class DemoMeetings {

    /** As many come where the source counts nobody. */
    private static final int NOT_COUNTED = 5;

    private final Gatherings gatherings;
    private final Conclusions conclusions;
    private final Participants participants;
    private final ObjectProvider<Library> library;
    private final Clock clock;

    DemoMeetings(Gatherings gatherings, Conclusions conclusions, Participants participants, ObjectProvider<Library> library, Clock clock) {
        this.gatherings = gatherings;
        this.conclusions = conclusions;
        this.participants = participants;
        this.library = library;
        this.clock = clock;
    }

    /** Takes over participants and meetings of a year just as the sources tell them. */
    void asTold(int fiscalYear) {
        HistoricYear.of(library.getObject(), fiscalYear).ifPresent(told -> participants.saveAll(told.participants()));
        told(fiscalYear).forEach(gatherings::add);
    }

    private List<Gathering> told(int fiscalYear) {
        return HistoricGatherings.of(library.getObject(), fiscalYear, Locale.JAPANESE);
    }

    /** Holds the meetings of the sources in the year of some participants, and proposes what the last plenary so far concluded. */
    void hold(List<Participant> some, Meetings meetings) {
        LocalDate today = LocalDate.now(clock);
        Optional<String> last = Optional.empty();
        for (Gathering one : told(meetings.asIn()).stream().map(one -> again(one, some, meetings, today)).toList()) {
            Optional<String> id = gatherings.add(one);
            if (one.format() == Format.PLENARY && one.heldOn().filter(today::isAfter).isPresent()) {
                last = id;
            }
        }
        last.ifPresent(id -> conclusions.add(id, meetings.conclusion(), true));
    }

    private Gathering again(Gathering told, List<Participant> some, Meetings meetings, LocalDate today) {
        int year = some.get(0).fiscalYear();
        Optional<LocalDate> day = told.heldOn().map(then -> working(then.plusYears(year - (long) told.fiscalYear())));
        boolean over = day.map(today::isAfter).orElse(year < FiscalYear.of(today));
        return new Gathering(year, told.format(), MessageFormat.format(meetings.title(), told.title()), day, told.hours(), told.place(),
                told.topic(), told.cases(), members(told, some, over), told.came().filter(number -> over),
                told.persons().filter(number -> over),
                MessageFormat.format(over ? meetings.note() : meetings.planned(), Integer.toString(told.fiscalYear()) + "年度"),
                told.entry());
    }

    private LocalDate working(LocalDate day) {
        Holidays holidays = Holidays.of(library.getObject());
        return Stream.iterate(day, next -> next.plusDays(1)).filter(holidays::isWorkingDay).findFirst().orElseThrow();
    }

    /** As many as the source counts at the most came to a meeting that is over; all are invited to one that is to come. */
    private static Map<String, Part> members(Gathering told, List<Participant> some, boolean over) {
        Map<String, Part> members = new TreeMap<>();
        long most = told.came().orElse(NOT_COUNTED);
        some.stream().map(Participant::municipality).limit(over ? most : some.size())
                .forEach(code -> members.put(code, over ? Part.ATTENDED : Part.INVITED));
        return members;
    }
}
