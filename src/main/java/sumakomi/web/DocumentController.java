package sumakomi.web;

import java.nio.charset.StandardCharsets;
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
import sumakomi.advisor.AdvisedProfile;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.MainJob;
import sumakomi.document.AdvicePapers;
import sumakomi.document.Asked;
import sumakomi.document.FsChecklists;
import sumakomi.document.Receipts;
import sumakomi.document.YearPapers;
import sumakomi.knowledge.Characters;
import sumakomi.knowledge.FaultyInput;
import sumakomi.programme.Checklists;
import sumakomi.programme.Issues;
import sumakomi.programme.Issues.From;
import sumakomi.programme.Issues.Handed;
import sumakomi.programme.Issues.Issue;
import sumakomi.programme.SinceIssued;
import sumakomi.programme.StoredBudgetStudies;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.ProfileDocument;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.resilience.kept.TownBases;

/** Whether a document that was handed out is still what the product would produce. */
@EditionScoped
@Controller
record DocumentController(MainJob mainJob, ProfileChecklists checklists, Profiles profiles, Issues issues,
        StoredBudgetStudies figures, YearPapers years, TownBases bases) {

    private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{8,64}");

    /**
     * A document that was found.
     *
     * @param kind of the document, as the command line names it
     * @param profileId of the profile that it was made of, where that is kept
     * @param same whether it says what it would say now; {@code since} what changed, absent where nothing would be made any more
     */
    record Found(String kind, Optional<String> profileId, Optional<String> municipality, List<String> themes, int year, Instant issuedAt,
            boolean same, Optional<SinceIssued> since) {

        public boolean checklist() {
            return kind.equals(FsChecklists.KIND);
        }

        /** Whether it is of a year of the programme, and of no profile. */
        public boolean ofYear() {
            return YearPapers.KINDS.contains(kind);
        }
    }

    @GetMapping("/documents")
    String page(@RequestParam(defaultValue = "") String number, Model model) {
        String typed = Characters.plain(number).toLowerCase(Locale.ROOT);
        boolean sound = NUMBER.matcher(typed).matches();
        List<Found> found = sound ? issues.beginning(typed).stream().flatMap(issue -> found(issue).stream()).toList() : List.of();
        model.addAttribute("number", number).addAttribute("asked", !typed.isEmpty()).addAttribute("sound", sound)
                .addAttribute("found", found).addAttribute("knowledge", mainJob.knowledge().version()).addAttribute("rules", mainJob
                        .rulesVersion())
                .addAttribute("altered", found.isEmpty() && sound && typed.length() > Receipts.SHORT && !issues.beginning(typed.substring(0,
                        Receipts.SHORT)).isEmpty());
        return "documents";
    }

    private Optional<Found> found(Issue issue) {
        if (issue.from() instanceof From.Year year) {
            return Optional.of(found(issue, Optional.empty(), Map.of(), () -> years.of(issue.kind(), issue.fiscalYear(), year).handed()));
        }
        if (issue.from() instanceof From.Kept kept) {
            return profiles.find(kept.profile()).map(stored -> found(issue, Optional.of(stored.id()), stored.answers(), () -> issue.kind()
                    .equals(FsChecklists.KIND)
                            ? FsChecklists.handed(checklists.of(stored, Checklists.themes(issue.themes()), Optional.of(
                                    issue.fiscalYear())))
                            : made(issue, checklists.advised(stored), Optional.of(stored.id()), kept.study(),
                                    Questionnaire.municipality(stored
                                            .answers()))));
        }
        From.Sent sent = (From.Sent) issue.from();
        ProfileDocument document = mainJob.profileReader().read(sent.profile().getBytes(StandardCharsets.UTF_8));
        return Optional.of(found(issue, Optional.empty(), document.answers(), () -> issue.kind().equals(FsChecklists.KIND)
                ? FsChecklists.handed(checklists.of(document, Checklists.themes(issue.themes()), issue.fiscalYear(), sent.study()))
                : made(issue, checklists.advised(document), Optional.empty(), sent.study(), Optional.empty())));
    }

    /** @param municipality whose kept bases the document tells of; none where the profile was sent */
    private Handed made(Issue issue, AdvisedProfile advised, Optional<String> profile, Optional<String> study,
            Optional<String> municipality) {
        Asked asked = new Asked(Optional.of(issue.themes()).filter(theme -> !theme.isEmpty()), Optional.of(issue.fiscalYear()),
                study.flatMap(
                        figures::of));
        return AdvicePapers.of(issue.kind()).orElseThrow().of(advised, profile, asked.with(bases.of(municipality, advised
                .advice().asOf()))).handed();
    }

    private static Found found(Issue issue, Optional<String> profile, Map<String, GivenAnswer> answers, Supplier<Handed> made) {
        Optional<Handed> now = now(made);
        boolean same = now.filter(handed -> handed.hash().equals(issue.hash())).isPresent();
        return new Found(issue.kind(), profile, Questionnaire.municipality(answers), Checklists.themes(issue.themes()), issue.fiscalYear(),
                issue.issuedAt(), same, now.map(handed -> SinceIssued.of(issue.content(), handed.content())));
    }

    private static Optional<Handed> now(Supplier<Handed> made) {
        try {
            return Optional.of(made.get());
        } catch (FaultyInput e) {
            return Optional.empty();
        }
    }
}
