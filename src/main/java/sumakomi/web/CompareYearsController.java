package sumakomi.web;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.MainJob;
import sumakomi.advisor.StoredAdvice;
import sumakomi.advisor.StoredAdvices;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.StoredProfile;

/** The advice of this year beside that of the year before; there is none where the profile was begun from no other. */
@EditionScoped
@Controller
record CompareYearsController(AdviceDesk desk, LastYears lastYears, Profiles profiles, StoredAdvices advices, MainJob mainJob) {

    @GetMapping("/profiles/{id}/advice/years")
    String ofProfile(@PathVariable String id, Model model) {
        StoredProfile profile = profiles.find(id).orElseThrow(PageModel::notFound);
        AskedAdvice asked = desk.onProfile(id);
        return show(asked, lastYears.both(profile, asked.document()), model);
    }

    @GetMapping("/advices/{id}/years")
    String ofKept(@PathVariable String id, Model model) {
        StoredAdvice stored = advices.find(id).orElseThrow(PageModel::notFound);
        return desk.kept(stored).map(kept -> show(kept, lastYears.both(stored, kept.document()), model)).orElse("redirect:/advices/{id}");
    }

    private String show(AskedAdvice asked, Optional<TwoYears> both, Model model) {
        model.addAttribute("both", both.orElseThrow(PageModel::notFound)).addAttribute("here", asked.place()).addAttribute("view",
                new AdviceView(asked.document(), mainJob.knowledge(), asked.questionUrl(), asked.ground()));
        return "advice/years";
    }
}
