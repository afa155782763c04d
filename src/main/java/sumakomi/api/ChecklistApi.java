package sumakomi.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
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
import sumakomi.gate.OneAtATime;
import sumakomi.knowledge.PlainJson;
import sumakomi.programme.Checklist;
import sumakomi.questionnaire.Profile;

/** The FS-preparation checklist of a profile that the caller sends, as JSON or as a document. Nothing is stored. */
@EditionScoped
@RestController
@RequestMapping("/api/v1")
record ChecklistApi(MainJob mainJob, ProfileBody body, OneAtATime work, Clock clock) {

    @PostMapping(path = "/fs-checklist", consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_YAML_VALUE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    String json(HttpServletRequest request, @RequestParam Optional<String> theme, @RequestParam Optional<Integer> year)
            throws IOException {
        return PlainJson.MAPPER.writeValueAsString(checklist(request, theme, year));
    }

    /** @param ending of the format, such as {@code .docx} */
    @PostMapping(path = "/fs-checklist{ending:\\.[a-z]+}", consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_YAML_VALUE})
    ResponseEntity<byte[]> document(HttpServletRequest request, @PathVariable String ending, @RequestParam Optional<String> theme,
            @RequestParam Optional<Integer> year, Locale locale) throws IOException {
        PaperFormat format = PaperFormat.of(ending).orElseThrow(() -> new NotFound(ending));
        Checklist checklist = checklist(request, theme, year);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(format.mediaType()))
                .body(work.now(() -> FsChecklists.file(mainJob.questionnaire(), checklist, Map.of(), locale, format)));
    }

    private Checklist checklist(HttpServletRequest request, Optional<String> theme, Optional<Integer> year) throws IOException {
        Profile profile = body.read(request).profile(mainJob.questionnaire(), LocalDate.now(clock));
        return FsChecklists.of(mainJob, mainJob.advise(profile), theme, year);
    }
}
