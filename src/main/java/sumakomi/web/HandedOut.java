package sumakomi.web;

import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import sumakomi.advisor.EditionScoped;
import sumakomi.document.Handout;
import sumakomi.document.paper.PaperFormat;
import sumakomi.gate.OneAtATime;
import sumakomi.programme.Issues;
import sumakomi.questionnaire.Profiles;

/** Gives documents of a profile out as files, each noted so that its number is known later. */
@EditionScoped
@Component
class HandedOut {

    private final Profiles profiles;
    private final Issues issues;
    private final OneAtATime work;

    HandedOut(Profiles profiles, Issues issues, OneAtATime work) {
        this.profiles = profiles;
        this.issues = issues;
        this.work = work;
    }

    /** @param study id of a stored study from which figures are taken */
    ResponseEntity<byte[]> file(Handout handout, String profile, Optional<String> study, PaperFormat format, Locale locale) {
        profiles.holding(profile, () -> {
            issues.note(new Issues.From.Kept(profile, study), handout.handed());
            return profile;
        });
        Handout.Worded worded = handout.in(locale);
        return Download.named(worded.name(format), format.mediaType(), work.now(() -> worded.file(format)));
    }
}
