package sumakomi.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
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
import sumakomi.document.FsChecklists;
import sumakomi.document.paper.PaperFormat;
import sumakomi.knowledge.PlainJson;
import sumakomi.programme.Checklists;
import sumakomi.programme.Given;
import sumakomi.programme.Issues.From;
import sumakomi.programme.StudyOrder;
import sumakomi.programme.WorkDone;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.ProfileWriter;

/**
 * The FS-preparation checklist of a profile that the caller sends, as JSON or as a document. A document is noted with the profile, so
 * that it can be checked later; nothing else is stored.
 */
@EditionScoped
@RestController
@RequestMapping("/api/v1")
record ChecklistApi(MainJob mainJob, ProfileBody body, StudyOrder order, SentDocuments documents) {

    @PostMapping(path = "/fs-checklist", consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_YAML_VALUE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    String json(HttpServletRequest request, @RequestParam(defaultValue = "") List<String> theme, @RequestParam Optional<String> year,
            @RequestParam Optional<String> study) throws IOException {
        return PlainJson.MAPPER.writeValueAsString(checklists(body.profile(request), theme, year, study).content());
    }

    /** @param ending of the format, such as {@code .docx} */
    @PostMapping(path = "/fs-checklist{ending:\\.[a-z]+}", consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_YAML_VALUE})
    ResponseEntity<byte[]> document(HttpServletRequest request, @PathVariable String ending,
            @RequestParam(defaultValue = "") List<String> theme, @RequestParam Optional<String> year,
            @RequestParam Optional<String> study, Locale chosen) throws IOException {
        PaperFormat format = PaperFormat.of(ending).orElseThrow(() -> new NotFound(ending));
        Locale locale = SentDocuments.language(request, chosen);
        Profile profile = body.profile(request);
        Checklists lists = checklists(profile, theme, year, study);
        documents.note(new From.Sent(ProfileWriter.write(profile), study), FsChecklists.handed(lists));
        return documents.file(format, FsChecklists.name(mainJob.questionnaire(), lists, locale, format), () -> FsChecklists.file(mainJob
                .questionnaire(), lists, WorkDone.NOTHING, locale, format, documents.templates()));
    }

    /**
     * @param themes one, or several to stand side by side
     * @param study id of a stored study that orders the data
     */
    private Checklists checklists(Profile profile, List<String> themes, Optional<String> year, Optional<String> study) {
        return FsChecklists.of(mainJob, mainJob.advise(profile), themes, FsChecklists.year(year),
                Given.study(study.map(id -> order.of(id).orElseThrow(() -> new NotFound(id)))));
    }
}
