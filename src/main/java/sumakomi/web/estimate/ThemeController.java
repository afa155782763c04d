package sumakomi.web.estimate;

import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sumakomi.advisor.EditionScoped;
import sumakomi.document.ThemeChecklistTable;
import sumakomi.document.paper.PaperFormat;
import sumakomi.estimate.ThemeChecklist;
import sumakomi.gate.OneAtATime;
import sumakomi.knowledge.Library;
import sumakomi.web.Download;
import sumakomi.web.PageModel;

/** Checklists of the themes of the zero-carbon study: which obstacles are met, and what answers them. The address holds what is ticked. */
@EditionScoped
@Controller
@RequestMapping("/zero-carbon/{theme}")
record ThemeController(Library library, OneAtATime work) {

    @GetMapping
    ModelAndView page(@PathVariable String theme, @RequestParam(defaultValue = "") Set<String> met) {
        return new ModelAndView("estimates/checklist", "checklist", checklist(theme, met));
    }

    private ThemeChecklist checklist(String theme, Set<String> met) {
        return ThemeChecklist.of(library, theme).orElseThrow(PageModel::notFound).meeting(met);
    }

    @GetMapping("/checklist.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable String theme, @RequestParam(defaultValue = "") Set<String> met,
            @ModelAttribute("e") EstimateWords words) {
        ThemeChecklist checklist = checklist(theme, met);
        return Download.own(checklist.theme() + ".xlsx", PaperFormat.EXCEL.mediaType(),
                work.now(() -> ThemeChecklistTable.of(checklist, words.locale()).xlsx(words.locale())));
    }
}
