package sumakomi.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import sumakomi.advisor.EditionScoped;
import sumakomi.document.FsChecklists;
import sumakomi.document.Handout;
import sumakomi.document.ProgrammeReportPaper;
import sumakomi.document.SessionPack;
import sumakomi.document.YearPapers;
import sumakomi.document.paper.PaperFormat;
import sumakomi.knowledge.FiscalYear;
import sumakomi.programme.Issues.From;

/** Documents on a fiscal year of the programme, for the secretariat. */
@EditionScoped
@RestController
@RequestMapping("/api/v1")
record YearPaperApi(YearPapers papers, SentDocuments documents, Clock clock) {

    /**
     * @param ending of the format, such as {@code .docx}
     * @param year without one, the present fiscal year
     */
    @GetMapping("/programme-report{ending:\\.[a-z]+}")
    ResponseEntity<byte[]> report(HttpServletRequest request, @PathVariable String ending, @RequestParam Optional<String> year,
            Locale chosen) {
        return document(ProgrammeReportPaper.KIND, ProgrammeReportPaper.FORMATS, year, new From.Year(""),
                new Asked(request, ending, chosen));
    }

    /**
     * @param ending of the format
     * @param year without one, the present fiscal year
     * @param party number of the group, or the code of a municipality that is in none
     * @param town code of the municipality whose share it is; without one, that of all
     */
    @GetMapping("/session-pack{ending:\\.[a-z]+}")
    ResponseEntity<byte[]> pack(HttpServletRequest request, @PathVariable String ending, @RequestParam Optional<String> year,
            @RequestParam int session, @RequestParam String party, @RequestParam(defaultValue = "") String town, Locale chosen) {
        return document(SessionPack.KIND, SessionPack.FORMATS, year, new From.Year(SessionPack.subject(session, party, town)),
                new Asked(request,
                        ending, chosen));
    }

    private record Asked(HttpServletRequest request, String ending, Locale chosen) {}

    private ResponseEntity<byte[]> document(String kind, List<PaperFormat> formats, Optional<String> year, From.Year from, Asked asked) {
        PaperFormat format = PaperFormat.of(asked.ending()).filter(formats::contains).orElseThrow(() -> new NotFound(asked.ending()));
        Handout handout = papers.of(kind, FsChecklists.year(year).orElseGet(() -> FiscalYear.of(LocalDate.now(clock))), from);
        papers.note(handout, from);
        Handout.Worded worded = handout.in(SentDocuments.language(asked.request(), asked.chosen()));
        return documents.file(format, worded.name(format), () -> worded.file(format, documents.templates()));
    }
}
