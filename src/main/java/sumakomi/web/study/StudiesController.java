package sumakomi.web.study;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import sumakomi.advisor.Capacity;
import sumakomi.advisor.EditionScoped;
import sumakomi.document.paper.PaperFormat;
import sumakomi.economics.study.Line;
import sumakomi.economics.study.Studies.KeptStudy;
import sumakomi.economics.study.Studies;
import sumakomi.economics.study.StudyDocument;
import sumakomi.economics.study.StudyTexts;
import sumakomi.economics.study.StudyWriter;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.StrictYaml;
import sumakomi.web.Download;
import sumakomi.web.OneTimeForms;
import sumakomi.web.PageModel;
import sumakomi.web.SentFile;

/** The studies there are, and the ways to a new one: empty, from a file, from the example. */
@EditionScoped
@Controller
record StudiesController(Studies studies, StudyDesk desk, StudyWording wording, StudyAnalyses analyses, StudyShelf shelf,
        OneTimeForms forms, Capacity capacity, Clock clock) {

    @GetMapping("/studies")
    String list(@RequestParam(defaultValue = "1") int page, Locale locale, Model model) {
        model.addAllAttributes(frame(page, locale));
        return "studies/studies";
    }

    /** The addresses of the forms, opened as pages. */
    @GetMapping({"/studies/upload", "/studies/example"})
    String nothingHere() {
        return "redirect:/studies";
    }

    @PostMapping("/studies")
    ModelAndView create(@RequestParam(defaultValue = "") String title, @RequestParam(defaultValue = "") String once, Locale locale) {
        if (!Line.fits(title.strip())) {
            return refused(HttpStatus.UNPROCESSABLE_CONTENT, "titleFault", title, locale);
        }
        LocalDate today = LocalDate.now(clock);
        return opened(once, StudyTexts.inBoth(locale, language -> NewStudy.titled(title.strip(), today, StudyWords.general(wording,
                language))));
    }

    @PostMapping("/studies/example")
    ModelAndView example(@RequestParam(defaultValue = "") String once) {
        return opened(once, StudyFile.example());
    }

    @PostMapping("/studies/upload")
    ModelAndView upload(@RequestParam MultipartFile file, @RequestParam(defaultValue = "") String once, Locale locale) throws IOException {
        try {
            return opened(once, desk.read(SentFile.upTo(file, StrictYaml.MAX_BYTES)));
        } catch (FaultyInput e) {
            return refused(PageModel.refusing(e), "uploadFaults", e.told(), locale);
        }
    }

    @GetMapping("/studies/{id}/study.yaml")
    ResponseEntity<String> yaml(@PathVariable String id) {
        return Download.own("study.yaml", "application/yaml;charset=UTF-8", StudyFile.yaml(desk.fetch(id).document()));
    }

    @GetMapping("/studies/{id}/study.json")
    ResponseEntity<String> json(@PathVariable String id) {
        return Download.own("study.json", "application/json;charset=UTF-8", StudyWriter.write(desk.fetch(id).document()));
    }

    /** The study as a workbook that goes on calculating, with another beside it if asked for; none of a study without a result. */
    @GetMapping("/studies/{id}/study.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable String id, @RequestParam Optional<String> with, Locale locale) {
        WorkedStudy worked = desk.open(id);
        Optional<WorkedStudy> other = with.map(desk::open);
        if (!worked.complete() || other.filter(second -> !second.complete() || second.id().equals(id)).isPresent()) {
            throw PageModel.notFound();
        }
        return Download.own("study.xlsx", PaperFormat.EXCEL.mediaType(),
                analyses.workbook(worked, other, locale));
    }

    @GetMapping("/studies/{id}/delete")
    String askBeforeDeleting(@PathVariable String id, Locale locale, Model model) {
        KeptStudy kept = studies.find(id).orElseThrow(PageModel::notFound);
        model.addAttribute("study", kept).addAttribute("title", kept.title().map(title -> title.in(locale)).orElse(""));
        return "studies/delete";
    }

    /** A study that is gone already, by a second click or by somebody else, is as good as deleted. */
    @PostMapping("/studies/{id}/delete")
    String delete(@PathVariable String id) {
        studies.delete(id);
        return "redirect:/studies?deleted";
    }

    private ModelAndView refused(HttpStatus status, String fault, Object value, Locale locale) {
        return new ModelAndView("studies/studies", frame(1, locale), status).addObject(fault, value);
    }

    private ModelAndView opened(String once, StudyDocument document) {
        return new ModelAndView("redirect:" + forms.address(once, () -> {
            capacity.forStudy(Optional.empty());
            return "/studies/" + studies.create(Optional.empty(), document);
        }));
    }

    private Map<String, Object> frame(int page, Locale locale) {
        return new HashMap<>(Map.of("pager", shelf.page(page, locale), "s", StudyWords.general(wording, locale)));
    }
}
