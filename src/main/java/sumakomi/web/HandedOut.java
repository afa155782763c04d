package sumakomi.web;

import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import sumakomi.advisor.EditionScoped;
import sumakomi.document.DocumentFile;
import sumakomi.document.Handout;
import sumakomi.document.OwnTemplates;
import sumakomi.document.ProfilePapers;
import sumakomi.document.YearPapers;
import sumakomi.document.paper.PaperFormat;
import sumakomi.gate.OneAtATime;
import sumakomi.programme.Issues;
import sumakomi.questionnaire.Profiles;

/** Gives documents out as files, each noted so that its number is known later. */
@EditionScoped
@Component
public class HandedOut {

    private final Profiles profiles;
    private final Issues issues;
    private final YearPapers years;
    private final ProfilePapers papers;
    private final OwnTemplates templates;
    private final OneAtATime work;

    HandedOut(Profiles profiles, Issues issues, YearPapers years, ProfilePapers papers, OwnTemplates templates, OneAtATime work) {
        this.papers = papers;
        this.profiles = profiles;
        this.issues = issues;
        this.years = years;
        this.templates = templates;
        this.work = work;
    }

    /** @param study id of a stored study from which figures are taken */
    ResponseEntity<byte[]> file(Handout handout, String profile, Optional<String> study, PaperFormat format, Locale locale) {
        profiles.holding(profile, () -> {
            issues.note(new Issues.From.Kept(profile, study), handout.handed());
            return profile;
        });
        return file(handout, format, locale);
    }

    /** A document on a year of the programme. */
    public ResponseEntity<byte[]> file(Handout handout, Issues.From.Year from, PaperFormat format, Locale locale) {
        years.note(handout, from);
        return file(handout, format, locale);
    }

    /** One of many for which nobody waits: it takes its turn among those for which somebody does. */
    public DocumentFile oneOfMany(ProfilePapers.Ready ready) {
        papers.note(ready);
        return new DocumentFile(ready.name(), work.patiently(ready.content()));
    }

    private ResponseEntity<byte[]> file(Handout handout, PaperFormat format, Locale locale) {
        Handout.Worded worded = handout.in(locale);
        return Download.named(worded.name(format), format.mediaType(), work.now(() -> worded.file(format, templates)));
    }
}
