package sumakomi.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import sumakomi.advisor.AdvisedProfile;
import sumakomi.advisor.Capacity;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.MainJob;
import sumakomi.advisor.StoredAdvice;
import sumakomi.advisor.StoredAdvices;
import sumakomi.knowledge.FaultyInput;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.ProfileDocument;
import sumakomi.questionnaire.ProfileWriter;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.questionnaire.StoredProfile;
import sumakomi.questionnaire.WillReader;

/**
 * Stored profiles and the advice stored on them. A profile is taken whole or refused whole. Its entity tag is made of the text
 * that a GET gives, so that it stands for just that text; a change that names one is made only while the profile reads so.
 */
@EditionScoped
@RestController
@RequestMapping("/api/v1")
class ProfileApi {

    private static final List<MediaType> FORMS = List.of(MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA,
            MediaType.TEXT_PLAIN);

    private final MainJob mainJob;
    private final Profiles profiles;
    private final StoredAdvices advices;
    private final ProfileBody body;
    private final Capacity capacity;
    private final Clock clock;

    ProfileApi(MainJob mainJob, Profiles profiles, StoredAdvices advices, ProfileBody body, Capacity capacity, Clock clock) {
        this.capacity = capacity;
        this.mainJob = mainJob;
        this.profiles = profiles;
        this.advices = advices;
        this.body = body;
        this.clock = clock;
    }

    @PostMapping(path = "/profiles", consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_YAML_VALUE})
    ResponseEntity<Map<String, String>> create(HttpServletRequest request) throws IOException {
        ProfileDocument document = body.read(request);
        Map<String, GivenAnswer> answers = document.asGiven();
        capacity.forProfile(Questionnaire.municipality(answers));
        String id = profiles.create(answers, document.will());
        return created("profiles", id, profiles.find(id).map(this::tag));
    }

    @GetMapping(path = "/profiles/{id}", produces = MediaType.APPLICATION_YAML_VALUE)
    ResponseEntity<String> profile(@PathVariable String id, @RequestHeader HttpHeaders headers) {
        StoredProfile stored = readable(id);
        if (headers.getIfNoneMatch().equals(List.of("*"))) {
            // Whatever it is, it is there (RFC 9110, 13.1.2); the library reads the star so for changes only.
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag(stored)).build();
        }
        return ResponseEntity.ok().eTag(tag(stored)).body(text(stored));
    }

    /**
     * Replaces all answers and the municipality's own will: what the body does not name becomes unanswered, or is no longer willed. The
     * answer carries no entity tag, since what is kept is not the text that was sent. What cannot be read is replaced by something else,
     * and never just taken away.
     */
    @PutMapping(path = "/profiles/{id}", consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_YAML_VALUE})
    ResponseEntity<Void> replace(@PathVariable String id, HttpServletRequest request) throws IOException {
        ProfileDocument document = body.read(request);
        Map<String, GivenAnswer> answers = document.answers();
        Map<String, Optional<GivenAnswer>> changes = new LinkedHashMap<>();
        mainJob.questionnaire().questions().keySet().forEach(question -> changes.put(question, Optional.ofNullable(answers.get(question))));
        Map<String, String> parts = document.will().parts();
        Map<String, Optional<String>> will = new LinkedHashMap<>();
        new WillReader(mainJob.knowledge()).parts().forEach(part -> will.put(part, Optional.ofNullable(parts.get(part))));
        StoredProfile seen = replaceable(asSeen(stored(id), request), answers.keySet(), parts.keySet());
        while (!profiles.save(id, seen.revision(), changes, will)) {
            // Somebody else was faster; look again at what it is now.
            seen = replaceable(asSeen(stored(id), request), answers.keySet(), parts.keySet());
        }
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/profiles/{id}")
    ResponseEntity<Void> delete(@PathVariable String id, HttpServletRequest request) {
        Optional<StoredProfile> stored = profiles.find(id);
        if (stored.isEmpty() && request.getHeader(HttpHeaders.IF_MATCH) != null) {
            throw new NotAsSeen();
        }
        while (stored.isPresent() && !profiles.delete(id, asSeen(stored.get(), request).revision())) {
            stored = profiles.find(id);
        }
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
        AdvisedProfile advised = mainJob.advise(profile(readable(id)));
        capacity.forAdvice(id);
        String advice = profiles.holding(id, () -> advices.store(id, advised)).orElseThrow(() -> noProfile(id));
        return created("advices", advice, Optional.empty());
    }

    @GetMapping(path = "/advices/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    String advice(@PathVariable String id) {
        StoredAdvice stored = advices.find(id).orElseThrow(() -> new NotFound(id));
        try {
            stored.document();
        } catch (FaultyInput e) {
            throw new Unreadable(e.faults());
        }
        return stored.content();
    }

    /** A profile of which nothing is left out: a script could not tell an answer that is missing from one that cannot be read. */
    private StoredProfile readable(String id) {
        return replaceable(stored(id), Set.of(), Set.of());
    }

    private static StoredProfile replaceable(StoredProfile stored, Set<String> answers, Set<String> will) {
        if (!stored.unreadable().stream().allMatch(answer -> answers.contains(answer.question().id()))
                || !stored.unreadableWill().stream().allMatch(part -> will.contains(part.part()))) {
            throw Unreadable.of(stored);
        }
        return stored;
    }

    private StoredProfile stored(String id) {
        return profiles.find(id).orElseThrow(() -> noProfile(id));
    }

    private static NotFound noProfile(String id) {
        return new NotFound(id);
    }

    private Profile profile(StoredProfile stored) {
        return stored.profile(mainJob.questionnaire(), LocalDate.now(clock));
    }

    private String text(StoredProfile stored) {
        return ProfileWriter.write(profile(stored));
    }

    private String tag(StoredProfile stored) {
        String unreadable = Stream.concat(stored.unreadable().stream().map(answer -> answer.question().id() + answer.text()),
                stored.unreadableWill().stream().map(part -> part.part() + part.text())).collect(Collectors.joining());
        return '"' + DigestUtils.md5DigestAsHex((text(stored) + unreadable).getBytes(StandardCharsets.UTF_8)) + '"';
    }

    /** The profile, if it still reads as the caller says that it was seen; always when the caller says nothing. */
    private StoredProfile asSeen(StoredProfile stored, HttpServletRequest request) {
        if (new ServletWebRequest(request).checkNotModified(tag(stored))) {
            throw new NotAsSeen();
        }
        return stored;
    }

    private static ResponseEntity<Map<String, String>> created(String kind, String id, Optional<String> tag) {
        ResponseEntity.BodyBuilder created = ResponseEntity.created(URI.create("/api/v1/" + kind + "/" + id));
        tag.ifPresent(created::eTag);
        return created.body(Map.of("id", id));
    }
}
