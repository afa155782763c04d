package sumakomi.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
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
import sumakomi.document.FsChecklists;
import sumakomi.document.OwnTemplates;
import sumakomi.document.paper.PaperFormat;
import sumakomi.gate.OneAtATime;
import sumakomi.knowledge.FaultyInput;
import sumakomi.programme.ChecklistMaker;
import sumakomi.programme.Checklists;
import sumakomi.programme.Issues;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.questionnaire.StoredProfile;

/** Two or three checklists of a profile side by side, and checklists of one theme or several as files. */
@EditionScoped
@Controller
@RequestMapping("/profiles/{id}")
record SideBySideController(MainJob mainJob, ProfileChecklists checklists, Profiles profiles, WorkbookReturn returned, Conflicts conflicts,
        Issues issues, OwnTemplates templates, OneAtATime work) {

    @GetMapping("/checklists")
    String page(@PathVariable String id, @RequestParam(defaultValue = "") List<String> theme, @RequestParam Optional<String> year,
            @RequestParam(defaultValue = "") String saved, Locale locale, Model model, HttpServletResponse response) {
        model.addAttribute("saved", saved);
        StoredProfile stored = profiles.find(id).orElseThrow(PageModel::notFound);
        AdvisedProfile advised = checklists.advised(stored);
        List<String> chosen = theme.isEmpty() ? checklists.thirdYear(advised.advice()) : theme;
        choices(stored, advised, chosen, model);
        try {
            show(id, checklists.of(id, advised, chosen, FsChecklists.year(year)), locale, model);
        } catch (FaultyInput e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("faults", e.faults().stream().map(fault -> fault.in(locale)).toList());
        }
        return "profiles/checklists";
    }

    private static void choices(StoredProfile stored, AdvisedProfile advised, List<String> chosen, Model model) {
        model.addAttribute("profileId", stored.id()).addAttribute("municipality", Questionnaire.municipality(stored.answers()))
                .addAttribute("formats", List.of(PaperFormat.values()))
                .addAttribute("themes", ChecklistMaker.themes(advised.advice())).addAttribute("chosen", chosen);
    }

    /** Takes a workbook of these themes back that was filled in; with any fault nothing of it is taken. */
    @PostMapping("/checklists/returned")
    String take(@PathVariable String id, @RequestParam List<String> theme, @RequestParam int year, @RequestParam MultipartFile file,
            Locale locale, Model model, HttpServletResponse response) throws IOException {
        StoredProfile stored = profiles.find(id).orElseThrow(PageModel::notFound);
        AdvisedProfile advised = checklists.advised(stored);
        Checklists lists = checklists.of(id, advised, theme, Optional.of(year));
        choices(stored, advised, theme, model);
        returned.take(id, lists, file, locale, model, response);
        show(id, lists, locale, model);
        return "profiles/checklists";
    }

    /** Settles what was changed both here and in a workbook of these themes that came back. */
    @PostMapping("/checklists/settled")
    String settle(@PathVariable String id, @RequestParam List<String> theme, @RequestParam int year,
            @RequestParam MultiValueMap<String, String> form, Locale locale, Model model) {
        StoredProfile stored = profiles.find(id).orElseThrow(PageModel::notFound);
        AdvisedProfile advised = checklists.advised(stored);
        Checklists lists = checklists.of(id, advised, theme, Optional.of(year));
        choices(stored, advised, theme, model);
        conflicts.settle(id, lists, form, model);
        show(id, lists, locale, model);
        return "profiles/checklists";
    }

    private void show(String id, Checklists lists, Locale locale, Model model) {
        if (!model.containsAttribute("saved")) {
            model.addAttribute("saved", "");
        }
        model.addAttribute("place", new ListPlace(ListFilter.NONE, Checklists.themes(lists.themes()))).addAttribute("lists", lists)
                .addAttribute("words", new ChecklistWords(mainJob.questionnaire(), lists, locale))
                .addAttribute("lines", lists.byId()).addAttribute("view", PaperView.whole(ChecklistPaper.of(mainJob.questionnaire(), lists,
                        checklists.done(id, lists), locale)));
    }

    /** The checklist of one theme, or of several side by side. */
    @GetMapping("/checklist{ending:\\.[a-z]+}")
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable String ending, @RequestParam(defaultValue = "") List<String> theme,
            @RequestParam Optional<String> year, Locale locale) {
        PaperFormat format = PaperFormat.of(ending).orElseThrow(PageModel::notFound);
        Checklists lists = checklists.of(profiles.find(id).orElseThrow(PageModel::notFound), theme, FsChecklists.year(year));
        profiles.holding(id, () -> {
            issues.note(new Issues.From.Kept(id, Optional.empty()), FsChecklists.handed(lists));
            return id;
        });
        return Download.named(FsChecklists.name(mainJob.questionnaire(), lists, locale, format), format.mediaType(),
                work.now(() -> FsChecklists.file(mainJob.questionnaire(), lists, checklists.done(id, lists), locale, format, templates)));
    }
}
