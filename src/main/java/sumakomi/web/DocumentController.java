package sumakomi.web;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.MainJob;
import sumakomi.document.Receipts;
import sumakomi.knowledge.FaultyInput;
import sumakomi.programme.Checklists;
import sumakomi.programme.Issues;
import sumakomi.programme.Issues.From;
import sumakomi.programme.Issues.Issue;
import sumakomi.programme.SinceIssued;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.ProfileDocument;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.Questionnaire;

/** Whether a document that was handed out is still what the product would produce. */
@EditionScoped
@Controller
record DocumentController(MainJob mainJob, ProfileChecklists checklists, Profiles profiles, Issues issues) {

    private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{8,64}");

    /**
     * A document that was found.
     *
     * @param profileId of the profile that it was made of, where that is kept
     * @param same whether it says what it would say now; {@code since} what changed, absent where nothing would be made any more
     */
    record Found(Optional<String> profileId, Optional<String> municipality, List<String> themes, int year, Instant issuedAt, boolean same,
            Optional<SinceIssued> since) {}

    @GetMapping("/documents")
    String page(@RequestParam(defaultValue = "") String number, Model model) {
        String typed = Normalizer.normalize(number, Form.NFKC).strip().toLowerCase(Locale.ROOT);
        boolean sound = NUMBER.matcher(typed).matches();
        List<Found> found = sound ? issues.beginning(typed).stream().flatMap(issue -> found(issue).stream()).toList() : List.of();
        model.addAttribute("number", number).addAttribute("asked", !typed.isEmpty()).addAttribute("sound", sound)
                .addAttribute("found", found);
        return "documents";
    }

    private Optional<Found> found(Issue issue) {
        if (issue.from() instanceof From.Kept kept) {
            return profiles.find(kept.profile()).map(stored -> found(issue, Optional.of(stored.id()), stored.answers(),
                    () -> checklists.of(stored, Checklists.themes(issue.themes()), Optional.of(issue.fiscalYear()))));
        }
        From.Sent sent = (From.Sent) issue.from();
        ProfileDocument document = mainJob.profileReader().read(sent.profile().getBytes(StandardCharsets.UTF_8));
        return Optional.of(found(issue, Optional.empty(), document.answers(), () -> checklists.of(document,
                Checklists.themes(issue.themes()), issue.fiscalYear(), sent.study())));
    }

    private static Found found(Issue issue, Optional<String> profile, Map<String, GivenAnswer> answers, Supplier<Checklists> made) {
        Optional<Checklists> now = now(made);
        boolean same = now.filter(list -> Receipts.hash(list.said()).equals(issue.hash())).isPresent();
        return new Found(profile, Questionnaire.municipality(answers), Checklists.themes(issue.themes()), issue.fiscalYear(),
                issue.issuedAt(), same, now.map(list -> SinceIssued.of(issue.content(), list)));
    }

    private static Optional<Checklists> now(Supplier<Checklists> made) {
        try {
            return Optional.of(made.get());
        } catch (FaultyInput e) {
            return Optional.empty();
        }
    }
}
