package sumakomi.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
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
import sumakomi.document.Handout;
import sumakomi.document.paper.PaperFormat;
import sumakomi.gate.OneAtATime;
import sumakomi.programme.Issues;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Profiles;

/** The report of an advice as it was kept, as a file. */
@EditionScoped
@Controller
record KeptReportController(StoredAdvices advices, MainJob mainJob, Profiles profiles, Issues issues, OneAtATime work) {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    @GetMapping("/advices/{id}/advice-report{ending:\\.[a-z]+}")
    ResponseEntity<byte[]> report(@PathVariable String id, @PathVariable String ending, Locale locale) {
        PaperFormat format = AdvicePapers.ADVICE_REPORT.format(ending).orElseThrow(PageModel::notFound);
        StoredAdvice stored = advices.find(id).orElseThrow(PageModel::notFound);
        Profile answered = mainJob.profileReader().read(stored.answers().getBytes(StandardCharsets.UTF_8))
                .alone(mainJob.questionnaire());
        Handout handout = AdvicePapers.keptReport(answered, stored.document(), stored.profileId(),
                LocalDate.ofInstant(stored.createdAt(), JAPAN));
        profiles.holding(stored.profileId(), () -> {
            issues.note(new Issues.From.Kept(stored.profileId(), Optional.empty()), handout.handed());
            return id;
        });
        Handout.Worded worded = handout.in(locale);
        return Download.named(worded.name(format), format.mediaType(), work.now(() -> worded.file(format)));
    }
}
