package sumakomi.web.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sumakomi.advisor.EditionScoped;
import sumakomi.document.SessionCalendar;
import sumakomi.document.SessionCalendar.Entry;
import sumakomi.document.paper.Days;
import sumakomi.knowledge.Characters;
import sumakomi.knowledge.Library;
import sumakomi.programme.consultation.Appointment;
import sumakomi.programme.consultation.Appointment.State;
import sumakomi.programme.consultation.Appointments;
import sumakomi.programme.consultation.Consultations;
import sumakomi.programme.consultation.Consultations.Consulted;
import sumakomi.programme.sessions.Matter;
import sumakomi.programme.sessions.Matters;
import sumakomi.programme.sessions.SessionRules;
import sumakomi.web.Download;
import sumakomi.web.OneTimeForms;
import sumakomi.web.PageModel;

/** Those who go a way of their own: their appointments, what was said, and what is to be done; whoever nobody looks after stands first. */
@EditionScoped
@Controller
@RequestMapping("/desk/{year}/consultations")
record ConsultationsController(Consultations consultations, Appointments appointments, Matters matters, MatterForms forms,
        OneTimeForms once, Library library,
        Years years, Clock clock) {

    private static final String TYPE = "text/calendar;charset=UTF-8";

    @GetMapping
    ModelAndView page(@PathVariable int year) {
        return new ModelAndView("desk/consultations", "year", year).addObject("of", of(year)).addObject("today", LocalDate.now(clock))
                .addObject("pause", SessionRules.of(library).pauseDays());
    }

    private Consultations.OfYear of(int year) {
        return consultations.of(years.known(year), LocalDate.now(clock));
    }

    private Consulted found(int year, String code) {
        return of(year).find(code).orElseThrow(PageModel::notFound);
    }

    @GetMapping("/{code}")
    ModelAndView one(@PathVariable int year, @PathVariable String code) {
        return one(year, found(year, code));
    }

    private ModelAndView one(int year, Consulted one) {
        return new ModelAndView("desk/consultation", "year", year).addObject("one", one).addObject("today", LocalDate.now(clock))
                .addObject("pause", SessionRules.of(library).pauseDays()).addObject("states", State.values())
                .addObject("agreed", matters.of(year, one.row().municipality())).addObject("longest", Matter.LONGEST)
                .addObject("longestNotes", Appointment.LONGEST_NOTES).addObject("typed", Map.of()).addObject("typedId", "");
    }

    /** Keeps a new appointment. */
    @PostMapping("/{code}/dates")
    ModelAndView add(@PathVariable int year, @PathVariable String code, @RequestParam MultiValueMap<String, String> form,
            @ModelAttribute("d") DeskWords words) {
        Consulted one = found(year, code);
        List<String> faults = faults(form, words);
        if (faults.isEmpty()
                && once.addressIf(MatterForms.field(form, "once"), () -> Optional.of("/desk/" + year + "/consultations/" + code)
                        .filter(led -> appointments.add(year, read(code, form)))).isEmpty()) {
            faults.add(words.say("desk.appointment.full", Appointments.MOST));
        }
        return faults.isEmpty() ? new ModelAndView(address(year, code, "appointments")) : refused(one(year, one), faults, form, "new");
    }

    /** Changes an appointment, with what was said. */
    @PostMapping("/{code}/dates/{id}")
    ModelAndView change(@PathVariable int year, @PathVariable String code, @PathVariable String id, @RequestParam int revision,
            @RequestParam MultiValueMap<String, String> form, @ModelAttribute("d") DeskWords words) {
        Consulted one = found(year, code);
        List<String> faults = faults(form, words);
        if (faults.isEmpty() && !appointments.change(year, id, read(code, form), revision)) {
            faults.add(words.say("desk.changed-meanwhile"));
        }
        return faults.isEmpty() ? new ModelAndView(address(year, code, "appointments")) : refused(one(year, one), faults, form, id);
    }

    @PostMapping("/{code}/dates/{id}/delete")
    ModelAndView remove(@PathVariable int year, @PathVariable String code, @PathVariable String id, @RequestParam int revision,
            @ModelAttribute("d") DeskWords words) {
        Consulted one = found(year, code);
        return appointments.remove(year, one.row().municipality(), id, revision) ? new ModelAndView(address(year, code, "appointments"))
                : refused(one(year, one), List.of(words.say("desk.not-deleted")), new LinkedMultiValueMap<>(), "");
    }

    private static List<String> faults(MultiValueMap<String, String> form, DeskWords words) {
        List<String> faults = new ArrayList<>();
        if (Days.read(MatterForms.field(form, "day")).isEmpty()) {
            faults.add(words.say("desk.appointment.day-fault"));
        }
        Optional<LocalTime> begins = time(MatterForms.field(form, "begins"));
        Optional<LocalTime> ends = time(MatterForms.field(form, "ends"));
        if (begins.isEmpty() || ends.isEmpty() || !ends.get().isAfter(begins.get())) {
            faults.add(words.say("desk.appointment.time-fault"));
        }
        if (!Characters.told(MatterForms.field(form, "topic"), Appointment.LONGEST_TOPIC)) {
            faults.add(words.say("desk.appointment.topic-fault", Appointment.LONGEST_TOPIC));
        }
        if (!Characters.within(MatterForms.field(form, "place"), Appointment.LONGEST_PLACE)
                || !Characters.within(MatterForms.field(form, "notes"), Appointment.LONGEST_NOTES)) {
            faults.add(words.say("desk.appointment.length-fault", Appointment.LONGEST_PLACE, Appointment.LONGEST_NOTES));
        }
        if (MatterForms.field(form, "state").equals(State.HELD.word()) && MatterForms.field(form, "notes").isEmpty()) {
            faults.add(words.say("desk.appointment.notes-fault"));
        }
        return faults;
    }

    /** @param form without faults */
    private static Appointment read(String code, MultiValueMap<String, String> form) {
        return new Appointment(code, Days.read(MatterForms.field(form, "day")).orElseThrow(),
                time(MatterForms.field(form, "begins")).orElseThrow(),
                time(MatterForms.field(form, "ends")).orElseThrow(), MatterForms.field(form, "place"), MatterForms.field(form, "topic"),
                MatterForms.field(form, "notes"),
                State.of(MatterForms.field(form, "state")).orElse(State.PLANNED));
    }

    private static Optional<LocalTime> time(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @PostMapping("/{code}/matters")
    ModelAndView addMatter(@PathVariable int year, @PathVariable String code, @RequestParam MultiValueMap<String, String> form,
            @ModelAttribute("d") DeskWords words) {
        Consulted one = found(year, code);
        Optional<String> fault = forms.add(year, List.of(code), Optional.empty(), form, words);
        return fault.isEmpty() ? new ModelAndView(address(year, code, "matters"))
                : refused(one(year, one), List.of(fault.get()), form, "");
    }

    @PostMapping("/{code}/matters/{id}")
    String changeMatter(@PathVariable int year, @PathVariable String code, @PathVariable String id,
            @RequestParam(defaultValue = "") String to, @RequestParam int seen) {
        found(year, code);
        return address(year, code, forms.change(year, List.of(code), code, id, to, seen), "matters");
    }

    /** All appointments of a year as a calendar file. */
    @GetMapping("/calendar.ics")
    ResponseEntity<String> calendar(@PathVariable int year, @ModelAttribute("d") DeskWords words) {
        return file("consultations-" + year, words.say("desk.consultations.title", words.year(year)), of(year).consulted().stream(), words);
    }

    /** Those of a municipality. */
    @GetMapping("/{code}/calendar.ics")
    ResponseEntity<String> calendar(@PathVariable int year, @PathVariable String code, @ModelAttribute("d") DeskWords words) {
        return file("consultations-" + year + "-" + code, words.say("desk.consultation.title", words.town(code), words.year(year)),
                Stream.of(found(year, code)), words);
    }

    private ResponseEntity<String> file(String name, String title, Stream<Consulted> some, DeskWords words) {
        List<Entry> entries = some.flatMap(one -> one.all().stream()).map(kept -> AppointmentEntries.entry(kept, words)).toList();
        return Download.own(name + ".ics", TYPE, SessionCalendar.ics(title, entries, clock.instant()));
    }

    private static ModelAndView refused(ModelAndView page, List<String> faults, MultiValueMap<String, String> form, String id) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("faults", faults).addObject("typed", form.toSingleValueMap()).addObject("typedId", id);
    }

    /** @param code one that takes part */
    private static String address(int year, String code, String fragment) {
        return address(year, code, "saved", fragment);
    }

    private static String address(int year, String code, String told, String fragment) {
        return "redirect:/desk/" + year + "/consultations/" + code + "?" + told + "#" + fragment;
    }
}
