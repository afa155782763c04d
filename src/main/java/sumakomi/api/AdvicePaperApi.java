package sumakomi.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.MainJob;
import sumakomi.document.AdvicePapers;
import sumakomi.document.Asked;
import sumakomi.document.FsChecklists;
import sumakomi.document.Handout;
import sumakomi.document.paper.PaperFormat;
import sumakomi.programme.Issues.From;
import sumakomi.programme.StoredBudgetStudies;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.ProfileWriter;

/** Documents that are made of the advice on a profile that the caller sends; they are noted, so that their numbers can be checked later. */
@EditionScoped
@RestController
@RequestMapping("/api/v1")
record AdvicePaperApi(MainJob mainJob, ProfileBody body, StoredBudgetStudies figures, SentDocuments documents) {

    /** @param ending of the format, such as {@code .docx} */
    @PostMapping(path = "/advice-report{ending:\\.[a-z]+}", consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_YAML_VALUE})
    ResponseEntity<byte[]> report(HttpServletRequest request, @PathVariable String ending, Locale chosen) throws IOException {
        return document(AdvicePapers.ADVICE_REPORT, request, ending, Asked.NOTHING, Optional.empty(), chosen);
    }

    /**
     * @param ending of the format
     * @param study id of a stored study from which figures are taken
     */
    @PostMapping(path = "/budget-request{ending:\\.[a-z]+}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_YAML_VALUE})
    ResponseEntity<byte[]> request(HttpServletRequest request, @PathVariable String ending, @RequestParam Optional<String> theme,
            @RequestParam Optional<String> year, @RequestParam Optional<String> study, Locale chosen) throws IOException {
        return document(AdvicePapers.BUDGET_REQUEST, request, ending, new Asked(theme, FsChecklists.year(year), study.map(
                figures::finished)), study, chosen);
    }

    /** @param ending of the format */
    @PostMapping(path = "/questionnaire{ending:\\.[a-z]+}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_YAML_VALUE})
    ResponseEntity<byte[]> questionnaire(HttpServletRequest request, @PathVariable String ending, Locale chosen) throws IOException {
        return document(AdvicePapers.QUESTIONNAIRE, request, ending, Asked.NOTHING, Optional.empty(), chosen);
    }

    private ResponseEntity<byte[]> document(AdvicePapers kind, HttpServletRequest request, String ending, Asked asked,
            Optional<String> study, Locale chosen) throws IOException {
        PaperFormat format = kind.format(ending).orElseThrow(() -> new NotFound(ending));
        Profile profile = body.profile(request);
        Handout handout = kind.of(mainJob.advise(profile), Optional.empty(), asked);
        documents.note(new From.Sent(ProfileWriter.write(profile), study), handout.handed());
        Handout.Worded worded = handout.in(SentDocuments.language(request, chosen));
        return documents.file(format, worded.name(format), () -> worded.file(format, documents.templates()));
    }
}
