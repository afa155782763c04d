package sumakomi.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import sumakomi.advisor.AdviceJson;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.Examples;
import sumakomi.advisor.MainJob;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.ProfileDocument;

/** Advice on a profile that the caller sends, and on the examples. Nothing is stored. */
@EditionScoped
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class AdviceApi {

    private final MainJob mainJob;
    private final Examples examples;
    private final ProfileBody body;
    private final Clock clock;

    AdviceApi(MainJob mainJob, Examples examples, ProfileBody body, Clock clock) {
        this.mainJob = mainJob;
        this.examples = examples;
        this.body = body;
        this.clock = clock;
    }

    @PostMapping(path = "/advice", consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_YAML_VALUE})
    String advise(HttpServletRequest request) throws IOException {
        return advice(body.read(request));
    }

    @GetMapping("/examples/{id}/advice")
    String example(@PathVariable String id) {
        return advice(examples.find(id).orElseThrow(() -> new NotFound(id)));
    }

    private String advice(ProfileDocument document) {
        Profile profile = document.profile(mainJob.questionnaire(), LocalDate.now(clock));
        return AdviceJson.write(mainJob.advise(profile), mainJob.smallestChanges(profile));
    }
}
