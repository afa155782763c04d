package sumakomi.web.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sumakomi.advisor.EditionScoped;
import sumakomi.document.SessionPack;
import sumakomi.document.YearPapers;
import sumakomi.document.paper.Days;
import sumakomi.document.paper.PaperFormat;
import sumakomi.knowledge.Characters;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Library;
import sumakomi.programme.Issues.From;
import sumakomi.programme.sessions.Matter;
import sumakomi.programme.sessions.Matters;
import sumakomi.programme.sessions.Minutes;
import sumakomi.programme.sessions.Minutes.Held;
import sumakomi.programme.sessions.Parties;
import sumakomi.programme.sessions.Parties.Party;
import sumakomi.programme.sessions.SessionRules.Material;
import sumakomi.programme.sessions.SessionSheets;
import sumakomi.programme.sessions.SessionSheets.Sheet;
import sumakomi.programme.sessions.Standing;
import sumakomi.web.HandedOut;
import sumakomi.web.PageModel;

/** The sessions of a year: for each group what is on, what came of it, and what is left for the next one. */
@EditionScoped
@Controller
@RequestMapping("/desk/{year}/sessions")
record SessionsController(Parties parties, SessionSheets sheets, Minutes minutes, Matters matters, MatterForms forms, Knowledge knowledge,
        Library library, Years years, YearPapers papers, HandedOut out, Clock clock) {

    /** Pages that are the same for all municipalities, by what is brought along. */
    private static final Map<String, String> SAME = Map.of("fs-steps", "/library/fs-steps", "funding", "/library/finance");

    @GetMapping
    ModelAndView overview(@PathVariable int year) {
        Parties.OfYear of = parties.of(years.known(year));
        List<Minutes.Kept> kept = minutes.of(year).all();
        Map<String, List<Matter.Kept>> open = new LinkedHashMap<>();
        matters.of(year).forEach((town, all) -> open.put(town, all.stream().filter(one -> one.matter().open()).toList()));
        return new ModelAndView("desk/sessions", "year", year).addObject("of", of).addObject("sessions", knowledge.programme().sessions())
                .addObject("written", written(of, kept)).addObject("before", before(of, kept))
                .addObject("gone", kept.stream().filter(one -> of.parties().stream().flatMap(party -> party.towns().stream()).noneMatch(
                        one.held().expected()::contains)).toList())
                .addObject("open", open).addObject("today", LocalDate.now(clock))
                .addObject("late", of.parties().stream().flatMap(party -> party.members().stream())
                        .filter(row -> Standing.catchesUp(row.participant())).toList());
    }

    /** What was written down of each party as it is now, by session and party. */
    private static Map<String, Minutes.Kept> written(Parties.OfYear of, List<Minutes.Kept> all) {
        Map<String, Minutes.Kept> written = new LinkedHashMap<>();
        all.forEach(kept -> Optional.of(of.heldWith(kept)).filter(party -> !party.past())
                .ifPresent(party -> written.put(key(kept, party), kept)));
        return written;
    }

    /** What was written down of sessions with others, by session and each party in which somebody of them is now. */
    private static Map<String, List<Minutes.Kept>> before(Parties.OfYear of, List<Minutes.Kept> all) {
        Map<String, List<Minutes.Kept>> before = new LinkedHashMap<>();
        of.parties().forEach(party -> all.stream().filter(kept -> kept.held().elsewhere(party.towns()))
                .forEach(kept -> before.computeIfAbsent(key(kept, party), none -> new ArrayList<>()).add(kept)));
        return before;
    }

    private static String key(Minutes.Kept kept, Party party) {
        return kept.of().session() + "/" + party.id();
    }

    @GetMapping("/{session}/{party}")
    ModelAndView plan(@PathVariable int year, @PathVariable int session, @PathVariable String party,
            @RequestParam(defaultValue = "") String town) {
        Sheet of = found(year, session, party, town);
        if (!of.only().isEmpty()) {
            return page(of, "", "", List.of());
        }
        return page(of, of.kept().map(one -> one.held().heldOn().toString()).or(() -> Optional.ofNullable(of.party().times().get(session))
                .map(slot -> slot.day().toString())).orElse(""), of.kept().map(one -> one.held().notes()).orElse(""),
                of.kept().map(one -> came(one.held())).orElseGet(of.party()::towns));
    }

    /** What is handed out to those who come, or to one municipality of them. */
    @GetMapping("/{session}/{party}/pack{ending:\\.[a-z]+}")
    ResponseEntity<byte[]> pack(@PathVariable int year, @PathVariable int session, @PathVariable String party, @PathVariable String ending,
            @RequestParam(defaultValue = "") String town, Locale locale) {
        PaperFormat format = PaperFormat.of(ending).filter(SessionPack.FORMATS::contains).orElseThrow(PageModel::notFound);
        From.Year from = new From.Year(SessionPack.subject(session, party, town));
        return out.file(papers.find(SessionPack.KIND, years.known(year), from).orElseThrow(PageModel::notFound), from, format, locale);
    }

    private static List<String> came(Held held) {
        return held.attendance().entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
    }

    /** @param only the municipality whose own points and homework are shown, to be handed out; empty for those of all */
    private Sheet found(int year, int session, String party, String only) {
        return sheets.of(new Minutes.Of(years.known(year), session, party), only, knowledge, library).orElseThrow(PageModel::notFound);
    }

    /**
     * Something to bring along.
     *
     * @param whole where it is, if it is the same for all
     * @param places where it is for each municipality
     */
    record Brought(Material material, Optional<String> whole, Map<String, String> places) {}

    private ModelAndView page(Sheet of, String day, String notes, List<String> came) {
        return new ModelAndView("desk/session", "year", of.of().fiscalYear()).addObject("of", of.of()).addObject("party", of.party())
                .addObject("members", of.shown()).addObject("plan", of.plan()).addObject("kept", of.kept())
                .addObject("brought", of.plan().material().stream().map(one -> brought(one, of.shown())).toList()).addObject("day", day)
                .addObject("notes", notes).addObject("came", came).addObject("longestNotes", Minutes.LONGEST).addObject("longest",
                        Matter.LONGEST)
                .addObject("before", of.before()).addObject("agreed", of.agreed()).addObject("only", of.only())
                .addObject("lines", of.lines())
                .addObject("today", LocalDate.now(clock)).addObject("typed", Map.of()).addObject("contents", of.contents());
    }

    private static Brought brought(Material material, List<Standing> members) {
        Optional<String> whole = Optional.ofNullable(SAME.get(material.opens()));
        Map<String, String> places = new LinkedHashMap<>();
        members.forEach(one -> place(material, one).ifPresent(place -> places.put(one.municipality(), place)));
        return new Brought(material, whole, places);
    }

    /** Where what is brought along is; nowhere for a municipality without answers or without a list. */
    private static Optional<String> place(Material material, Standing one) {
        return switch (material.opens()) {
            case "advice" -> one.row().work().map(work -> work.advice().map(advice -> "/advices/" + advice.id())
                    .orElse("/profiles/" + work.profile() + "/advice"));
            case "checklist" -> one.lists().stream().findFirst().map(list -> "/profiles/" + list.profile() + "/checklist?theme="
                    + list.theme() + "&year=" + list.fiscalYear());
            case "open-data" -> Optional.of("/municipalities/" + one.municipality());
            default -> Optional.empty();
        };
    }

    @PostMapping("/{session}/{party}/minutes")
    ModelAndView write(@PathVariable int year, @PathVariable int session, @PathVariable String party, @RequestParam int revision,
            @RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "") String notes,
            @RequestParam(defaultValue = "") List<String> came, @RequestParam(defaultValue = "") List<String> expected,
            @ModelAttribute("d") DeskWords words) {
        Sheet of = found(year, session, party, "");
        Optional<LocalDate> held = Days.read(day);
        boolean sound = Characters.within(notes, Minutes.LONGEST);
        String fault = held.isEmpty() ? "desk.minutes.day-fault" : !sound ? "desk.minutes.notes-fault"
                : expected.isEmpty() || Set.copyOf(expected).equals(Set.copyOf(of.party().towns())) ? "" : "desk.minutes.others";
        if (fault.isEmpty() && !minutes.save(of.of(), new Held(held.orElseThrow(), notes.strip(), of.party().towns().stream()
                .collect(Collectors.toMap(town -> town, came::contains))), revision)) {
            fault = "desk.changed-meanwhile";
        }
        return fault.isEmpty() ? new ModelAndView(address(of.of(), "minutes"))
                : refused(page(of, day, notes, came), words.say(fault, Minutes.LONGEST));
    }

    /** Adds a decision or a task of one municipality, or of each of them. */
    @PostMapping("/{session}/{party}/matters")
    ModelAndView add(@PathVariable int year, @PathVariable int session, @PathVariable String party,
            @RequestParam MultiValueMap<String, String> form, @ModelAttribute("d") DeskWords words) {
        Sheet of = found(year, session, party, "");
        Optional<String> fault = forms.add(year, of.party().towns(), Optional.of(session), form, words);
        return fault.isEmpty() ? new ModelAndView(address(of.of(), "matters"))
                : refused(plan(year, session, party, ""), fault.get()).addObject("typed", form.toSingleValueMap());
    }

    @PostMapping("/{session}/{party}/matters/{id}")
    String change(@PathVariable int year, @PathVariable int session, @PathVariable String party, @PathVariable String id,
            @RequestParam(defaultValue = "") String town, @RequestParam(defaultValue = "") String to,
            @RequestParam int seen) {
        Sheet of = found(year, session, party, "");
        return address(of.of(), forms.change(year, of.party().towns(), town, id, to, seen), "matters");
    }

    private static ModelAndView refused(ModelAndView page, String fault) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("faults", List.of(fault));
    }

    private static String address(Minutes.Of of, String fragment) {
        return address(of, "saved", fragment);
    }

    private static String address(Minutes.Of of, String told, String fragment) {
        return "redirect:/desk/" + of.fiscalYear() + "/sessions/" + of.session() + "/" + of.party() + "?" + told + "#" + fragment;
    }
}
