package sumakomi.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.MainJob;
import sumakomi.document.FsChecklists;
import sumakomi.document.Receipts;
import sumakomi.knowledge.FaultyInput;
import sumakomi.programme.Checklist;
import sumakomi.programme.Issues;
import sumakomi.programme.Issues.Issue;
import sumakomi.programme.SinceIssued;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.questionnaire.StoredProfile;

/** Whether a document that was handed out is still what the product would produce. */
@EditionScoped
@Controller
record DocumentController(MainJob mainJob, Profiles profiles, Issues issues, Clock clock) {

    private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{8,64}");

    /**
     * A document that was found.
     *
     * @param same whether it says what it would say now; {@code since} what changed, absent where nothing would be made any more
     */
    record Found(String profileId, Optional<String> municipality, String theme, int year, Instant issuedAt, boolean same,
            Optional<SinceIssued> since) {}

    @GetMapping("/documents")
    String page(@RequestParam(defaultValue = "") String number, Model model) {
        String typed = number.strip().toLowerCase(Locale.ROOT);
        boolean sound = NUMBER.matcher(typed).matches();
        List<Found> found = sound ? issues.beginning(typed).stream().flatMap(issue -> found(issue).stream()).toList() : List.of();
        model.addAttribute("number", number).addAttribute("asked", !typed.isEmpty()).addAttribute("sound", sound)
                .addAttribute("found", found);
        return "documents";
    }

    private Optional<Found> found(Issue issue) {
        return profiles.find(issue.of().profile()).map(stored -> found(issue, stored));
    }

    private Found found(Issue issue, StoredProfile stored) {
        Optional<Checklist> now = now(issue, stored);
        boolean same = now.filter(list -> Receipts.hash(list.said()).equals(issue.hash())).isPresent();
        return new Found(stored.id(), Questionnaire.municipality(stored.answers()), issue.of().theme(), issue.of().fiscalYear(),
                issue.issuedAt(), same, now.map(list -> SinceIssued.of(issue.content(), list)));
    }

    private Optional<Checklist> now(Issue issue, StoredProfile stored) {
        try {
            return Optional.of(FsChecklists.of(mainJob, mainJob.advise(stored.profile(mainJob.questionnaire(), LocalDate.now(clock))),
                    Optional.of(issue.of().theme()), Optional.of(issue.of().fiscalYear())));
        } catch (FaultyInput e) {
            return Optional.empty();
        }
    }
}
