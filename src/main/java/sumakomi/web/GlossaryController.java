package sumakomi.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import sumakomi.advisor.EditionScoped;
import sumakomi.questionnaire.Questionnaire;

/** The words of the field, explained. */
@EditionScoped
@Controller
record GlossaryController(Questionnaire questionnaire) {

    @GetMapping("/glossary")
    String glossary(Model model) {
        model.addAttribute("terms", questionnaire.knowledge().glossary().terms());
        return "knowledge/glossary";
    }
}
