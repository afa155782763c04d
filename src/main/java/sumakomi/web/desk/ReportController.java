package sumakomi.web.desk;

import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import sumakomi.advisor.EditionScoped;
import sumakomi.document.ProgrammeReportPaper;
import sumakomi.document.YearPapers;
import sumakomi.document.paper.PaperFormat;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.knowledge.Library;
import sumakomi.programme.Issues;
import sumakomi.programme.report.ReportMaker;
import sumakomi.programme.report.StudyFigures;
import sumakomi.web.HandedOut;
import sumakomi.web.PageModel;

/** The report on a fiscal year of the programme as a page and as a document. */
@EditionScoped
@Controller
@RequestMapping("/desk/{year}")
record ReportController(ReportMaker maker, StudyFigures figures, Knowledge knowledge, Library library, KnowledgeFiles libraryFiles,
        Years years, YearPapers papers, HandedOut out) {

    @GetMapping("/report")
    String report(@PathVariable int year, Model model) {
        model.addAttribute("report", maker.of(years.known(year), new ReportMaker.Known(knowledge, library, libraryFiles), figures))
                .addAttribute("years", years.all());
        return "desk/report";
    }

    @GetMapping("/report{ending:\\.[a-z]+}")
    ResponseEntity<byte[]> document(@PathVariable int year, @PathVariable String ending, Locale locale) {
        PaperFormat format = PaperFormat.of(ending).filter(ProgrammeReportPaper.FORMATS::contains).orElseThrow(PageModel::notFound);
        return out.file(papers.report(years.known(year)), new Issues.From.Year(""), format, locale);
    }
}
