package sumakomi.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import sumakomi.account.Acting;
import sumakomi.account.Right;
import sumakomi.advice.Advice;
import sumakomi.advice.Recommendation;
import sumakomi.advisor.AdvisedProfile;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.MainJob;
import sumakomi.document.ChecklistPaper;
import sumakomi.document.ChecklistWords;
import sumakomi.document.FsChecklists;
import sumakomi.document.NextSession;
import sumakomi.document.paper.PaperFormat;
import sumakomi.knowledge.FaultyInput;
import sumakomi.programme.Attachments;
import sumakomi.programme.Checklist.Item;
import sumakomi.programme.Checklist;
import sumakomi.programme.ChecklistMaker;
import sumakomi.programme.Checklists;
import sumakomi.programme.Mark.Kept;
import sumakomi.programme.Mark;
import sumakomi.programme.Marks;
import sumakomi.programme.Progress;
import sumakomi.programme.Remarks;
import sumakomi.programme.sessions.Matter;
import sumakomi.programme.sessions.Matters;
import sumakomi.programme.WorkDone;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.questionnaire.StoredProfile;

/** The FS-preparation checklist of a profile: to be looked at, worked on item by item, and taken as a file. */
@EditionScoped
@Controller
@RequestMapping("/profiles/{id}")
record ChecklistController(MainJob mainJob, ProfileChecklists checklists, ItemPage itemPage, Profiles profiles, Marks marks,
        Attachments attachments,
        WorkbookReturn returned, Conflicts conflicts, SeveralItems several, Remarks remarks, Matters matters, Clock clock) {

    private static final String PAGE = "profiles/checklist";

    @GetMapping("/checklist")
    String page(@PathVariable String id, @RequestParam Optional<String> theme, @RequestParam Optional<String> year,
            @RequestParam Optional<String> clash, @RequestParam(defaultValue = "") List<Integer> wrong,
            @RequestParam MultiValueMap<String, String> form, Locale locale, Model model, HttpServletResponse response) {
        StoredProfile stored = named(id, model);
        model.addAttribute("studyClash", clash.filter(String::isEmpty).isPresent()).addAttribute("sessionClash",
                clash.filter(one -> !one.isEmpty()).isPresent()).addAttribute("wrongSessions", wrong)
                .addAttribute("saved", Objects.requireNonNullElse(form.getFirst("saved"), "")).addAttribute("savedSeveral",
                        figures(form.getFirst("several")));
        AdvisedProfile advised = checklists.advised(stored);
        choices(advised, model);
        model.addAttribute("begun", marks.begun(id));
        try {
            Checklists lists = checklists.of(id, advised, theme.stream().toList(), FsChecklists.year(year));
            show(id, advised, lists, ListFilter.of(form), locale, model);
        } catch (FaultyInput e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("faults", e.faults().stream().map(fault -> fault.in(locale)).toList());
            showKept(id, theme, year, model, response);
        }
        return PAGE;
    }

    /** What was decided and agreed with the secretariat; for whoever works on the list, not for guests. */
    private List<Matter> agreed(String id, int fiscalYear) {
        return Acting.person().filter(one -> one.may(Right.WORK)).flatMap(one -> profiles.owner(id))
                .map(owner -> matters.of(fiscalYear, owner)).orElse(List.of()).stream().map(Matter.Kept::matter).toList();
    }

    private static Optional<Integer> figures(@Nullable String text) {
        return Optional.ofNullable(text).filter(figures -> figures.matches("[0-9]{1,4}")).map(Integer::valueOf);
    }

    /** What was done of a list that is not made any more stays to be read. */
    private void showKept(String id, Optional<String> theme, Optional<String> year, Model model, HttpServletResponse response) {
        marks.begun(id).stream().filter(one -> theme.filter(one.theme()::equals).isPresent()
                && year.filter(chosen -> !chosen.equals(Integer.toString(one.fiscalYear()))).isEmpty()).findFirst().ifPresent(begun -> {
                    Marks.Of list = new Marks.Of(id, begun.theme(), begun.fiscalYear());
                    response.setStatus(HttpStatus.OK.value());
                    model.addAttribute("keptList", begun).addAttribute("kept", marks.of(list).values()).addAttribute("keptFiles",
                            attachments.of(list));
                });
    }

    private static void choices(AdvisedProfile advised, Model model) {
        model.addAttribute("formats", List.of(PaperFormat.values())).addAttribute("themes", ChecklistMaker.themes(advised.advice()));
    }

    /** What the theme holds ready for emergencies, so that it can be worked out. */
    private static void provisions(Advice advice, String archetype, Model model) {
        model.addAttribute("advice", advice).addAttribute("provisions", advice.recommendations().stream()
                .filter(one -> one.archetype().equals(archetype)).findFirst().map(Recommendation::emergency).orElse(List.of()));
    }

    private void show(String id, AdvisedProfile advised, Checklists lists, ListFilter filter, Locale locale, Model model) {
        Checklist checklist = lists.first();
        WorkDone done = checklists.done(id, lists);
        Map<String, Kept> kept = done.marks(checklist.theme().archetype());
        LocalDate today = LocalDate.now(clock);
        Map<String, Mark> now = checklist.items().stream().collect(Collectors.toMap(Item::id, item -> Mark.of(item, kept)));
        Optional<String> study = checklists.study(id, checklist.theme().archetype());
        ChecklistWords words = new ChecklistWords(mainJob.questionnaire(), lists, locale);
        NextSession.told(mainJob.knowledge(), checklist, kept, words, today).ifPresent(next -> model.addAttribute("next", next));
        provisions(advised.advice(), checklist.theme().archetype(), model);
        model.addAttribute("checklist", checklist).addAttribute("words", words)
                .addAttribute("studies", checklists.choices(id, study, locale)).addAttribute("chosenStudy", study.orElse(""))
                .addAttribute("progress", Progress.of(checklist, kept, today))
                .addAttribute("sessions", checklists.sessions(id, checklist.fiscalYear())).addAttribute("announced",
                        checklists.announced(id, checklist.fiscalYear()))
                .addAttribute("done", done).addAttribute("remarks", remarks.of(list(id, checklist)))
                .addAttribute("agreed", agreed(id, checklist.fiscalYear()))
                .addAttribute("filter", filter).addAttribute("place", new ListPlace(filter, List.of()))
                .addAttribute("filterChoices", ListFilter.Choices.of(checklist.items(), now))
                .addAttribute("revisions", kept.values().stream().collect(Collectors.toMap(one -> one.mark().item(), Kept::revision)))
                .addAttribute("doneCount", now.values().stream().filter(mark -> mark.state().done()).count())
                .addAttribute("view", new PaperView(ChecklistPaper.of(mainJob.questionnaire(), lists, done, locale),
                        Optional.of(filter).filter(ListFilter::narrows).map(chosen -> checklist.items().stream()
                                .filter(item -> chosen.shows(item, now.get(item.id()), today)).map(Item::id).collect(Collectors.toSet())),
                        now.values().stream().filter(mark -> mark.overdue(today)).map(Mark::item).collect(Collectors.toSet())));
        Map.of("sent", SeveralItems.Sent.NOTHING, "sessionClash", false, "studyClash", false, "wrongSessions", List.of(), "saved", "")
                .forEach((name, value) -> {
                    if (!model.containsAttribute(name)) {
                        model.addAttribute(name, value);
                    }
                });
    }

    /** Fills in the items that were ticked, or all that are shown. */
    @PostMapping("/checklist/items")
    String saveSeveral(@PathVariable String id, @RequestParam String theme, @RequestParam int year,
            @RequestParam MultiValueMap<String, String> form, Locale locale, Model model, HttpServletResponse response) {
        StoredProfile stored = named(id, model);
        AdvisedProfile advised = checklists.advised(stored);
        Checklists lists = checklists.of(id, advised, List.of(theme), Optional.of(year));
        SeveralItems.Sent sent = SeveralItems.read(form);
        SeveralItems.Result result = several.save(id, lists.first(), sent);
        if (!result.refused()) {
            return "redirect:" + ListPlace.of(form).list(id, theme, year, "list", Map.of("several", List.of(result.saved())));
        }
        response.setStatus((result.faults().contains("checklist.several.clash") ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT)
                .value());
        choices(advised, model);
        model.addAttribute("sent", sent).addAttribute("severalFaults", result).addAttribute("begun", marks.begun(id));
        show(id, advised, lists, ListFilter.of(form), locale, model);
        return PAGE;
    }

    /** Takes a workbook back that was filled in; with any fault nothing of it is taken. */
    @PostMapping("/checklist/returned")
    String take(@PathVariable String id, @RequestParam String theme, @RequestParam int year, @RequestParam MultipartFile file,
            @RequestParam MultiValueMap<String, String> form, Locale locale, Model model, HttpServletResponse response) throws IOException {
        StoredProfile stored = named(id, model);
        AdvisedProfile advised = checklists.advised(stored);
        Checklists lists = checklists.of(id, advised, List.of(theme), Optional.of(year));
        choices(advised, model);
        returned.take(id, lists, file, locale, model, response);
        model.addAttribute("begun", marks.begun(id));
        show(id, advised, lists, ListFilter.of(form), locale, model);
        return PAGE;
    }

    /** Settles what was changed both here and in a workbook that came back. */
    @PostMapping("/checklist/settled")
    String settle(@PathVariable String id, @RequestParam String theme, @RequestParam int year,
            @RequestParam MultiValueMap<String, String> form, Locale locale, Model model) {
        AdvisedProfile advised = checklists.advised(named(id, model));
        Checklists lists = checklists.of(id, advised, List.of(theme), Optional.of(year));
        choices(advised, model);
        conflicts.settle(id, lists, form, model);
        model.addAttribute("begun", marks.begun(id));
        show(id, advised, lists, ListFilter.of(form), locale, model);
        return PAGE;
    }

    /** Takes note of what came to the list since it was begun. */
    @PostMapping("/checklist/noted")
    String note(@PathVariable String id, @RequestParam String theme, @RequestParam int year,
            @RequestParam MultiValueMap<String, String> form) {
        Checklist checklist = checklists.of(stored(id), theme, year);
        profiles.holding(id, () -> {
            marks.note(list(id, checklist), checklist);
            return id;
        });
        return "redirect:" + ListPlace.of(form).list(id, checklist, "", Map.of());
    }

    @GetMapping("/checklist/item")
    String item(@PathVariable String id, @RequestParam String theme, @RequestParam int year, @RequestParam String item,
            @RequestParam MultiValueMap<String, String> form, Locale locale, Model model) {
        StoredProfile stored = stored(id);
        Checklist checklist = checklists.of(stored, theme, year);
        return itemPage.kept(stored, checklist, ItemPage.item(checklist, item), ListPlace.of(form), locale, model);
    }

    @PostMapping("/checklist/item")
    String save(@PathVariable String id, @RequestParam String theme, @RequestParam int year, @RequestParam String item, MarkForm typed,
            @RequestParam MultiValueMap<String, String> form, Locale locale, Model model, HttpServletResponse response) {
        ListPlace place = ListPlace.of(form);
        StoredProfile stored = stored(id);
        Checklist checklist = checklists.of(stored, theme, year);
        Item found = ItemPage.item(checklist, item);
        Map<String, String> faults = typed.faults(LocalDate.now(clock));
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("faults", faults);
            return itemPage.show(stored, checklist, found, typed, place, locale, model);
        }
        boolean saved = profiles.holding(id, () -> marks.save(list(id, checklist), checklist, typed.mark(found), typed.seen()))
                .orElseThrow(PageModel::notFound);
        if (!saved) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return itemPage.clash(stored, checklist, found, typed, place, locale, model);
        }
        boolean shown = place.filter().shows(found, typed.mark(found), LocalDate.now(clock));
        return "redirect:" + place.list(id, checklist, shown ? item : "list", Map.of("saved", List.of(item)));
    }

    private static Marks.Of list(String id, Checklist checklist) {
        return ProfileChecklists.list(id, checklist);
    }

    private StoredProfile named(String id, Model model) {
        StoredProfile stored = stored(id);
        model.addAttribute("profileId", id).addAttribute("municipality", Questionnaire.municipality(stored.answers()));
        return stored;
    }

    private StoredProfile stored(String id) {
        return profiles.find(id).orElseThrow(PageModel::notFound);
    }
}
