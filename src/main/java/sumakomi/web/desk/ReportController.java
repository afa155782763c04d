package sumakomi.web.desk;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import sumakomi.advisor.EditionScoped;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.knowledge.Library;
import sumakomi.programme.report.ReportMaker;
import sumakomi.programme.report.StudyFigures;

/** The report on a fiscal year of the programme as a page. */
@EditionScoped
@Controller
@RequestMapping("/desk/{year}/report")
record ReportController(ReportMaker maker, StudyFigures figures, Knowledge knowledge, Library library, KnowledgeFiles libraryFiles,
        Years years) {

    @GetMapping
    String report(@PathVariable int year, Model model) {
        model.addAttribute("report", maker.of(years.known(year), new ReportMaker.Known(knowledge, library, libraryFiles), figures))
                .addAttribute("years", years.all());
        return "desk/report";
    }
}
