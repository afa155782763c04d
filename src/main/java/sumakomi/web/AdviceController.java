package sumakomi.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import sumakomi.advisor.AdviceDocument;
import sumakomi.advisor.AdviceJson;
import sumakomi.advisor.AdvisedProfile;
import sumakomi.advisor.Examples;
import sumakomi.advisor.MainJob;
import sumakomi.advisor.StoredAdvice;
import sumakomi.advisor.StoredAdvices;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.ProfileDocument;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.questionnaire.StoredProfile;

/** The advice: on an example, on a profile as it stands, or as it was once given. */
@Controller
class AdviceController {

    private static final String PAGE = "advice/advice";

    private final MainJob mainJob;
    private final Examples examples;
    private final Profiles profiles;
    private final StoredAdvices advices;
    private final Clock clock;

    AdviceController(MainJob mainJob, Examples examples, Profiles profiles, StoredAdvices advices, Clock clock) {
        this.mainJob = mainJob;
        this.examples = examples;
        this.profiles = profiles;
        this.advices = advices;
        this.clock = clock;
    }

    @GetMapping("/examples/{id}/advice")
    String onExample(@PathVariable String id, Model model) {
        ProfileDocument document = examples.find(id).orElseThrow(PageModel::notFound);
        model.addAttribute("exampleId", id).addAttribute("example", document);
        AdvisedProfile advised = mainJob.advise(document.profile(mainJob.questionnaire(), LocalDate.now(clock)));
        return show(AdviceDocument.of(advised), "/examples/" + id + "#q-", model);
    }

    @GetMapping("/profiles/{id}/advice")
    String onProfile(@PathVariable String id, Model model) {
        model.addAttribute("profileId", id);
        return show(AdviceDocument.of(advise(id)), id, model);
    }

    @PostMapping("/profiles/{id}/advices")
    String keep(@PathVariable String id) {
        return "redirect:/advices/" + advices.store(id, advise(id));
    }

    @GetMapping("/advices/{id}")
    String kept(@PathVariable String id, Model model) {
        StoredAdvice stored = advices.find(id).orElseThrow(PageModel::notFound);
        model.addAttribute("profileId", stored.profileId()).addAttribute("stored", stored)
                .addAttribute("outdated", !stored.knowledgeVersion().equals(mainJob.knowledge().version())
                        || !stored.rulesVersion().equals(mainJob.advisor().ruleIndex().version()));
        return show(AdviceJson.read(stored.content()), stored.profileId(), model);
    }

    private AdvisedProfile advise(String id) {
        StoredProfile stored = profiles.find(id).orElseThrow(PageModel::notFound);
        return mainJob.advise(new Profile(mainJob.questionnaire(), stored.answers(), LocalDate.now(clock)));
    }

    private String show(AdviceDocument document, String whose, Model model) {
        boolean example = whose.startsWith("/");
        model.addAttribute("knowledge", mainJob.knowledge()).addAttribute("view", new AdviceView(document, mainJob.knowledge(),
                question -> example ? whose + question : questionUrl(whose, question)));
        return PAGE;
    }

    /** The field of the questionnaire; the overview for a question that is no longer asked. */
    private String questionUrl(String profile, String question) {
        Questionnaire questionnaire = mainJob.questionnaire();
        return "/profiles/" + profile + questionnaire.question(question)
                .map(found -> "/sections/" + questionnaire.sectionOf(found).id() + "#q-" + question).orElse("");
    }
}
