package sumakomi.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sumakomi.advisor.EditionScoped;
import sumakomi.knowledge.Question;
import sumakomi.knowledge.Section;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.questionnaire.StoredProfile;

/** The questionnaire, one section a page. A page is saved whole or not at all; a script may save each answer as it changes. */
@EditionScoped
@Controller
class SectionController {

    private static final String FORM = "profiles/section";

    private final Profiles profiles;
    private final Questionnaire questionnaire;

    SectionController(Profiles profiles, Questionnaire questionnaire) {
        this.profiles = profiles;
        this.questionnaire = questionnaire;
    }

    @GetMapping("/profiles/{id}/sections/{section}")
    String form(@PathVariable String id, @PathVariable("section") String sectionId, Model model) {
        StoredProfile profile = profile(id);
        Section section = section(sectionId);
        return show(profile, section, SectionForm.fields(section, questionnaire, profile.answers()), model);
    }

    @PostMapping("/profiles/{id}/sections/{section}")
    String save(@PathVariable String id, @PathVariable("section") String sectionId, @RequestParam MultiValueMap<String, String> form,
            @ModelAttribute("w") Words words, Model model, HttpServletResponse response) {
        StoredProfile profile = profile(id);
        Section section = section(sectionId);
        TypedAnswers typed = new TypedAnswers(section, form);
        if (form.containsKey("clear")) {
            return clear(profile, section, typed, form.getFirst("clear"), words, model);
        }
        SectionForm filled = new SectionForm(section, questionnaire, profile.answers(), typed, typed.shown());
        if (filled.faulty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(profile, section, filled.fields(words), model);
        }
        profiles.save(id, typed.shown(), filled.answers());
        if (!filled.appeared().isEmpty()) {
            return "redirect:/profiles/{id}/sections/{section}?more#q-" + filled.appeared().get(0);
        }
        return "overview".equals(form.getFirst("then")) ? "redirect:/profiles/{id}" : "redirect:" + after(id, section);
    }

    /** Saves one answer while the form is being filled in; answers with the fields anew only when they must look different. */
    @PostMapping("/profiles/{id}/answers/{question}")
    String saveOne(@PathVariable String id, @PathVariable("question") String questionId, @RequestParam MultiValueMap<String, String> form,
            @ModelAttribute("w") Words words, Model model, HttpServletResponse response) {
        StoredProfile profile = profile(id);
        Question question = questionnaire.question(questionId).orElseThrow(PageModel::notFound);
        Section section = questionnaire.sectionOf(question);
        TypedAnswers typed = new TypedAnswers(section, form);
        SectionForm filled = new SectionForm(section, questionnaire, profile.answers(), typed, Set.of(questionId));
        if (!filled.faulty()) {
            profiles.save(id, Set.of(questionId), filled.answers());
            model.addAttribute("progress", SectionProgress.of(section, questionnaire, filled.answers()));
            if (!filled.reshaped() && !form.containsKey("faulty")) {
                response.setHeader("HX-Reswap", "none");
                return FORM + " :: saved";
            }
        } else {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("fragment", true);
        show(profile, section, filled.fields(words), model);
        return "profiles/changed";
    }

    /** Where a question is answered; the overview for one that is no longer asked. */
    static String url(String profile, Questionnaire questionnaire, String question) {
        return "/profiles/" + profile + questionnaire.question(question)
                .map(found -> "/sections/" + questionnaire.sectionOf(found).id() + "#q-" + question).orElse("");
    }

    private String clear(StoredProfile profile, Section section, TypedAnswers typed, String question, Words words, Model model) {
        typed.clear(question);
        SectionForm filled = new SectionForm(section, questionnaire, profile.answers(), typed, Set.of(question));
        profiles.save(profile.id(), Set.of(question), filled.answers());
        return show(profile, section, filled.fields(words), model);
    }

    private String show(StoredProfile profile, Section section, List<QuestionField> fields, Model model) {
        model.addAttribute("profile", profile).addAttribute("section", section).addAttribute("fields", fields)
                .addAttribute("faulty", fields.stream().filter(field -> field.error().isPresent()).toList())
                .addAttribute("municipality", ProfileController.municipality(profile.answers()))
                .addAttribute("municipalities", questionnaire.knowledge().municipalities().values())
                .addAttribute("sections", SectionProgress.of(questionnaire, profile.answers()))
                .addAttribute("previous", neighbour(section, -1)).addAttribute("next", neighbour(section, 1));
        return FORM;
    }

    private String after(String id, Section section) {
        return neighbour(section, 1).map(next -> "/profiles/" + id + "/sections/" + next.id()).orElse("/profiles/" + id);
    }

    private Optional<Section> neighbour(Section section, int step) {
        int at = questionnaire.sections().indexOf(section) + step;
        return at < 0 || at >= questionnaire.sections().size() ? Optional.empty() : Optional.of(questionnaire.sections().get(at));
    }

    private StoredProfile profile(String id) {
        return profiles.find(id).orElseThrow(PageModel::notFound);
    }

    private Section section(String id) {
        return questionnaire.section(id).orElseThrow(PageModel::notFound);
    }
}
