package sumakomi.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import sumakomi.demo.DemoPlan.Said;
import sumakomi.knowledge.FiscalYear;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Programme;
import sumakomi.programme.consultation.Appointment;
import sumakomi.programme.consultation.Appointment.State;
import sumakomi.programme.consultation.Appointments;
import sumakomi.programme.desk.Participant;
import sumakomi.programme.desk.Participant.Track;
import sumakomi.programme.groups.Holidays;
import sumakomi.programme.groups.PlanDocument;
import sumakomi.programme.groups.PlanDocument.LeadOf;
import sumakomi.programme.groups.PlanDocument.MeetingOf;
import sumakomi.programme.groups.PlanDocument.SeatOf;
import sumakomi.programme.groups.Plans;
import sumakomi.programme.groups.Slot;
import sumakomi.programme.groups.Slot.Half;
import sumakomi.programme.groups.Staff;
import sumakomi.programme.sessions.Matter;
import sumakomi.programme.sessions.Matter.Kind;
import sumakomi.programme.sessions.Matter.Who;
import sumakomi.programme.sessions.Matters;
import sumakomi.programme.sessions.Minutes;
import sumakomi.programme.sessions.Minutes.Held;

/** Groups, dates, minutes and appointments of the demo: the groups are those of the sources, by who accompanied them. */
@Component
@Profile("demo")
class DemoSessions {

    private static final LocalTime BEGINS = LocalTime.of(10, 0);
    private static final LocalTime ENDS = LocalTime.of(11, 0);

    private final Plans plans;
    private final Minutes minutes;
    private final Matters matters;
    private final Appointments appointments;
    private final ObjectProvider<Library> library;
    private final Clock clock;

    DemoSessions(Plans plans, Minutes minutes, Matters matters, Appointments appointments, ObjectProvider<Library> library, Clock clock) {
        this.plans = plans;
        this.minutes = minutes;
        this.matters = matters;
        this.appointments = appointments;
        this.library = library;
        this.clock = clock;
    }

    /**
     * Announces groups and dates, and keeps minutes of each session that is over.
     *
     * @param participants of the present year
     */
    void hold(List<Participant> participants, Programme programme, Said said) {
        int year = FiscalYear.of(LocalDate.now(clock));
        Map<String, List<String>> groups = participants.stream().filter(one -> one.track() == Track.GROUP).collect(Collectors.groupingBy(
                Participant::inCharge, TreeMap::new, Collectors.mapping(Participant::municipality, Collectors.toList())));
        PlanDocument plan = plan(groups, programme, year, said);
        plans.save(year, plan, 0);
        plans.announce(year, plans.of(year).revision());
        plan.meetings().forEach(meeting -> meeting.slot().map(Slot::day).filter(day -> day.isBefore(LocalDate.now(clock)))
                .ifPresent(day -> write(year, meeting, day, groups.values().stream().toList().get(meeting.group() - 1), said)));
        participants.stream().filter(one -> one.track() == Track.CONSULTATION).map(Participant::municipality).reduce((one, last) -> last)
                .ifPresent(town -> consult(year, town, said));
    }

    private PlanDocument plan(Map<String, List<String>> groups, Programme programme, int year, Said said) {
        Holidays holidays = Holidays.of(library.getObject());
        List<Staff> staff = new ArrayList<>();
        List<Slot> slots = new ArrayList<>();
        List<SeatOf> seats = new ArrayList<>();
        List<LeadOf> leads = new ArrayList<>();
        List<MeetingOf> meetings = new ArrayList<>();
        groups.forEach((person, towns) -> {
            int group = leads.size() + 1;
            staff.add(new Staff(person, 1, Set.of(), Set.of()));
            leads.add(new LeadOf(group, Optional.of(person), false));
            towns.forEach(town -> seats.add(new SeatOf(town, Optional.of(group), false)));
            programme.sessions().forEach(session -> {
                Slot slot = new Slot(session.session(), holidays.workingDays(FiscalYear.month(year, session.month())).get(group + 1),
                        Half.PM, said.room());
                slots.add(slot);
                meetings.add(new MeetingOf(group, session.session(), Optional.of(slot), false));
            });
        });
        return new PlanDocument(staff, slots, groups.size(), seats, leads, meetings, 0);
    }

    private void write(int year, MeetingOf meeting, LocalDate day, List<String> towns, Said said) {
        minutes.save(new Minutes.Of(year, meeting.session(), Integer.toString(meeting.group())), new Held(day, said.minutes(),
                towns.stream().collect(Collectors.toMap(town -> town, town -> true))), 0);
        if (meeting.session() == 1) {
            towns.forEach(town -> {
                matters.add(year, new Matter(town, Kind.DECISION, Optional.of(1), "", said.decision(), Who.MUNICIPALITY, Optional.empty(),
                        Optional.empty()));
                matters.add(year, new Matter(town, Kind.TASK, Optional.of(1), "", said.task(), Who.MUNICIPALITY, Optional.of(day
                        .plusMonths(1)), Optional.empty()));
            });
        }
    }

    private void consult(int year, String town, Said said) {
        LocalDate today = LocalDate.now(clock);
        appointments.add(year, new Appointment(town, today.minusDays(30), BEGINS, ENDS, said.room(), said.topic(), said.notes(),
                State.HELD));
        appointments.add(year, new Appointment(town, today.plusDays(14), BEGINS, ENDS, said.room(), said.topic(), "", State.PLANNED));
    }
}
