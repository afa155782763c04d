package sumakomi.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.MainJob;
import sumakomi.advisor.StoredAdvices;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.ProfileDocument;
import sumakomi.questionnaire.ProfileWriter;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.StoredProfile;

/** Stored profiles and the advice stored on them. A profile is taken whole or refused whole. */
@EditionScoped
@RestController
@RequestMapping("/api/v1")
class ProfileApi {

    private static final List<MediaType> FORMS = List.of(MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA, MediaType.TEXT_PLAIN);

    private final MainJob mainJob;
    private final Profiles profiles;
    private final StoredAdvices advices;
    private final ProfileBody body;
    private final Clock clock;

    ProfileApi(MainJob mainJob, Profiles profiles, StoredAdvices advices, ProfileBody body, Clock clock) {
        this.mainJob = mainJob;
        this.profiles = profiles;
        this.advices = advices;
        this.body = body;
        this.clock = clock;
    }

    @PostMapping(path = "/profiles", consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_YAML_VALUE})
    ResponseEntity<Map<String, String>> create(HttpServletRequest request) throws IOException {
        ProfileDocument document = body.read(request);
        return created("profiles", profiles.create(document.answers()));
    }

    @GetMapping(path = "/profiles/{id}", produces = MediaType.APPLICATION_YAML_VALUE)
    String profile(@PathVariable String id) {
        return ProfileWriter.write(stored(id));
    }

    /** Replaces all answers: a question without an answer in the body becomes unanswered. */
    @PutMapping(path = "/profiles/{id}", consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_YAML_VALUE})
    ResponseEntity<Void> replace(@PathVariable String id, HttpServletRequest request) throws IOException {
        Set<String> questions = mainJob.questionnaire().questions().keySet();
        if (!profiles.save(id, questions, body.read(request).answers())) {
            throw new NotFound("profile", id);
        }
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/profiles/{id}")
    ResponseEntity<Void> delete(@PathVariable String id) {
        profiles.delete(id);
        return ResponseEntity.noContent().build();
    }

    /** The body is empty, so it needs no type; only what a form of a foreign page could send is kept out. */
    @PostMapping("/profiles/{id}/advices")
    ResponseEntity<Map<String, String>> advise(@PathVariable String id, @RequestHeader HttpHeaders headers)
            throws HttpMediaTypeNotSupportedException {
        MediaType type = headers.getContentType();
        if (type != null && FORMS.stream().anyMatch(form -> form.includes(type))) {
            throw new HttpMediaTypeNotSupportedException(type, List.of(MediaType.APPLICATION_JSON));
        }
        return created("advices", advices.store(id, mainJob.advise(stored(id))));
    }

    @GetMapping(path = "/advices/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    String advice(@PathVariable String id) {
        return advices.find(id).orElseThrow(() -> new NotFound("advice", id)).content();
    }

    private Profile stored(String id) {
        StoredProfile stored = profiles.find(id).orElseThrow(() -> new NotFound("profile", id));
        return new Profile(mainJob.questionnaire(), stored.answers(), LocalDate.now(clock));
    }

    private static ResponseEntity<Map<String, String>> created(String kind, String id) {
        return ResponseEntity.created(URI.create("/api/v1/" + kind + "/" + id)).body(Map.of("id", id));
    }
}
