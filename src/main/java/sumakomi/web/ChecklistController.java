package sumakomi.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import sumakomi.advisor.AdvisedProfile;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.MainJob;
import sumakomi.document.ChecklistPaper;
import sumakomi.document.FsChecklists;
import sumakomi.document.PaperFormat;
import sumakomi.knowledge.FaultyInput;
import sumakomi.programme.Checklist;
import sumakomi.programme.ChecklistMaker;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.questionnaire.StoredProfile;

/** The FS-preparation checklist of a profile: as a page, and as a file to be handed in. */
@EditionScoped
@Controller
record ChecklistController(MainJob mainJob, Profiles profiles, Clock clock) {

    @GetMapping("/profiles/{id}/checklist")
    String page(@PathVariable String id, @RequestParam Optional<String> theme, @RequestParam Optional<Integer> year, Locale locale,
            Model model, HttpServletResponse response) {
        StoredProfile stored = stored(id);
        AdvisedProfile advised = advised(stored);
        model.addAttribute("profileId", id).addAttribute("municipality", Questionnaire.municipality(stored.answers()))
                .addAttribute("formats", List.of(PaperFormat.values())).addAttribute("themes", ChecklistMaker.themes(advised.advice()));
        try {
            Checklist checklist = FsChecklists.of(mainJob, advised, theme, year);
            model.addAttribute("checklist", checklist)
                    .addAttribute("view", new PaperView(ChecklistPaper.of(mainJob.questionnaire(), checklist, locale)));
        } catch (FaultyInput e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("faults", e.faults().stream().map(fault -> fault.in(locale)).toList());
        }
        return "profiles/checklist";
    }

    @GetMapping("/profiles/{id}/checklist{ending:\\.[a-z]+}")
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable String ending, @RequestParam Optional<String> theme,
            @RequestParam Optional<Integer> year, Locale locale) {
        PaperFormat format = PaperFormat.ofFile(ending).orElseThrow(PageModel::notFound);
        Checklist checklist = FsChecklists.of(mainJob, advised(stored(id)), theme, year);
        return ProfileController.file("fs-checklist" + format.ending(), format.mediaType(),
                FsChecklists.file(mainJob.questionnaire(), checklist, locale, format));
    }

    private StoredProfile stored(String id) {
        return profiles.find(id).orElseThrow(PageModel::notFound);
    }

    private AdvisedProfile advised(StoredProfile stored) {
        return mainJob.advise(stored.profile(mainJob.questionnaire(), LocalDate.now(clock)));
    }
}
