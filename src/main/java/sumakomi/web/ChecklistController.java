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
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriComponentsBuilder;
import sumakomi.advisor.AdvisedProfile;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.MainJob;
import sumakomi.document.ChecklistPaper;
import sumakomi.document.ChecklistReturn;
import sumakomi.document.ChecklistWords;
import sumakomi.document.FsChecklists;
import sumakomi.document.Receipts;
import sumakomi.document.paper.ExcelReader;
import sumakomi.document.paper.PaperFormat;
import sumakomi.gate.OneAtATime;
import sumakomi.knowledge.FaultyInput;
import sumakomi.programme.Checklist;
import sumakomi.programme.Checklist.Item;
import sumakomi.programme.ChecklistMaker;
import sumakomi.programme.Issues;
import sumakomi.programme.Mark;
import sumakomi.programme.Mark.Kept;
import sumakomi.programme.Mark.State;
import sumakomi.programme.MarkChanges.Entered;
import sumakomi.programme.Marks;
import sumakomi.programme.Progress;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.questionnaire.StoredProfile;

/** The FS-preparation checklist of a profile: to be looked at, worked on item by item, and taken as a file. */
@EditionScoped
@Controller
@RequestMapping("/profiles/{id}")
record ChecklistController(MainJob mainJob, Profiles profiles, Marks marks, Issues issues, OneAtATime work, Clock clock) {

    private static final String PAGE = "profiles/checklist";
    private static final String ITEM = "profiles/checklist-item";

    @GetMapping("/checklist")
    String page(@PathVariable String id, @RequestParam Optional<String> theme, @RequestParam Optional<Integer> year, Locale locale,
            Model model, HttpServletResponse response) {
        StoredProfile stored = named(id, model);
        AdvisedProfile advised = advised(stored);
        choices(advised, model);
        try {
            show(id, FsChecklists.of(mainJob, advised, theme, year), locale, model);
        } catch (FaultyInput e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("faults", e.faults().stream().map(fault -> fault.in(locale)).toList());
        }
        return PAGE;
    }

    private static void choices(AdvisedProfile advised, Model model) {
        model.addAttribute("formats", List.of(PaperFormat.values())).addAttribute("themes", ChecklistMaker.themes(advised.advice()));
    }

    private void show(String id, Checklist checklist, Locale locale, Model model) {
        Map<String, Kept> kept = marks.of(list(id, checklist));
        model.addAttribute("checklist", checklist).addAttribute("words", new ChecklistWords(mainJob.questionnaire(), checklist, locale))
                .addAttribute("progress", Progress.of(checklist, kept, LocalDate.now(clock)))
                .addAttribute("view", new PaperView(ChecklistPaper.of(mainJob.questionnaire(), checklist, kept, locale)));
    }

    @GetMapping("/checklist{ending:\\.[a-z]+}")
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable String ending, @RequestParam Optional<String> theme,
            @RequestParam Optional<Integer> year, Locale locale) {
        PaperFormat format = PaperFormat.of(ending).orElseThrow(PageModel::notFound);
        Checklist checklist = FsChecklists.of(mainJob, advised(stored(id)), theme, year);
        profiles.holding(id, () -> {
            issues.note(list(id, checklist), Receipts.hash(checklist.said()), checklist);
            return id;
        });
        return ProfileController.file("fs-checklist." + format.ending(), format.mediaType(),
                work.now(() -> FsChecklists.file(mainJob.questionnaire(), checklist, marks.of(list(id, checklist)), locale, format)));
    }

    /** Takes a workbook back that was filled in; with any fault nothing of it is taken. */
    @PostMapping("/checklist/returned")
    String take(@PathVariable String id, @RequestParam String theme, @RequestParam int year, @RequestParam MultipartFile file,
            Locale locale, Model model, HttpServletResponse response) throws IOException {
        StoredProfile stored = named(id, model);
        AdvisedProfile advised = advised(stored);
        Checklist checklist = FsChecklists.of(mainJob, advised, Optional.of(theme), Optional.of(year));
        choices(advised, model);
        try {
            byte[] sent = file.getInputStream().readNBytes(ExcelReader.MAX_BYTES + 1);
            List<Entered> entered = work.now(() -> ChecklistReturn.read(sent, checklist));
            model.addAttribute("taken", profiles.holding(id, () -> marks.take(list(id, checklist), checklist, entered))
                    .orElseThrow(PageModel::notFound));
        } catch (FaultyInput e) {
            response.setStatus(PageModel.refusing(e).value());
            model.addAttribute("refused", e.told().stream().map(fault -> fault.located(locale)).toList());
        }
        show(id, checklist, locale, model);
        return PAGE;
    }

    /** Takes note of what came to the list since it was begun. */
    @PostMapping("/checklist/noted")
    String note(@PathVariable String id, @RequestParam String theme, @RequestParam int year) {
        Checklist checklist = FsChecklists.of(mainJob, advised(stored(id)), Optional.of(theme), Optional.of(year));
        profiles.holding(id, () -> {
            marks.note(list(id, checklist), checklist);
            return id;
        });
        return address(id, checklist, "");
    }

    @GetMapping("/checklist/item")
    String item(@PathVariable String id, @RequestParam String theme, @RequestParam int year, @RequestParam String item, Locale locale,
            Model model) {
        named(id, model);
        Checklist checklist = FsChecklists.of(mainJob, advised(stored(id)), Optional.of(theme), Optional.of(year));
        Item found = item(checklist, item);
        Map<String, Kept> kept = marks.of(list(id, checklist));
        return form(checklist, found, MarkForm.of(Mark.of(found, kept),
                Optional.ofNullable(kept.get(item)).map(Kept::revision).orElse(0)), locale, model);
    }

    @PostMapping("/checklist/item")
    String save(@PathVariable String id, @RequestParam String theme, @RequestParam int year, @RequestParam String item, MarkForm typed,
            Locale locale, Model model, HttpServletResponse response) {
        named(id, model);
        Checklist checklist = FsChecklists.of(mainJob, advised(stored(id)), Optional.of(theme), Optional.of(year));
        Item found = item(checklist, item);
        Map<String, String> faults = typed.faults(LocalDate.now(clock));
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("faults", faults);
            return form(checklist, found, typed, locale, model);
        }
        boolean saved = profiles.holding(id, () -> marks.save(list(id, checklist), checklist, typed.mark(found), typed.seen()))
                .orElseThrow(PageModel::notFound);
        if (!saved) {
            Kept now = marks.of(list(id, checklist)).get(item);
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("now", MarkForm.of(now.mark(), now.revision()));
            return form(checklist, found, new MarkForm(typed.state(), typed.owner(), typed.due(), typed.note(), now.revision()), locale,
                    model);
        }
        return address(id, checklist, item);
    }

    private String form(Checklist checklist, Item item, MarkForm form, Locale locale, Model model) {
        model.addAttribute("checklist", checklist).addAttribute("item", item).addAttribute("form", form)
                .addAttribute("words", new ChecklistWords(mainJob.questionnaire(), checklist, locale))
                .addAttribute("states", List.of(State.values())).addAttribute("longestNote", Mark.LONGEST_NOTE)
                .addAttribute("longestOwner", Mark.LONGEST_OWNER);
        return ITEM;
    }

    private static Item item(Checklist checklist, String item) {
        return Optional.ofNullable(checklist.byId().get(item)).orElseThrow(PageModel::notFound);
    }

    private static String address(String id, Checklist checklist, String item) {
        return "redirect:" + UriComponentsBuilder.fromPath("/profiles/{id}/checklist").queryParam("theme", "{theme}")
                .queryParam("year", checklist.fiscalYear()).fragment(item).encode().buildAndExpand(id, checklist.theme().archetype());
    }

    private static Marks.Of list(String id, Checklist checklist) {
        return new Marks.Of(id, checklist.theme().archetype(), checklist.fiscalYear());
    }

    private StoredProfile named(String id, Model model) {
        StoredProfile stored = stored(id);
        model.addAttribute("profileId", id).addAttribute("municipality", Questionnaire.municipality(stored.answers()));
        return stored;
    }

    private StoredProfile stored(String id) {
        return profiles.find(id).orElseThrow(PageModel::notFound);
    }

    private AdvisedProfile advised(StoredProfile stored) {
        return mainJob.advise(stored.profile(mainJob.questionnaire(), LocalDate.now(clock)));
    }
}
