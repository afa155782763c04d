package sumakomi.web.resilience;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import sumakomi.advisor.EditionScoped;
import sumakomi.knowledge.Library;
import sumakomi.resilience.AutonomyKnowledge;

/** What every page of autonomy has at hand beside what all pages have. */
@EditionScoped
@ControllerAdvice(basePackageClasses = AutonomyModel.class)
record AutonomyModel(AutonomyKnowledge knowledge, Library library, MessageSource messages) {

    @ModelAttribute("a")
    AutonomyWords words(Locale locale) {
        return new AutonomyWords(knowledge, library, messages, locale);
    }

    @ModelAttribute("uses")
    Object uses() {
        return knowledge.uses().values();
    }

    @ModelAttribute("styles")
    String styles() {
        return "/assets/app/study.css";
    }
}
