package sumakomi.web.desk;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sumakomi.advisor.EditionScoped;
import sumakomi.document.paper.Days;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Library;
import sumakomi.programme.consultation.Appointments;
import sumakomi.programme.desk.AnnouncedDates;
import sumakomi.programme.desk.HistoricYear;
import sumakomi.programme.desk.Participant;
import sumakomi.programme.desk.Participant.Joining;
import sumakomi.programme.desk.Participant.Kept;
import sumakomi.programme.desk.Participant.Track;
import sumakomi.programme.desk.ParticipantEntry;
import sumakomi.programme.desk.ParticipantEntry.Field;
import sumakomi.programme.desk.ParticipantEntry.Typed;
import sumakomi.programme.desk.Participants;
import sumakomi.programme.desk.Portfolio;
import sumakomi.programme.desk.ThemeChoice;
import sumakomi.programme.desk.ThemeChoice.Decision;
import sumakomi.programme.desk.ThemeChoices;
import sumakomi.programme.meetings.Gatherings;
import sumakomi.programme.sessions.Standing;
import sumakomi.web.PageModel;

/** A participant of a year: what the secretariat keeps of it, its themes, and the way to its work. */
@EditionScoped
@Controller
@RequestMapping("/desk/{year}")
record ParticipantController(Participants participants, ThemeChoices choices, Portfolio portfolio, AnnouncedDates announced,
        Gatherings meetings, Appointments appointments,
        Knowledge knowledge, Library library,
        Years years) {

    private static final String PAGE = "redirect:/desk/";

    @PostMapping("/participants")
    String add(@PathVariable int year, @RequestParam(defaultValue = "") String municipality) {
        if (!knowledge.municipalities().containsKey(municipality)) {
            return "redirect:/desk?year=" + years.known(year) + "&added=none#add";
        }
        participants.save(Participant.of(years.known(year), municipality), 0);
        return address(year, municipality) + "?saved";
    }

    /** Takes over who took part as the sources tell it, where nobody is on the list yet. */
    @PostMapping("/historic")
    String historic(@PathVariable int year) {
        if (participants.of(years.known(year)).isEmpty()) {
            HistoricYear.of(library, year).ifPresent(told -> participants.saveAll(told.participants()));
        }
        return "redirect:/desk?year=" + year;
    }

    @GetMapping("/participants/{code}")
    ModelAndView one(@PathVariable int year, @PathVariable String code, @ModelAttribute("d") DeskWords words) {
        Kept kept = found(year, code);
        Map<String, String> typed = new HashMap<>();
        Arrays.stream(Field.values()).forEach(field -> typed.put(field.word(), ParticipantEntry.shown(kept.participant(), field)));
        return page(kept, typed);
    }

    private ModelAndView page(Kept kept, Map<String, String> typed) {
        int year = kept.participant().fiscalYear();
        String code = kept.participant().municipality();
        return new ModelAndView("desk/participant", "kept", kept).addObject("typed", typed)
                .addObject("late", Standing.catchesUp(kept.participant()))
                .addObject("dated", announced.dates(year).containsKey(code) || meetings.concern(year, code)
                        || appointments.concern(year, code))
                .addObject("year", year).addObject("themesSeen", choices.state(year, code)).addObject("chosen", Map.of())
                .addObject("row", portfolio.find(year, code).orElseThrow())
                .addObject("joinings", Joining.values()).addObject("tracks", Track.values()).addObject("decisions", Decision.values())
                .addObject("archetypes", knowledge.archetypes().keySet()).addObject("most", ThemeChoice.MOST)
                .addObject("pathYears", IntStream.rangeClosed(1, Participant.YEARS).boxed().toList());
    }

    @PostMapping("/participants/{code}")
    ModelAndView change(@PathVariable int year, @PathVariable String code, @RequestParam int revision,
            @RequestParam Map<String, String> form, @ModelAttribute("d") DeskWords words) {
        Kept kept = found(year, code);
        Map<Field, Typed> typed = new EnumMap<>(Field.class);
        Arrays.stream(Field.values())
                .forEach(field -> typed.put(field, new Typed(form.getOrDefault(field.word(), ""), words.field(field))));
        typed.put(Field.MUNICIPALITY, new Typed(code, words.field(Field.MUNICIPALITY)));
        try {
            Participant read = new ParticipantEntry(knowledge.municipalities().values(), Days::read).read(year, typed);
            if (participants.save(read, revision)) {
                return new ModelAndView(address(year, code) + "?saved");
            }
            return refused(page(kept, form), List.of(words.say("desk.changed-meanwhile")));
        } catch (FaultyInput e) {
            Locale locale = words.locale();
            return refused(page(kept, form), e.told().stream().map(fault -> fault.located(locale)).toList());
        }
    }

    private static ModelAndView refused(ModelAndView page, List<String> faults) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("faults", faults);
    }

    @PostMapping("/participants/{code}/delete")
    ModelAndView delete(@PathVariable int year, @PathVariable String code, @RequestParam int revision,
            @ModelAttribute("d") DeskWords words) {
        String municipality = found(year, code).participant().municipality();
        return participants.remove(year, municipality, revision) ? new ModelAndView("redirect:/desk?year=" + year)
                : refused(one(year, municipality, words), List.of(words.say("desk.not-deleted")));
    }

    @PostMapping("/participants/{code}/themes")
    ModelAndView theme(@PathVariable int year, @PathVariable String code, @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String decision, @RequestParam(defaultValue = "") String decided,
            @RequestParam(defaultValue = "") String reason, @RequestParam Optional<String> seen, @ModelAttribute("d") DeskWords words) {
        Kept kept = found(year, code);
        boolean stale = seen.filter(state -> !state.equals(choices.state(year, code))).isPresent();
        Optional<Decision> taken = Decision.of(decision);
        boolean known = knowledge.archetypes().containsKey(theme) && taken.isPresent();
        boolean day = decided.isBlank() || Days.read(decided).isPresent();
        String fault = !known ? "desk.theme-choose" : !day ? "desk.theme-day"
                : reason.length() > ThemeChoice.LONGEST_REASON ? "desk.theme-reason" : stale ? "desk.changed-meanwhile" : "";
        if (fault.isEmpty() && !choices.save(year, code, new ThemeChoice(theme, taken.orElseThrow(), Days.read(decided),
                reason.strip()))) {
            fault = "desk.theme-full";
        }
        return fault.isEmpty() ? new ModelAndView(address(year, code) + "?saved#themes")
                : refused(one(year, kept.participant().municipality(), words), List.of(words.say(fault, ThemeChoice.MOST,
                        ThemeChoice.LONGEST_REASON))).addObject("chosen", Map.of("theme", theme, "decision", decision, "decided", decided,
                                "reason", reason));
    }

    @PostMapping("/participants/{code}/themes/{theme}/delete")
    ModelAndView removeTheme(@PathVariable int year, @PathVariable String code, @PathVariable String theme,
            @RequestParam(defaultValue = "") String seen, @ModelAttribute("d") DeskWords words) {
        String municipality = found(year, code).participant().municipality();
        return choices.remove(year, municipality, theme, seen) ? new ModelAndView(address(year, code) + "?saved#themes")
                : refused(one(year, municipality, words), List.of(words.say("desk.not-deleted")));
    }

    private Kept found(int year, String code) {
        return participants.find(years.known(year), code).orElseThrow(PageModel::notFound);
    }

    /** @param code one that the desk or the knowledge knows */
    private static String address(int year, String code) {
        return PAGE + year + "/participants/" + code;
    }
}
