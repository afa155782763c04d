package sumakomi.web.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sumakomi.advisor.EditionScoped;
import sumakomi.document.paper.Days;
import sumakomi.knowledge.Characters;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Library;
import sumakomi.programme.desk.Participant;
import sumakomi.programme.desk.Participants;
import sumakomi.programme.desk.Portfolio.Row;
import sumakomi.programme.desk.Portfolio;
import sumakomi.programme.meetings.Conclusion;
import sumakomi.programme.meetings.Conclusions;
import sumakomi.programme.meetings.Cooperation;
import sumakomi.programme.meetings.Gathering;
import sumakomi.programme.meetings.Gathering.Format;
import sumakomi.programme.meetings.Gathering.Kept;
import sumakomi.programme.meetings.Gathering.Part;
import sumakomi.programme.meetings.GatheringEntry;
import sumakomi.programme.meetings.Gatherings;
import sumakomi.programme.meetings.HistoricGatherings;
import sumakomi.programme.meetings.Invitations;
import sumakomi.web.OneTimeForms;
import sumakomi.web.PageModel;

/** Plenary meetings, theme groups, visits, training and workshops of a year: what is planned, who should join, who came. */
@EditionScoped
@Controller
@RequestMapping("/desk/{year}/meetings")
record MeetingsController(Gatherings gatherings, Conclusions conclusions, Invitations invitations, Portfolio portfolio,
        Participants participants,
        Knowledge knowledge, Library library, OneTimeForms forms, Years years) {

    private static final String CASES = "cases";
    private static final int VISITS_SHOWN = 15;

    @GetMapping
    String list(@PathVariable int year, Model model, @ModelAttribute("d") DeskWords words) {
        return show(year, model, words);
    }

    private String show(int year, Model model, DeskWords words) {
        List<Kept> kept = gatherings.of(years.known(year));
        model.addAttribute("year", year).addAttribute("years", years.all()).addAttribute("kept", kept)
                .addAttribute("dated", Stream.concat(kept.stream(), gatherings.calledOff(year).stream()).map(Kept::gathering)
                        .filter(one -> one.heldOn().isPresent()).map(Gathering::format).distinct().sorted().toList())
                .addAttribute("formats", Format.values()).addAttribute("longest", Gathering.LONGEST_TITLE)
                .addAttribute("historic", kept.isEmpty() ? HistoricGatherings.of(library, year, words.locale()).size() : 0);
        return "desk/meetings";
    }

    /** Who should join which theme group, and whom a visit to which case teaches. */
    @GetMapping("/suggested")
    String suggested(@PathVariable int year, Model model) {
        List<Row> rows = portfolio.of(years.known(year));
        model.addAttribute("year", year).addAttribute("groups", invitations.groups(rows, library))
                .addAttribute("visits", invitations.visits(rows, library).stream().limit(VISITS_SHOWN).toList());
        return "desk/meetings-suggested";
    }

    /** Takes over what the sources tell of the year, where nothing is kept of it yet. */
    @PostMapping("/historic")
    String historic(@PathVariable int year, @ModelAttribute("d") DeskWords words) {
        if (gatherings.of(years.known(year)).isEmpty()) {
            HistoricGatherings.of(library, year, words.locale()).forEach(gatherings::add);
        }
        return "redirect:/desk/" + year + "/meetings";
    }

    @PostMapping
    String add(@PathVariable int year, Planned planned, @RequestParam(defaultValue = "") String once, @ModelAttribute("d") DeskWords words,
            Model model, HttpServletResponse response) {
        Optional<Format> kind = Format.of(planned.format());
        boolean sound = kind.isPresent() && Characters.line(planned.title(), Gathering.LONGEST_TITLE);
        Optional<String> led = !sound ? Optional.empty() : forms.addressIf(once, () -> gatherings.add(Gathering.planned(years.known(year),
                kind.orElseThrow(), planned.title(), known(planned.topic()), cases(planned.cases()), towns(planned.invited())))
                .map(id -> "/desk/" + year + "/meetings/" + id));
        if (led.isPresent()) {
            return "redirect:" + led.get();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("typedTitle", planned.title()).addAttribute("typedFormat", planned.format())
                .addAttribute("fault", sound ? "meeting.full" : "meeting.add-fault").addAttribute("most", Gatherings.MOST);
        return show(year, model, words);
    }

    /** A meeting to be made; a field that a form does not send is empty. */
    record Planned(String format, String title, String topic, List<String> cases, List<String> invited) {

        Planned {
            format = Objects.requireNonNullElse(format, "");
            title = Objects.requireNonNullElse(title, "").strip();
            topic = Objects.requireNonNullElse(topic, "");
            cases = Objects.requireNonNullElse(cases, List.of());
            invited = Objects.requireNonNullElse(invited, List.of());
        }
    }

    private String known(String topic) {
        return Cooperation.all(library).stream().map(Cooperation::id).filter(topic::equals).findFirst().orElse("");
    }

    private List<String> cases(List<String> ids) {
        return ids.stream().filter(id -> library.find(CASES, id).isPresent()).distinct().toList();
    }

    private List<String> towns(List<String> codes) {
        return codes.stream().filter(knowledge.municipalities()::containsKey).distinct().toList();
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable int year, @PathVariable String id) {
        Kept kept = found(year, id);
        return page(kept, GatheringEntry.of(kept.gathering()), parts(kept.gathering()), kept.gathering().cases());
    }

    private static Map<String, String> parts(Gathering one) {
        Map<String, String> parts = new TreeMap<>();
        one.members().forEach((code, part) -> parts.put(code, part.word()));
        return parts;
    }

    private ModelAndView page(Kept kept, GatheringEntry typed, Map<String, String> parts, List<String> cases) {
        Gathering one = kept.gathering();
        Set<String> towns = new TreeSet<>(parts.keySet());
        participants.of(one.fiscalYear()).stream().map(Participant.Kept::participant).map(Participant::municipality).forEach(towns::add);
        return new ModelAndView("desk/meeting", "kept", kept).addObject("year", one.fiscalYear()).addObject("typed", typed)
                .addObject("parts", parts).addObject("towns", towns).addObject("words", Part.values())
                .addObject("topics", Cooperation.all(library)).addObject("chosenCases", cases)
                .addObject("cases", library.entries(CASES)).addObject("conclusions", conclusions.of(kept.id()))
                .addObject("proposals", Conclusion.Proposal.values())
                .addObject("entry", Optional.of(one.entry()).filter(address -> !address.isEmpty()).flatMap(this::entry));
    }

    private Optional<Entry> entry(String address) {
        int stroke = address.indexOf('/');
        return library.find(address.substring(0, stroke), address.substring(stroke + 1));
    }

    @PostMapping("/{id}")
    ModelAndView change(@PathVariable int year, @PathVariable String id, @RequestParam int revision, GatheringEntry typed,
            @RequestParam(defaultValue = "") List<String> cases, @RequestParam Map<String, String> form,
            @ModelAttribute("d") DeskWords words) {
        Kept kept = found(year, id);
        Map<String, String> parts = new TreeMap<>();
        knowledge.municipalities().keySet().forEach(code -> Optional.ofNullable(form.get("part." + code)).filter(part -> !part.isEmpty())
                .ifPresent(part -> parts.put(code, part)));
        List<String> visited = cases(cases);
        try {
            GatheringEntry sound = new GatheringEntry(typed.title(), typed.day(), typed.begins(), typed.ends(), typed.place(),
                    known(typed.topic()), typed.municipalities(), typed.persons(), typed.note());
            if (gatherings.save(id, sound.read(kept.gathering(), visited, parts, Days::read), revision)) {
                return new ModelAndView("redirect:/desk/" + year + "/meetings/" + id + "?saved");
            }
            return refused(page(kept, typed, parts, visited), List.of(words.say("desk.changed-meanwhile")));
        } catch (FaultyInput e) {
            return refused(page(kept, typed, parts, visited), e.told().stream().map(fault -> fault.in(words.locale())).toList());
        }
    }

    private static ModelAndView refused(ModelAndView page, List<String> faults) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("faults", faults);
    }

    @PostMapping("/{id}/delete")
    ModelAndView delete(@PathVariable int year, @PathVariable String id, @RequestParam int revision,
            @ModelAttribute("d") DeskWords words) {
        Kept kept = found(year, id);
        return gatherings.remove(id, revision) ? new ModelAndView("redirect:/desk/" + year + "/meetings")
                : refused(one(year, kept.id()), List.of(words.say("desk.not-deleted")));
    }

    private Kept found(int year, String id) {
        return gatherings.find(id).filter(kept -> kept.gathering().fiscalYear() == years.known(year)).orElseThrow(PageModel::notFound);
    }
}
