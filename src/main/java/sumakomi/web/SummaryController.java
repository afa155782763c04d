package sumakomi.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import sumakomi.advisor.AdviceDocument;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.Examples;
import sumakomi.advisor.MainJob;
import sumakomi.advisor.StoredAdvice;
import sumakomi.advisor.StoredAdvices;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Profiles;

/** What weighs most in an advice, on one sheet to print. */
@EditionScoped
@Controller
record SummaryController(MainJob mainJob, Examples examples, Profiles profiles, StoredAdvices advices, Clock clock) {

    @GetMapping("/examples/{id}/summary")
    String ofExample(@PathVariable String id, Model model) {
        Profile profile = examples.find(id).orElseThrow(PageModel::notFound).profile(mainJob.questionnaire(), LocalDate.now(clock));
        return show(advised(profile), "/examples/" + id + "/advice", question -> ExampleController.url(id, question), model);
    }

    @GetMapping("/profiles/{id}/summary")
    String ofProfile(@PathVariable String id, Model model) {
        Profile profile = profiles.find(id).orElseThrow(PageModel::notFound).profile(mainJob.questionnaire(), LocalDate.now(clock));
        return show(advised(profile), "/profiles/" + id + "/advice", question -> SectionController.url(id, mainJob.questionnaire(),
                question), model);
    }

    /** Of an advice as it was given; one that cannot be read is told on its own page. */
    @GetMapping("/advices/{id}/summary")
    String ofStored(@PathVariable String id, Model model) {
        StoredAdvice stored = advices.find(id).orElseThrow(PageModel::notFound);
        if (!stored.readable()) {
            return "redirect:/advices/{id}";
        }
        return show(stored.document(), "/advices/" + id, question -> SectionController.url(stored.profileId(), mainJob.questionnaire(),
                question), model);
    }

    private AdviceDocument advised(Profile profile) {
        return AdviceDocument.of(mainJob.advise(profile));
    }

    private String show(AdviceDocument document, String whole, Function<String, String> questionUrl, Model model) {
        model.addAttribute("view", new AdviceView(document, mainJob.knowledge(), questionUrl)).addAttribute("whole", whole);
        return "advice/summary";
    }
}
