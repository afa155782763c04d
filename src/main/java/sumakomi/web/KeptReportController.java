package sumakomi.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.MainJob;
import sumakomi.advisor.StoredAdvice;
import sumakomi.advisor.StoredAdvices;
import sumakomi.document.AdvicePapers;
import sumakomi.document.Asked;
import sumakomi.document.Handout;
import sumakomi.document.paper.PaperFormat;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Profiles;

/** The report of an advice as it was kept, as a file. */
@EditionScoped
@Controller
record KeptReportController(StoredAdvices advices, Profiles profiles, MainJob mainJob, HandedOut out, Clock clock) {

    @GetMapping("/advices/{id}/advice-report{ending:\\.[a-z]+}")
    ResponseEntity<byte[]> report(@PathVariable String id, @PathVariable String ending, Locale locale) {
        PaperFormat format = AdvicePapers.ADVICE_REPORT.format(ending).orElseThrow(PageModel::notFound);
        StoredAdvice stored = advices.find(id).orElseThrow(PageModel::notFound);
        Profile answered = mainJob.profileReader().read(stored.answers().getBytes(StandardCharsets.UTF_8))
                .alone(mainJob.questionnaire());
        Handout handout = AdvicePapers.keptReport(answered, stored.document(), stored.profileId(),
                LocalDate.ofInstant(stored.createdAt(), clock.getZone()),
                profiles.find(stored.profileId()).map(profile -> Asked.NOTHING.of(profile.heading())).orElse(Asked.NOTHING));
        return out.file(handout, stored.profileId(), Optional.empty(), format, locale);
    }
}
