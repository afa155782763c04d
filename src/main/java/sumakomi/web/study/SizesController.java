package sumakomi.web.study;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sumakomi.advisor.EditionScoped;
import sumakomi.economics.study.Studies;
import sumakomi.economics.study.StudyDocument;
import sumakomi.economics.study.StudyDraft;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.knowledge.Library;
import sumakomi.web.OneTimeForms;
import sumakomi.web.PageModel;

/** The few quantities that a study begun on an advice needs from its municipality, on a page of their own before the result. */
@EditionScoped
@Controller
record SizesController(Studies studies, StudyDesk desk, StudyWording wording, StudyKnowledge studyKnowledge, Library library,
        OneTimeForms forms) {

    static final String PAGE = "/sizes";

    @GetMapping(EditController.STUDY + PAGE)
    String form(@PathVariable String id, Locale locale, Model model) {
        return show(view(id, new TypedForm(new LinkedMultiValueMap<>()), locale), false, model);
    }

    @PostMapping(EditController.STUDY + PAGE)
    String save(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent, Locale locale, Model model,
            HttpServletResponse response) {
        TypedForm form = new TypedForm(sent);
        SizesView view = view(id, form, locale);
        if (!view.faulty().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(view, false, model);
        }
        StudyDocument resized = new StudyDraft(library, studyKnowledge).resized(desk.fetch(id).document(), view.typed(), locale);
        Optional<String> led = forms.addressIf(form.text("once"), () -> studies.save(id, form.revision(), resized)
                ? Optional.of("/studies/" + id) : Optional.empty());
        if (led.isPresent()) {
            return "redirect:" + led.get();
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        return show(view(id, form, locale), true, model);
    }

    private SizesView view(String id, TypedForm form, Locale locale) {
        WorkedStudy worked = desk.open(id).in(locale);
        if (worked.document().begun().isEmpty()) {
            throw PageModel.notFound();
        }
        return new SizesView(worked, wording.of(worked, locale), form);
    }

    private static String show(SizesView view, boolean conflict, Model model) {
        model.addAttribute("view", view).addAttribute("study", view.worked()).addAttribute("s", view.words())
                .addAttribute("conflict", conflict);
        return "studies/sizes";
    }
}
