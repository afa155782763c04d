package sumakomi.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.MainJob;

/** What weighs most in an advice, on one sheet to print. */
@EditionScoped
@Controller
record SummaryController(AdviceDesk desk, MainJob mainJob) {

    @GetMapping("/examples/{id}/summary")
    String ofExample(@PathVariable String id, Model model) {
        return show(desk.onExample(id), model);
    }

    @GetMapping("/profiles/{id}/summary")
    String ofProfile(@PathVariable String id, Model model) {
        return show(desk.onProfile(id), model);
    }

    /** Of an advice as it was given; one that cannot be read is told on its own page. */
    @GetMapping("/advices/{id}/summary")
    String ofStored(@PathVariable String id, Model model) {
        return desk.kept(id).map(kept -> show(kept, model)).orElse("redirect:/advices/{id}");
    }

    private String show(AskedAdvice asked, Model model) {
        model.addAttribute("view", new AdviceView(asked.document(), mainJob.knowledge(), asked.questionUrl(), asked.ground())).addAttribute(
                "whole",
                asked.place().base()).addAttribute("provenFirst", asked.provenFirst());
        return "advice/summary";
    }
}
