package sumakomi.web.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import sumakomi.advisor.EditionScoped;
import sumakomi.document.SessionCalendar;
import sumakomi.document.SessionCalendar.Entry;
import sumakomi.knowledge.Library;
import sumakomi.programme.groups.CalledOff;
import sumakomi.programme.groups.Group;
import sumakomi.programme.groups.PlanDocument;
import sumakomi.programme.groups.PlanDocument.LeadOf;
import sumakomi.programme.groups.PlanDocument.SeatOf;
import sumakomi.programme.groups.PlanningRules;
import sumakomi.programme.groups.PlanningRules.Hours;
import sumakomi.programme.groups.Plans;
import sumakomi.programme.groups.Slot;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.StoredProfile;
import sumakomi.web.Download;
import sumakomi.web.PageModel;

/** The announced sessions as calendar files: of all groups, of a group, of a session, of who accompanies them, of a municipality. */
@EditionScoped
@Controller
record CalendarController(Plans plans, MeetingEntries meetings, AppointmentEntries consultations, HeldEntries held, Profiles profiles,
        Library library,
        Years years, Clock clock) {

    private static final String TYPE = "text/calendar;charset=UTF-8";

    /**
     * The sessions of a year.
     *
     * @param staff name of who accompanies them; empty for all
     * @param group number of the group; absent for all
     * @param session its number; absent for all
     */
    @GetMapping("/desk/{year}/calendar.ics")
    ResponseEntity<String> ofDesk(@PathVariable int year, @RequestParam(defaultValue = "") String staff,
            @RequestParam Optional<Integer> group, @RequestParam Optional<Integer> session, @ModelAttribute("d") DeskWords words) {
        Plans.Kept kept = plans.of(years.known(year));
        PlanDocument plan = kept.announced().orElseThrow(PageModel::notFound);
        Stream<Entry> held = IntStream.rangeClosed(1, plan.groups()).filter(number -> group.isEmpty() || group.get() == number)
                .filter(number -> staff.isEmpty() || leader(plan, number).equals(staff)).boxed()
                .flatMap(number -> plan.times(number).entrySet().stream().filter(one -> session.isEmpty() || session.get().equals(one
                        .getKey())).map(one -> entry(plan, number, one, "group-" + year + "-" + number, words)));
        Stream<Entry> off = kept.calledOff().stream().filter(one -> one.staff().isPresent()).filter(one -> staff.isEmpty() ? !plan.times(
                one.group()).containsKey(one.session()) : one.staff().get().equals(staff)).filter(one -> group.isEmpty() || group.get()
                        .equals(one.group()))
                .filter(one -> session.isEmpty() || session.get().equals(one.session()))
                .map(one -> calledOff(one, "group-" + year + "-" + one.group(), plan, words)).distinct();
        List<Entry> entries = Stream.concat(held, off).toList();
        return file("sessions-" + year + ".ics", words.say("desk.calendar", words.year(year)), entries);
    }

    /** The sessions of a municipality in a year, its consultations and the meetings that concern it, for the secretariat. */
    @GetMapping("/desk/{year}/participants/{code}/calendar.ics")
    ResponseEntity<String> ofParticipant(@PathVariable int year, @PathVariable String code, @ModelAttribute("d") DeskWords words) {
        return ofMunicipality(years.known(year), code, words);
    }

    /** The sessions, consultations and meetings of the municipality of a profile, for whoever reads that. */
    @GetMapping("/profiles/{id}/calendar.ics")
    ResponseEntity<String> ofProfile(@PathVariable String id, @ModelAttribute("d") DeskWords words) {
        StoredProfile profile = profiles.find(id).orElseThrow(PageModel::notFound);
        return ofMunicipality(profile.heading().fiscalYear(), profiles.owner(id).orElseThrow(PageModel::notFound), words);
    }

    private ResponseEntity<String> ofMunicipality(int year, String code, DeskWords words) {
        List<Entry> entries = new ArrayList<>();
        Plans.Kept kept = plans.of(year);
        kept.announced().ifPresent(plan -> kept.calledOff().stream().filter(one -> one.municipality().equals(Optional.of(code)))
                .forEach(one -> entries.add(calledOff(one, "municipality-" + year + "-" + code, plan, words))));
        kept.announced().ifPresent(plan -> plan.group(code).ifPresent(group -> plan.times(group).entrySet()
                .forEach(one -> entries.add(ofMunicipality(year, code, plan, one, words)))));
        entries.addAll(meetings.of(year, one -> one.concerns(code), words));
        entries.addAll(consultations.of(year, code, words));
        if (entries.isEmpty()) {
            throw PageModel.notFound();
        }
        return file("sessions-" + year + "-" + code + ".ics", words.say("desk.calendar-of", words.town(code), words.year(year)),
                entries);
    }

    private Entry ofMunicipality(int year, String code, PlanDocument plan, Map.Entry<Integer, Slot> time, DeskWords words) {
        String whose = "municipality-" + year + "-" + code;
        return held.of(year, code, plan, time, whose + "-session-" + time.getKey(), words)
                .orElseGet(() -> entry(plan, plan.group(code).orElseThrow(), time, whose, words));
    }

    /**
     * The meetings of a year of which the day is known.
     *
     * @param format the word of their kind; empty for all
     */
    @GetMapping("/desk/{year}/meetings/calendar.ics")
    ResponseEntity<String> ofMeetings(@PathVariable int year, @RequestParam(defaultValue = "") String format,
            @ModelAttribute("d") DeskWords words) {
        List<Entry> entries = meetings.of(years.known(year), one -> format.isEmpty() || one.format().word().equals(format), words);
        if (entries.isEmpty()) {
            throw PageModel.notFound();
        }
        return file("meetings-" + year + ".ics", words.say("meeting.title", words.year(year)), entries);
    }

    /** One meeting, of which the day is known. */
    @GetMapping("/desk/{year}/meetings/{id}/calendar.ics")
    ResponseEntity<String> ofMeeting(@PathVariable int year, @PathVariable String id, @ModelAttribute("d") DeskWords words) {
        Entry entry = meetings.one(years.known(year), id, words).orElseThrow(PageModel::notFound);
        return file("meeting-" + entry.day() + ".ics", entry.title(), List.of(entry));
    }

    private Entry entry(PlanDocument plan, int group, Map.Entry<Integer, Slot> time, String whose, DeskWords words) {
        Slot slot = time.getValue();
        Hours hours = PlanningRules.of(library).hours().get(slot.half());
        String members = plan.seats().stream().filter(seat -> seat.group().equals(Optional.of(group))).map(SeatOf::code).map(words::town)
                .collect(Collectors.joining(words.say("label.comma")));
        return new Entry(whose + "-session-" + time.getKey(), plan.announcements(), slot.day(), Optional.of(hours.begins()),
                Optional.of(hours.ends()),
                words.say("desk.calendar-title", time.getKey(), new Group(group).letter()), slot.room(),
                words.say("desk.calendar-text", members, leader(plan, group)));
    }

    /** A session that somebody has no more: it counts up with the plan, as if it had been announced again. */
    private Entry calledOff(CalledOff one, String whose, PlanDocument plan, DeskWords words) {
        Hours hours = PlanningRules.of(library).hours().get(one.slot().half());
        return new Entry(whose + "-session-" + one.session(), plan.announcements(), one.slot().day(), Optional.of(hours.begins()), Optional
                .of(hours.ends()), words.say("desk.calendar-title", one.session(), new Group(one.group()).letter()), one.slot().room(),
                "", true);
    }

    private static String leader(PlanDocument plan, int group) {
        return plan.leads().stream().filter(lead -> lead.group() == group).findFirst().flatMap(LeadOf::staff).orElse("");
    }

    private ResponseEntity<String> file(String name, String title, List<Entry> entries) {
        return Download.own(name, TYPE, SessionCalendar.ics(title, entries, clock.instant()));
    }
}
