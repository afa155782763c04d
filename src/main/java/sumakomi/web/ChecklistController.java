package sumakomi.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import sumakomi.advisor.AdvisedProfile;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.MainJob;
import sumakomi.document.ChecklistPaper;
import sumakomi.document.ChecklistWords;
import sumakomi.document.paper.PaperFormat;
import sumakomi.knowledge.FaultyInput;
import sumakomi.programme.Attachments;
import sumakomi.programme.Checklist;
import sumakomi.programme.Checklist.Item;
import sumakomi.programme.ChecklistMaker;
import sumakomi.programme.Checklists;
import sumakomi.programme.Marks;
import sumakomi.programme.Progress;
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
        WorkbookReturn returned,
        Clock clock) {

    private static final String PAGE = "profiles/checklist";

    @GetMapping("/checklist")
    String page(@PathVariable String id, @RequestParam Optional<String> theme, @RequestParam Optional<Integer> year,
            @RequestParam Optional<String> clash, @RequestParam(defaultValue = "") List<Integer> wrong,
            @RequestParam(defaultValue = "") String saved, Locale locale, Model model,
            HttpServletResponse response) {
        StoredProfile stored = named(id, model);
        model.addAttribute("studyClash", clash.filter(String::isEmpty).isPresent()).addAttribute("sessionClash",
                clash.filter(one -> !one.isEmpty()).isPresent()).addAttribute("wrongSessions", wrong).addAttribute("saved", saved);
        AdvisedProfile advised = checklists.advised(stored);
        choices(advised, model);
        model.addAttribute("begun", marks.begun(id));
        try {
            show(id, checklists.of(id, advised, theme.stream().toList(), year), locale, model);
        } catch (FaultyInput e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("faults", e.faults().stream().map(fault -> fault.in(locale)).toList());
            showKept(id, theme, year, model, response);
        }
        return PAGE;
    }

    /** What was done of a list that is not made any more stays to be read. */
    private void showKept(String id, Optional<String> theme, Optional<Integer> year, Model model, HttpServletResponse response) {
        marks.begun(id).stream().filter(one -> theme.filter(one.theme()::equals).isPresent()
                && year.filter(chosen -> chosen != one.fiscalYear()).isEmpty()).findFirst().ifPresent(begun -> {
                    Marks.Of list = new Marks.Of(id, begun.theme(), begun.fiscalYear());
                    response.setStatus(HttpStatus.OK.value());
                    model.addAttribute("keptList", begun).addAttribute("kept", marks.of(list).values()).addAttribute("keptFiles",
                            attachments.of(list));
                });
    }

    private static void choices(AdvisedProfile advised, Model model) {
        model.addAttribute("formats", List.of(PaperFormat.values())).addAttribute("themes", ChecklistMaker.themes(advised.advice()));
    }

    private void show(String id, Checklists lists, Locale locale, Model model) {
        Checklist checklist = lists.first();
        WorkDone done = checklists.done(id, lists);
        Optional<String> study = checklists.study(id, checklist.theme().archetype());
        model.addAttribute("checklist", checklist).addAttribute("words", new ChecklistWords(mainJob.questionnaire(), lists, locale))
                .addAttribute("studies", checklists.choices(id, study)).addAttribute("chosenStudy", study.orElse(""))
                .addAttribute("progress", Progress.of(checklist, done.marks(checklist.theme().archetype()), LocalDate.now(clock)))
                .addAttribute("sessions", checklists.sessions(id, checklist.fiscalYear())).addAttribute("done", done)
                .addAttribute("view", new PaperView(ChecklistPaper.of(mainJob.questionnaire(), lists, done, locale)));
    }

    /** Takes a workbook back that was filled in; with any fault nothing of it is taken. */
    @PostMapping("/checklist/returned")
    String take(@PathVariable String id, @RequestParam String theme, @RequestParam int year, @RequestParam MultipartFile file,
            Locale locale, Model model, HttpServletResponse response) throws IOException {
        StoredProfile stored = named(id, model);
        AdvisedProfile advised = checklists.advised(stored);
        Checklists lists = checklists.of(id, advised, List.of(theme), Optional.of(year));
        choices(advised, model);
        returned.take(id, lists, file, locale, model, response);
        model.addAttribute("begun", marks.begun(id));
        show(id, lists, locale, model);
        return PAGE;
    }

    /** Takes note of what came to the list since it was begun. */
    @PostMapping("/checklist/noted")
    String note(@PathVariable String id, @RequestParam String theme, @RequestParam int year) {
        Checklist checklist = checklists.of(stored(id), theme, year);
        profiles.holding(id, () -> {
            marks.note(list(id, checklist), checklist);
            return id;
        });
        return address(id, checklist, "");
    }

    @GetMapping("/checklist/item")
    String item(@PathVariable String id, @RequestParam String theme, @RequestParam int year, @RequestParam String item, Locale locale,
            Model model) {
        StoredProfile stored = stored(id);
        Checklist checklist = checklists.of(stored, theme, year);
        return itemPage.kept(stored, checklist, ItemPage.item(checklist, item), locale, model);
    }

    @PostMapping("/checklist/item")
    String save(@PathVariable String id, @RequestParam String theme, @RequestParam int year, @RequestParam String item, MarkForm typed,
            Locale locale, Model model, HttpServletResponse response) {
        StoredProfile stored = stored(id);
        Checklist checklist = checklists.of(stored, theme, year);
        Item found = ItemPage.item(checklist, item);
        Map<String, String> faults = typed.faults(LocalDate.now(clock));
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("faults", faults);
            return itemPage.show(stored, checklist, found, typed, locale, model);
        }
        boolean saved = profiles.holding(id, () -> marks.save(list(id, checklist), checklist, typed.mark(found), typed.seen()))
                .orElseThrow(PageModel::notFound);
        if (!saved) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return itemPage.clash(stored, checklist, found, typed, locale, model);
        }
        return ProfileChecklists.address(id, checklist.theme().archetype(), checklist.fiscalYear(), item, Map.of("saved", List.of(item)));
    }

    private static String address(String id, Checklist checklist, String item) {
        return ProfileChecklists.address(id, checklist.theme().archetype(), checklist.fiscalYear(), item);
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
